// Mending, as --fix does it: what is certain is mended in a few rounds, the file stays YAML, and
// nothing else changes.
#include "guidebook/rules/fix.hpp"

#include <map>
#include <random>

#include "catch.hpp"
#include "findings.hpp"
#include "mend.hpp"

namespace fs = std::filesystem;
using guidebook::Diagnostic;
using guidebook::Diagnostics;
using Lines = std::vector<std::string>;

namespace {

bool is_certain(const Diagnostic& finding) {
  return std::any_of(finding.fixes.begin(), finding.fixes.end(),
                     [](const guidebook::Fix& fix) { return fix.certain; });
}

bool is_yaml(const Diagnostics& findings) {
  return std::none_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
    return finding.rule.starts_with("yaml-") || finding.rule == "control-character" ||
           finding.rule == "encoding-invalid";
  });
}

/// How often each rule is broken, but for what can be mended for certain.
std::map<std::string, int> lasting(const Diagnostics& findings) {
  std::map<std::string, int> count;
  for (const Diagnostic& finding : findings) {
    if (!is_certain(finding)) ++count[finding.rule];
  }
  return count;
}

}  // namespace

TEST_CASE("mend: of every sample only what is not certain is left") {
  for (const fs::path& file : rule_samples()) {
    INFO(file);
    const std::string stem = file.stem().string();
    const std::string before = content(file);
    const Diagnostics found = findings_in_guide(before, stem);
    const std::string after = mended(before, stem);
    const Diagnostics left = findings_in_guide(after, stem);
    CHECK(is_yaml(left) == is_yaml(found));
    CHECK(std::none_of(left.begin(), left.end(), is_certain));
    CHECK(lasting(left) == lasting(found));
    CHECK(std::count(before.begin(), before.end(), '\n') ==
          std::count(after.begin(), after.end(), '\n'));
  }
}

TEST_CASE("mend: whatever stands where, it comes to an end and leaves YAML") {
  const Lines odd{"\u200b",  " ",  "\u00ad", "e\u0301", "Ã©", "\ufeff", "\t",     "no",
                  "010",     "\"", "'",      "#",       ":",  "-",      "\u202e", "ä¸­",
                  "\\u200b", "\n", "  ",     "~",       "?",  "|",      "\u212b", "TODO"};
  std::mt19937 random(20261124);
  const auto below = [&](std::size_t limit) { return random() % limit; };
  for (const fs::path& file : rule_samples()) {
    const std::string stem = file.stem().string();
    const std::string sample = content(file);
    if (sample.size() > 4000) continue;
    for (int times = 0; times < 15; ++times) {
      std::string text = sample;
      for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
        text.insert(below(text.size() + 1), odd[below(odd.size())]);
      }
      if (!is_yaml(findings_in_guide(text, stem))) continue;
      INFO(text);
      const Diagnostics left = findings_in_guide(mended(text, stem), stem);
      CHECK(is_yaml(left));
      CHECK(std::none_of(left.begin(), left.end(), is_certain));
    }
  }
}

TEST_CASE("mend: comments, layout and quotes stay as they are") {
  CHECK(mended_lines("hotels: # all\n  - {id:  Inn ,   name: 'Inn' , kind: \"Hotle\"} # one\n") ==
        "hotels: # all\n  - {id:  inn ,   name: 'Inn' , kind: \"hotel\"} # one\n");
  CHECK(mended_lines("region:   no  # text\n") == "region:   \"no\"  # text\n");
  CHECK(mended_lines("aliases: [no, 'a\u200bb', \"e\\u0301\", \"\\xad'x'\"]\n") ==
        "aliases: [\"no\", 'ab', \"é\", \"'x'\"]\n");
  CHECK(mended_lines("introduction: >- # folded\n  One e\u0301 \n  \u200btwo,\n\n  Ã©tÃ©.\n") ==
        "introduction: >- # folded\n  One é\n  two,\n\n  été.\n");
  // One letter of several may be one by chance.
  CHECK(mended_lines("region: Ã©t\u00e9\n") == "region: Ã©té\n");
  CHECK(mended_lines("region: x \r\naliases: [\"b \"]\r\n") == "region: x\r\naliases: [\"b\"]\r\n");
}

TEST_CASE("mend: names of values and ids are certain only where nothing else can be meant") {
  const auto hotel = [](const std::string& fields) {
    return mended_lines("hotels:\n  - {" + fields + "}\n").substr(8);
  };
  CHECK(hotel("id: a, name: A, kind: Guesthose") == "  - {id: a, name: A, kind: guesthouse}\n");
  CHECK(hotel("id: a, name: A, kind: palace") == "  - {id: a, name: A, kind: palace}\n");
  CHECK(hotel("id: a, name: A, kind: motel") == "  - {id: a, name: A, kind: motel}\n");
  CHECK(hotel("id: Grand Hôtel, name: A") == "  - {id: grand-hotel, name: A}\n");
  CHECK(hotel("id: \"Grand Hôtel\", name: A") == "  - {id: \"grand-hotel\", name: A}\n");
  CHECK(hotel("id: 1984_, name: A") == "  - {id: \"1984\", name: A}\n");
  CHECK(hotel("id: No, name: A") == "  - {id: \"no\", name: A}\n");
  CHECK(hotel("id: 청진 inn, name: A") == "  - {id: 청진 inn, name: A}\n");
  CHECK(hotel("id: A, name: A}\n  - {id: a, name: B") ==
        "  - {id: A, name: A}\n  - {id: a, name: B}\n");
  CHECK(hotel("id: A, name: A, near: [\"#B\", B, C, \"town#B\", \"kp#B\"]}\n  - {id: B, name: B") ==
        "  - {id: a, name: A, near: [\"#b\", b, C, \"town#b\", \"kp#B\"]}\n  - {id: b, name: B}\n");
  CHECK(mended_lines("routes:\n  - {id: r, mode: bus, to: x, days: [Mo, mon, do]}\n") ==
        "routes:\n  - {id: r, mode: bus, to: x, days: [mo, mon, do]}\n");
}

TEST_CASE("mend: telephone numbers") {
  const auto phone = [](const std::string& number) {
    const std::string line =
        mended_lines("hotels:\n  - {id: a, name: A, phones: [" + number + "]}\n");
    return line.substr(38, line.size() - 41);
  };
  CHECK(phone("\"+86 10\u20146416-7544\"") == "\"+861064167544\"");
  CHECK(phone("'+86\u00a010\u2011641 67544'") == "'+861064167544'");
  CHECK(phone("＋86 10 6416 7544") == "\"+861064167544\"");
  CHECK(phone("\"+86 10 6416 7544 \"") == "\"+86 10 6416 7544 \"");  // good as it is
  CHECK(phone("\"\u202a+86 10 6416\u200b 7544\u202c\"") == "\"+861064167544\"");
  CHECK(phone("+33 (0)2 47\u201070 37 37") == "\"+33247703737\"");
  CHECK(phone("+33 (0)2 47 70 37 37") == "+33 (0)2 47 70 37 37");  // good as it is
  CHECK(phone("0086 10 6416 7544") == "0086 10 6416 7544");
  CHECK(phone("010 6416 7544") == "010 6416 7544");
  CHECK(phone("\"+86 10 6416 7544 ext. 5\"") == "\"+86 10 6416 7544 ext. 5\"");
  // A slash may part two numbers.
  for (const std::string number :
       {"+33 1 23 45 67 89/90", "+81 3-1234-5678/5679", "+356 21 805 018/9", "+86 10/6416-7544"}) {
    CHECK(phone(number) == number);
  }
}
