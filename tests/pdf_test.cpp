#include "guidebook/formats/pdf.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <thread>

#include "catch.hpp"
#include "guidebook/pdf/haru.hpp"
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
  CHECK(make(document).find("443A32303234303531373030303030305A") != std::string::npos);
  CHECK(make(document, epoch).find("443A31393730303130313030303030305A") != std::string::npos);
  for (const char* date : {"", "2024-13-01", "2024-02-30", "yesterday", "2024-05-1x"}) {
    document.date = date;
    INFO(date);
    CHECK(make(document).find("CreationDate") == std::string::npos);
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

TEST_CASE("the text of a PDF can be copied in every script") {
  if (!has_tool("pdftotext")) {
    WARN("skipped: pdftotext is not installed");
    return;
  }
  Chapter chapter = sample::chongjin();
  chapter.summary = {sample::run("Office affairs: 청진, 北京, Ελλάδα, Łódź, "),
                     sample::run("مرحبا", "ar"), sample::run(", \U0001F600?")};
  Document document = sample::document({chapter});
  document.title = "조선 – “Guide”";
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
