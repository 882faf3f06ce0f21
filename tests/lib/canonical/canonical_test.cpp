// Guides laid out anew: what the layout is like, and that nothing is lost by it.
#include "guidebook/canonical/canonical.hpp"

#include <fmt/core.h>

#include <cstdlib>

#include "catch.hpp"
#include "findings.hpp"
#include "folder.hpp"
#include "guidebook/library/loader.hpp"
#include "guidebook/value/json.hpp"
#include "guidebook/yaml/scalar.hpp"
#include "guides.hpp"
#include "random_text.hpp"
#include "sanitized.hpp"

using guidebook::canonical_text;
using guidebook::Diagnostics;
using guidebook::List;
using guidebook::Map;
using guidebook::Source;
using guidebook::Value;

namespace {

/// The text in canonical layout, else what stands against it.
std::string formatted(const std::string& text) {
  Diagnostics faults;
  const auto canonical = canonical_text(Source("x.yaml", text), faults);
  if (canonical) return *canonical;
  std::string reasons;
  for (const std::string& line : lines_of(faults)) reasons += line + '\n';
  return reasons;
}

/// All that a guide says, or what is wrong with it.
std::string content_of(const std::string& text) {
  const auto loaded = guidebook::load_guide(Source("x.yaml", text), {});
  std::vector<std::string> faults = lines_of(loaded.diagnostics);
  for (std::string& fault : faults) fault.erase(0, fault.find(' '));  // its place is another
  std::ranges::sort(faults);
  std::string all;
  for (const std::string& fault : faults) all += fault + '\n';
  if (loaded.guide) {
    guidebook::for_each_row(*loaded.guide, [&](const guidebook::RecordRef& row) {
      all += row.ref() + ' ' + to_json(to_map(row.type->fields(), row.object)) + '\n';
    });
  }
  return all;
}

/// Each file below a folder: laid out, it says the same, and laid out again it stays. How many.
std::size_t check_folder(const std::string& folder) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".yaml") continue;
    const std::string text = content(entry.path());
    Diagnostics faults;
    const auto canonical = canonical_text(Source("x.yaml", text), faults);
    if (!canonical) continue;
    INFO(entry.path());
    REQUIRE(faults.empty());
    REQUIRE(formatted(*canonical) == *canonical);
    REQUIRE(std::ranges::count(*canonical, '#') == std::ranges::count(text, '#'));
    REQUIRE(content_of(*canonical) == content_of(text));
    ++count;
  }
  return count;
}

/// What a random value may be in a file: with comments, blank lines and styles of all kinds.
class RandomLayout {
 public:
  explicit RandomLayout(RandomText& random) : random_(random) {}

  std::string document(const Map& map) {
    write_map(map, 0, false);
    return std::move(out_);
  }
  [[nodiscard]] int comments() const { return comments_; }

 private:
  void write_map(const Map& map, std::size_t indent, bool in_line) {
    for (const auto& member : map) {
      if (!in_line) begin_line(indent);
      in_line = false;
      out_ += guidebook::yaml_line(member.key, guidebook::YamlPlace::block) + ':';
      write_value(member.value, indent + 1 + random_.below(3));
    }
  }

  void begin_line(std::size_t indent) {
    for (std::size_t i = random_.below(6) == 0 ? random_.below(3) : 0; i > 0; --i) out_ += '\n';
    if (random_.below(6) == 0) out_ += fmt::format("{:{}}# c{}\n", "", indent, ++comments_);
    out_.append(indent, ' ');
  }

  void end_line() {
    if (random_.below(6) == 0) out_ += fmt::format("  # c{}", ++comments_);
    out_ += '\n';
  }

  void write_value(const Value& value, std::size_t indent) {
    const auto* list = value.as<List>();
    const auto* map = value.as<Map>();
    if ((map != nullptr && !map->empty()) || (list != nullptr && !list->empty())) {
      if (random_.below(4) == 0) {
        out_ += ' ' + to_json(value);
        return end_line();
      }
      end_line();
      if (map != nullptr) return write_map(*map, indent, false);
      for (const Value& item : *list) {
        begin_line(indent);
        out_ += "- ";
        const auto* inner = item.as<Map>();
        if (inner != nullptr && !inner->empty()) {
          write_map(*inner, indent + 2, true);
        } else {
          out_ += to_json(item);
          end_line();
        }
      }
      return;
    }
    const auto* text = value.as<std::string>();
    const std::string scalar = text != nullptr && random_.below(2) == 0
                                   ? guidebook::yaml_text(*text, indent, indent, 40)
                                   : to_json(value);
    out_ += ' ' + scalar;
    if (scalar.front() != '|' && scalar.front() != '>') return end_line();
    out_ += '\n';
  }

  RandomText& random_;
  std::string out_;
  int comments_ = 0;
};

Value random_value(RandomText& random, std::size_t depth) {
  const std::size_t kind = random.below(depth == 0 ? 4 : 6);
  if (kind == 0) return std::int64_t{42};
  if (kind < 4) return random.text();
  List list;
  Map map;
  for (std::size_t i = random.below(4); i > 0; --i) {
    if (kind == 4)
      list.push_back(random_value(random, depth - 1));
    else
      map.push_back({random.line() + std::to_string(i), random_value(random, depth - 1)});
  }
  return kind == 4 ? Value{list} : Value{map};
}

}  // namespace

TEST_CASE("canonical: fields in order, short lists in brackets, quotes where they are needed") {
  CHECK(formatted("name: \"Quay\"\nid: 'x'\nguidebook: 1\nx-b: 1\nkind: town\ncountry: 'NO'\nx-a: "
                  "\"4.5\"\nlanguages:\n- fr\n- en\nhotels:\n- name: A\n  id: a\n- {name: B, id: "
                  "b, price: {to: 3, from: 2}}\n") ==
        "guidebook: 1\nid: x\nname: Quay\nkind: town\ncountry: \"NO\"\nlanguages: [fr, en]\n"
        "hotels:\n  - id: a\n    name: A\n  - id: b\n    name: B\n    price: {from: 2, to: 3}\n"
        "x-b: 1\nx-a: \"4.5\"\n");
}

TEST_CASE("canonical: a list is in brackets only if that takes no more quotes, and fits") {
  const auto list = [](const std::string& items) { return "guidebook: 1\naliases:\n" + items; };
  CHECK(formatted(list("  - A, b\n  - c\n")) == list("  - A, b\n  - c\n"));
  CHECK(formatted(list("  - a\n  - b\n")) == "guidebook: 1\naliases: [a, b]\n");
  const std::string wide(90, 'x');
  CHECK(formatted("guidebook: 1\naliases: [" + wide + ", a]\n") ==
        list("  - " + wide + "\n  - a\n"));
}

TEST_CASE("canonical: long texts are folded, in paragraphs") {
  std::string words;
  for (int i = 0; i < 30; ++i) words += (i == 0 ? "" : " ") + std::string("word");
  const std::string text = formatted("guidebook: 1\nsummary: " + words + "\nintroduction: |\n  " +
                                     words + "\n\n  End.\n");
  CHECK(text == "guidebook: 1\nsummary: >-\n  " + words.substr(0, 94) + "\n  " + words.substr(95) +
                    "\nintroduction: >\n  " + words.substr(0, 94) + "\n  " + words.substr(95) +
                    "\n\n\n  End.\n");
  CHECK(formatted(text) == text);
}

TEST_CASE("canonical: comments and blank lines stay with what they stand at") {
  CHECK(
      formatted("# The file.\n\n# Its id.\nid: x  # short\nguidebook: 1\n\n\nhotels: # two\n\n"
                "# The first.\n- name: A # best\n  # key\n  id: a\n  # end of a\n\n- {id: b, name: "
                "B} # b\n# end of hotels\nkind: town\naliases: [a, # one\n  # above\n  b]\n"
                "# The end.\n") ==
      "# The file.\n\nguidebook: 1\n# Its id.\nid: x # short\n# end of hotels\nkind: town\n"
      "aliases:\n  - a # one\n  # above\n  - b\n\nhotels: # two\n  # The first.\n  # key\n"
      "  - id: a\n    name: A # best\n    # end of a\n\n  # b\n  - id: b\n    name: B\n"
      "# The end.\n");
}

TEST_CASE("canonical: what has no certain layout stays, with a reason") {
  CHECK(formatted("guidebook: 1\nname: &a X\n").find("yaml-anchor") != std::string::npos);
  CHECK(formatted("- a\n") == "1:1-1:1  this is no guide: it has no field guidebook\n");
  const std::string reason = "  the layout of this cannot be changed for certain\n";
  CHECK(formatted("guidebook: 1\nhotels:\n  - # first\n    id: a\n") == "3:5-3:6" + reason);
  CHECK(formatted("guidebook: 1\nhotels: [ # a\n  {id: a}] # b\n") == "3:12-3:13" + reason);
  CHECK(formatted("%YAML 1.2\n---\nguidebook: 1\n") == "1:1-1:2" + reason);
  CHECK(formatted("guidebook: 1\naliases: [\n  # none\n]\n") == "3:3-3:4" + reason);
}

TEST_CASE("canonical: the guides that come with the program are laid out") {
  for (const auto& entry : std::filesystem::directory_iterator(TEST_DATA "/../guides")) {
    const std::string text = content(entry.path());
    INFO(entry.path());
    if (entry.path().filename() != guidebook::settings_file) CHECK(formatted(text) == text);
  }
}

TEST_CASE("canonical: guides at hand say the same, and stay once they are laid out") {
  CHECK(check_folder(TEST_DATA "/../guides") == 8);
  CHECK(check_folder(TEST_DATA "/rules") > 60);
  if (const char* corpus = std::getenv("GUIDEBOOK_CORPUS")) CHECK(check_folder(corpus) > 1'000);
}

TEST_CASE("canonical: any value with comments anywhere says the same, and stays") {
  RandomText random;
  int laid_out = 0;
  for (int i = 0; i < repetitions(3'000); ++i) {
    const Map map{
        {"guidebook", std::int64_t{1}},
        {"x-own", random_value(random, 3)},
        {"summary", random.text()},
        {"hotels",
         List{Map{{"name", random.line()}, {"id", "a"}, {"x-own", random_value(random, 2)}}}},
        {"name", random.line()}};
    RandomLayout layout(random);
    const std::string text = layout.document(map);
    INFO(text);
    Diagnostics faults;
    const auto canonical = canonical_text(Source("x.yaml", text), faults);
    if (!canonical) continue;
    ++laid_out;
    INFO(*canonical);
    REQUIRE(formatted(*canonical) == *canonical);
    REQUIRE(content_of(*canonical) == content_of(text));
    for (int comment = 1; comment <= layout.comments(); ++comment) {
      const std::string mark = fmt::format("# c{}\n", comment);
      REQUIRE(canonical->find(mark) != std::string::npos);
      REQUIRE(canonical->find(mark) == canonical->rfind(mark));
    }
  }
  CHECK(laid_out > repetitions(2'000));
}
