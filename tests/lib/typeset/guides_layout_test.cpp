// Whole guides, from YAML to pages: invented ones of every kind, hostile ones, and with
// GUIDEBOOK_GUIDES=FOLDER (guidebook_tests "[.guides]") those of a folder.
#include <array>
#include <chrono>
#include <cstdlib>
#include <random>
#include <string>

#include "catch.hpp"
#include "guidebook/document/document_builder.hpp"
#include "guidebook/pdf/writer.hpp"
#include "guidebook/typeset/pages/book.hpp"
#include "guides.hpp"
#include "layout_faults.hpp"
#include "sanitized.hpp"

using namespace guidebook;
using namespace guidebook::typeset;
using Lines = std::vector<std::string>;

namespace {

/// What is wrong with the guides' pages.
Lines faults_of(const Library& library, const BookOptions& options = {},
                Diagnostics* warned = nullptr) {
  Lines faults;
  for (const Diagnostic& fault : library.diagnostics()) faults.push_back(fault.message);
  const Document document = build_document(library, library.guides(), {});
  Diagnostics warnings;
  const Layout layout = set_book(document, options, warnings);
  const Lines more =
      layout_faults(document, layout, page_geometry(options.paper, options.large_print));
  faults.insert(faults.end(), more.begin(), more.end());
  if (warned != nullptr) {
    *warned = warnings;
  } else {
    for (const Diagnostic& warning : warnings) faults.push_back(warning.message);
  }
  if (!pdf::write(layout, std::nullopt).starts_with("%PDF-")) faults.emplace_back("no PDF");
  return faults;
}

Lines faults_of(const std::string& more, const BookOptions& options = {},
                Diagnostics* warned = nullptr) {
  const Folder folder;
  put_guide(folder / "town.yaml", more);
  return faults_of(load_library({(folder / "town.yaml").string()}), options, warned);
}

/// Names of a town in many scripts, each as it may be written there.
struct Script {
  const char* language;
  const char* name;
};
constexpr std::array scripts{Script{"ar", "الدار البيضاء"},
                             Script{"he", "תל אביב"},
                             Script{"fa", "تهران بزرگ"},
                             Script{"th", "กรุงเทพมหานคร"},
                             Script{"lo", "ນະຄອນຫຼວງວຽງຈັນ"},
                             Script{"km", "រាជធានីភ្នំពេញ"},
                             Script{"my", "ရန်ကုန်မြို့"},
                             Script{"hi", "वाराणसी नगर"},
                             Script{"bn", "কলকাতা শহর"},
                             Script{"ta", "மதுரை மாநகர்"},
                             Script{"te", "హైదరాబాద్"},
                             Script{"kn", "ಬೆಂಗಳೂರು"},
                             Script{"ml", "തിരുവനന്തപുരം"},
                             Script{"si", "මහනුවර"},
                             Script{"gu", "અમદાવાદ"},
                             Script{"pa", "ਅੰਮ੍ਰਿਤਸਰ"},
                             Script{"bo", "ལྷ་ས་གྲོང་ཁྱེར།"},
                             Script{"mn-Mong", "ᠤᠯᠠᠭᠠᠨᠪᠠᠭᠠᠲᠤᠷ"},
                             Script{"ka", "თბილისი"},
                             Script{"hy", "Երևան"},
                             Script{"am", "አዲስ አበባ"},
                             Script{"ru", "Нижний Новгород"},
                             Script{"el", "Θεσσαλονίκη"},
                             Script{"zh", "北京市朝阳区"},
                             Script{"ja", "とうきょうシティ"},
                             Script{"ko", "청진시 포항구역"}};

/// Invents guides: all fields, texts of all lengths, several scripts.
class Inventor {
 public:
  explicit Inventor(unsigned seed) : random_(seed) {}

  std::string guide() {
    std::string yaml =
        "summary: " + quoted(words(12)) + "\nintroduction: " + quoted(prose()) + "\n";
    yaml += "names: {ko: 청진, ar: الدار}\n";
    yaml += list("sections", 3,
                 [this] { return "title: " + quoted(words(3)) + ", text: " + quoted(prose()); });
    yaml += list("attractions", 25, [this] { return record() + ", kind: museum"; });
    yaml += list("hotels", 12, [this] {
      return record() + ", stars: 3.5, price: {from: 20, to: 45, currency: EUR, per: night}";
    });
    yaml += list("routes", 15, [this] {
      return "id: r" + std::to_string(number_++) + ", mode: bus, to: {name: " + quoted(words(2)) +
             "}, frequency: " + quoted(words(8)) + ", description: " + quoted(words(20));
    });
    yaml += list("contacts", 4, [this] {
      return record() +
             ", role: tour-operator, phones: [+861064167544], address: " + quoted(words(9));
    });
    yaml += list("sources", 6,
                 [this] { return "title: " + quoted(words(5)) + ", url: \"https://a.example/\""; });
    return yaml;
  }

 private:
  unsigned below(unsigned bound) { return static_cast<unsigned>(random_() % bound); }

  std::string words(unsigned about) {
    static constexpr std::array stock{"harbour",
                                      "the",
                                      "of",
                                      "an",
                                      "extraordinary",
                                      "view",
                                      "market,",
                                      "monastery",
                                      "see",
                                      "“old”",
                                      "is",
                                      "a",
                                      "station.",
                                      "northern",
                                      "Understandably",
                                      "ferry",
                                      "in",
                                      "1936",
                                      "ⅩⅣ",
                                      "naïve",
                                      "*lively*",
                                      "https://example.org/a/long/way/to/the/page"};
    std::string text;
    for (unsigned i = 0; i <= below(2 * about); ++i) {
      text += text.empty() ? "" : " ";
      text += below(30) == 0 ? scripts[below(scripts.size())].name : stock[below(stock.size())];
    }
    return text;
  }

  std::string prose() {
    std::string text;
    for (unsigned i = 0; i <= below(4); ++i) {
      text += (text.empty() ? "" : "\\n\\n") + std::string(below(4) == 0 ? "- " : "") + words(60);
    }
    return text;
  }

  static std::string quoted(const std::string& text) { return '"' + text + '"'; }

  std::string record() {
    const std::string id = "i" + std::to_string(number_++);
    return "id: " + id + ", name: " + quoted(words(3)) + ", description: " + quoted(prose()) +
           (below(2) == 0 ? ", directions: " + quoted(words(15)) : "");
  }

  template <class Make>
  std::string list(const std::string& name, unsigned most, Make make) {
    std::string yaml;
    for (unsigned i = below(most + 1); i > 0; --i) yaml += "  - {" + make() + "}\n";
    return yaml.empty() ? "" : name + ":\n" + yaml;
  }

  std::mt19937 random_;
  unsigned number_ = 0;
};

}  // namespace

TEST_CASE("pages: invented guides, on any paper") {
  const unsigned seed = GENERATE(range(1U, sanitized ? 6U : 25U));
  const BookOptions options{.paper = seed % 3 == 0 ? Paper::a4 : Paper::a5,
                            .large_print = seed % 5 == 0};
  INFO("seed " << seed);
  CHECK(faults_of(Inventor(seed).guide(), options) == Lines{});
}

TEST_CASE("pages: a book of invented guides") {
  const Folder folder;
  for (unsigned seed = 100; seed < (sanitized ? 102U : 106U); ++seed) {
    put_guide(folder / ("town" + std::to_string(seed) + ".yaml"), Inventor(seed).guide());
  }
  CHECK(faults_of(load_library({(folder / "").string()})) == Lines{});
}

TEST_CASE("pages: a guide that says next to nothing") {
  CHECK(faults_of("") == Lines{});
  CHECK(faults_of("attractions: [{id: a, name: A}]\nhotels: [{id: b, name: B}]\n") == Lines{});
}

TEST_CASE("pages: words without spaces, and very long texts") {
  const std::string word(10'000, 'x');
  CHECK(faults_of("introduction: " + word + "\nattractions: [{id: a, name: A, description: " +
                  word + "}]\nhotels: [{id: b, name: B, description: " + word +
                  ", directions: " + word + "}]\n") == Lines{});
  std::string chinese;
  for (int i = 0; i < 10'000; ++i) chinese += "北";
  CHECK(faults_of("introduction: " + chinese + "\n") == Lines{});
  std::string text;
  while (text.size() < 40'000)
    text += "A section that goes on and on, about nothing in particular. ";
  CHECK(faults_of("sections: [{title: Long, text: \"" + text + "\"}]\n") == Lines{});
}

TEST_CASE("pages: names in every script, with a font for it or a warning") {
  std::string names = "names: {";
  std::string sights = "attractions:\n";
  for (const Script& script : scripts) {
    names += std::string(script.language) + ": \"" + script.name + "\", ";
    sights += "  - {id: s-" + std::string(script.language) + ", name: \"" + script.name +
              "\", description: \"On the way to " + script.name + " (" + script.name + ").\"}\n";
  }
  for (char& byte : sights) byte = byte == 'M' ? 'm' : byte;  // ids are in small letters
  Diagnostics warnings;
  CHECK(faults_of(names + "}\n" + sights, {}, &warnings) == Lines{});
  for (const Diagnostic& warning : warnings) {
    CHECK(warning.level == Level::warning);
    CHECK(warning.message.find("no installed font has") == 0);
  }
}

TEST_CASE("pages: ten thousand records") {
  std::string yaml = "attractions:\n";
  for (int i = 0; i < repetitions(10'000); ++i) {
    yaml += "  - {id: a" + std::to_string(i) + ", name: Sight " + std::to_string(i) +
            ", description: What it is like.}\n";
  }
  CHECK(faults_of(yaml) == Lines{});
}

TEST_CASE("pages: the guides of a folder", "[.guides]") {
  const char* folder = std::getenv("GUIDEBOOK_GUIDES");
  if (folder == nullptr) {
    WARN("skipped: GUIDEBOOK_GUIDES names no folder");
    return;
  }
  Diagnostics unreadable;
  for (const std::string& file : guide_files(folder, unreadable, folder)) {
    const Library library = load_library({file}, folder);
    if (library.guides().empty()) continue;
    for (const std::string& fault : faults_of(library)) {
      UNSCOPED_INFO(file << ": " << fault);
      CHECK(fault.empty());
    }
  }
}
