#include "guidebook/formats/documents/pdf.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <regex>
#include <string>
#include <thread>

#include "catch.hpp"
#include "guidebook/pdf/colour_profile.hpp"
#include "guidebook/pdf/text_string.hpp"
#include "pdf_objects.hpp"
#include "sample_document.hpp"

using namespace guidebook;

namespace {

std::string make(const Document& document, const PdfOptions& options = {}) {
  Diagnostics warnings;
  std::string file = write_pdf(document, options, warnings);
  CHECK(warnings.empty());
  return file;
}

/// A file that is gone at the end of the test.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& bytes)
      : path_(std::filesystem::temp_directory_path() /
              ("guidebook-pdf-test-" + std::to_string(std::random_device{}()) + ".pdf")) {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { std::filesystem::remove(path_); }
  [[nodiscard]] const std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

bool has_tool(const std::string& name) {
  return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

std::string output_of(const std::string& command) {
  std::string result;
  std::FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> part{};
  for (std::size_t n = 0; (n = std::fread(part.data(), 1, part.size(), pipe)) > 0;) {
    result.append(part.data(), n);
  }
  pclose(pipe);
  return result;
}

Document book() {
  return sample::document({sample::chongjin(), sample::invented(1, 10), sample::invented(9, 4)});
}

}  // namespace

TEST_CASE("the same guide makes the same bytes, in any thread") {
  const Document document = book();
  const std::string first = make(document);
  CHECK(first.substr(0, 9) == "%PDF-1.7\n");
  CHECK(first.find("%%EOF") > first.size() - 10);
  CHECK(make(document) == first);
  std::string here;
  std::string there;
  Diagnostics warnings;
  std::thread other([&] { there = write_pdf(document, {}, warnings); });
  here = make(document);
  other.join();
  CHECK(here == first);
  CHECK(there == first);
}

TEST_CASE("a PDF's date is the document's, or the one asked for") {
  Document document = sample::document({sample::chongjin()});
  PdfOptions epoch;
  epoch.created = 0;
  // Strings are written in hexadecimal: "D:20240517000000Z".
  CHECK(with_objects(make(document)).find("443A32303234303531373030303030305A") !=
        std::string::npos);
  CHECK(with_objects(make(document, epoch)).find("443A31393730303130313030303030305A") !=
        std::string::npos);
  using OptionalDate = std::optional<Date>;
  for (const OptionalDate& date :
       {OptionalDate{}, OptionalDate{{2024, 13, 1}}, OptionalDate{{2024, 2, 30}},
        OptionalDate{{2024, 5, 0}}, OptionalDate{{2024, 0, 0}}}) {
    document.date = date;
    INFO((date ? to_string(*date) : "none"));
    CHECK(with_objects(make(document)).find("CreationDate") == std::string::npos);
  }
}

TEST_CASE("qpdf finds nothing wrong with a book") {
  if (!has_tool("qpdf")) {
    WARN("skipped: qpdf is not installed");
    return;
  }
  const TemporaryFile file(make(book()));
  CHECK(output_of("qpdf --check " + file.path()) ==
        "checking " + file.path() +
            "\nPDF Version: 1.7\nFile is not encrypted\nFile is not linearized\n"
            "No syntax or stream encoding errors found; the file may still contain\n"
            "errors that qpdf cannot detect\n");
}

TEST_CASE("a PDF keeps its objects in streams") {
  const std::string file = make(book());
  const std::string objects = with_objects(file);
  CHECK(objects.find("/Type/StructElem") == std::string::npos);  // is the default of its kind
  CHECK(file.find("/Type /Page") == std::string::npos);
  CHECK(objects.find("/Type /Page", file.size()) != std::string::npos);
  CHECK(file.find("\nxref\n") == std::string::npos);
  CHECK(file.find("\ntrailer") == std::string::npos);
}

TEST_CASE("a link in a PDF is described by the place it leads to") {
  const std::string objects = with_objects(make(book()));
  CHECK(objects.find("/Contents(Chongjin)") != std::string::npos);
  CHECK(objects.find("/Contents(#") == std::string::npos);
}

TEST_CASE("the text of a PDF can be copied in every script") {
  if (!has_tool("pdftotext")) {
    WARN("skipped: pdftotext is not installed");
    return;
  }
  Chapter chapter = sample::chongjin();
  chapter.summary = {sample::run("Office affairs: 청진, 北京, Ελλάδα, Łódź, "),
                     sample::run("مرحبا", "ar"), sample::run(", \U0001F600?")};
  Document document = sample::document({chapter});
  document.title = sample::run("조선 – “Guide”");
  Diagnostics warnings;
  const TemporaryFile file(write_pdf(document, {}, warnings));
  const std::string text = output_of("pdftotext " + file.path() + " -");
  for (const char* part : {"Office affairs: 청진, 北京, Ελλάδα, Łódź,", "مرحبا", "청진 · 淸津",
                           "中国北京市东城区草园胡同76号聚才大厦A座409室", "+86 10 6416 7544"}) {
    INFO(text);
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(output_of("pdfinfo " + file.path()).find("조선 – “Guide”") != std::string::npos);
  CHECK(output_of("pdftoppm -r 10 " + file.path() + " >/dev/null").empty());
}

TEST_CASE("a reader that sees nothing is told what a page says, in order") {
  if (!has_tool("pdfinfo")) {
    WARN("skipped: pdfinfo is not installed");
    return;
  }
  Chapter chapter = sample::chongjin();
  chapter.sections.erase(chapter.sections.begin() + 1, chapter.sections.begin() + 2);
  const TemporaryFile file(make(sample::document({chapter})));
  std::string structure = output_of("pdfinfo -struct-text " + file.path());
  // What numbers objects have, and where poppler splits a text, is of no interest.
  structure = std::regex_replace(structure, std::regex("Object [0-9]+ 0"), "(link)");
  structure = std::regex_replace(structure, std::regex("\"\n +\""), "");
  structure = std::regex_replace(structure, std::regex(" *\"\n"), "\"\n");
  structure = std::regex_replace(structure, std::regex(" \\((block|inline)\\)"), "");
  structure =
      std::regex_replace(structure, std::regex("Figure:\n +/BBox \\[[0-9. ]+\\]"), "Figure (box)");
  INFO(structure);
  std::size_t at = 0;
  for (const char* part :
       {"Document\n  Sect\n    H1\n      \"Chongjin\"\n    P\n      Span\n        \"청진",
        "    Sect\n      P\n        \"Chongjin is the capital",
        "      L:\n         /ListNumbering /Disc\n        LI\n          Lbl\n            \"•\"\n",
        "          LBody\n            \"Bring cash in euro, dollars or yuan.\"\n        LI\n",
        "    Sect\n      H2\n        \"WHERE TO STAY\"\n      H3\n",
        "        \"Chongjin Tourist Hotel\"\n        Figure (box)\n          \"\"\n        Span\n",
        "      Table\n        TR\n          TH:\n             /Scope /Column\n            "
        "\"FROM\"\n",
        "        TR\n          TD\n            \"Namyang\"\n          TD\n            "
        "\"Chongjin\"\n",
        "      H2\n        \"CONTACT\"\n      Figure (box)\n",
        "      H3\n        \"Koryo Tours\"\n",
        "        LI\n          Lbl\n            \"PHONE\"\n          LBody\n            Link\n"}) {
    INFO(part);
    const std::size_t found = structure.find(part, at);
    CHECK(found != std::string::npos);
    at = found == std::string::npos ? at : found;
  }
}

TEST_CASE("a PDF says which standards it keeps to, and claims no more") {
  const auto claims = [](const std::string& file) {
    return std::pair(file.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos,
                     file.find("<pdfaid:part>2</pdfaid:part>") != std::string::npos);
  };
  Document document = sample::document({sample::chongjin()});
  document.title = sample::run("Bed & <Breakfast>");
  const std::string file = make(document);
  CHECK(claims(file) == std::pair(true, true));
  CHECK(file.find("<rdf:li xml:lang=\"x-default\">Bed &amp; &lt;Breakfast&gt;</rdf:li>") !=
        std::string::npos);
  CHECK(file.find("<xmp:CreateDate>2024-05-17T00:00:00Z</xmp:CreateDate>") != std::string::npos);
  document.chapters.front().summary = {sample::run("\U0010FFFD")};
  Diagnostics warnings;
  CHECK(claims(write_pdf(document, {}, warnings)) == std::pair(false, false));
}

TEST_CASE("the colour profile is one by its own figures") {
  const std::string profile = pdf::srgb_profile();
  const auto number = [&](std::size_t at) {
    std::size_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
      value = value << 8U | static_cast<unsigned char>(profile.at(i));
    }
    return value;
  };
  CHECK(number(0) == profile.size());
  CHECK(profile.substr(12, 12) == "mntrRGB XYZ ");
  CHECK(profile.substr(36, 4) == "acsp");
  REQUIRE(number(128) == 9);
  for (std::size_t i = 0; i < 9; ++i) {
    const std::size_t entry = 132 + 12 * i;
    INFO(profile.substr(entry, 4));
    CHECK(number(entry + 4) % 4 == 0);
    CHECK(number(entry + 4) + number(entry + 8) <= profile.size());
  }
}

TEST_CASE("without fonts there is an error and no file") {
  const TemporaryFile config("<?xml version=\"1.0\"?><fontconfig></fontconfig>");
  const char* before = std::getenv("FONTCONFIG_FILE");
  const std::string kept = before == nullptr ? "" : before;
  setenv("FONTCONFIG_FILE", config.path().c_str(), 1);
  Diagnostics diagnostics;
  const std::string file = write_pdf(sample::document({sample::chongjin()}), {}, diagnostics);
  if (kept.empty()) {
    unsetenv("FONTCONFIG_FILE");
  } else {
    setenv("FONTCONFIG_FILE", kept.c_str(), 1);
  }
  CHECK(file.empty());
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].level == Level::error);
  CHECK(diagnostics[0].message ==
        "no font to print with: Fontconfig knows none with TrueType outlines");
}

TEST_CASE("text becomes UTF-16, whatever its plane") {
  CHECK(pdf::utf16("aé청") == std::string("\0a\0\xE9\xCC\xAD", 6));
  CHECK(pdf::utf16("\U0001F600") == std::string("\xD8\x3D\xDE\x00", 4));
  CHECK(pdf::utf16("") == "");
}
