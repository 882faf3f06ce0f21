// What no reader may obey: each hostile text goes through every format of rows, documents,
// reports and changes. A new format fails here until it has a row that names its reader.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "guidebook/formats/changes/change_format.hpp"
#include "guidebook/formats/documents/document_format.hpp"
#include "guidebook/formats/guides/guide_format.hpp"
#include "guidebook/formats/rows/row_format.hpp"
#include "guidebook/reports/report_format.hpp"
#include "guidebook/text/hidden.hpp"
#include "guidebook/text/utf8.hpp"
#include "sample_document.hpp"

using namespace guidebook;

namespace {

constexpr std::array<std::string_view, 16> hostile_texts{
    "\x1b]52;c;cm0gLXJm\x07 \x1b[31m",
    "\x7f\xc2\x9b"
    "31m",                           // DEL, and CSI as one character
    "\xe2\x80\xae\xe2\x81\xa6 gpj",  // an override and an isolate
    "\xe2\x80\xa8::error::line",     // a line separator
    "\"><script>alert(1)</script>",
    "http://x.example/\"><script>alert(1)</script>",
    "](javascript:alert(1)) ![x](//x.example/y.png)",
    "]]><!-- --> <![CDATA[ &lt; &amp;",
    "=HYPERLINK(\"http://x.example\")",
    "@SUM(1)|cmd",
    "a\n::error file=x::obeyed\n::add-mask::a",
    "a\r\nBEGIN:VCARD\r\nTEL:1",
    "a\t\"b\",c;d\\e'f",
    "# : - {[*&!%@`",
    "../../../etc/passwd",
    "%1b%0a $(id) `id` ${HOME}"};

/// What a format's reader obeys, and may therefore not be in the output but where the format itself
/// puts it.
struct Reader {
  std::string_view format;
  bool hidden = false;  ///< Takes characters that hide for what they are: data.
  std::vector<std::string_view> commands = {};
};

const std::vector<Reader> rows_readers{
    {"table"},
    {"csv", true},
    {"tsv", true},
    {"json"},
    {"ndjson"},
    {"yaml"},
    {"markdown", false, {"<script", "</script", "](j", "](/"}},
    {"html", false, {"<script", "</script", "<!--", "<![", "\"><s"}}};

const std::vector<Reader> report_readers{
    {"human"},
    {"json"},
    {"sarif"},
    {"github", false, {"\n::error file=x", "\n::add-mask", "\n::error::line"}},
    {"junit", false, {"<script", "</script", "]]>", "<!"}},
    {"gitlab"}};

const std::vector<Reader> change_readers{
    {"text", false, {"\n::error", "\n  ::error", "\n    ::error", "\n::add-mask"}},
    {"json"},
    {"markdown", false, {"<script", "</script", "](j", "](/"}}};

const std::vector<Reader> document_readers{
    {"text"},
    {"markdown", false, {"<script", "</script", "](j", "](/"}},
    {"html", false, {"<script>a", "<!--", "<![", "\"><script", "href=\"javascript"}},
    {"epub", true},
    {"pdf", true, {"/JavaScript", "/Launch"}},
    {"vcard", false, {"\nBEGIN:VCARD\r\nTEL:1"}}};

const std::vector<Reader> guide_readers{
    {"geojson"},
    {"gpx", false, {"<script", "</script", "]]>", "<![", "<!--"}},
    {"kml", false, {"<script", "</script", "]]>", "<![", "<!--"}},
    {"json"},
    {"ndjson"},
    {"sql", true},
    {"sqlite", true},
    {"geopackage", true}};

/// Line ends and tabs are what texts of lines are made of.
bool hides(std::string_view output) {
  while (!output.empty()) {
    const auto [value, size] = utf8::decode(output);
    const bool is_line_end =
        value == '\n' || value == '\t' || (value == '\r' && output.starts_with("\r\n"));
    if (text::is_hidden(value) && !is_line_end) return true;
    output.remove_prefix(size);
  }
  return false;
}

std::string without(std::string text, std::string_view taken) {
  for (std::size_t at = text.find(taken); at != std::string::npos; at = text.find(taken, at))
    text.erase(at, taken.size());
  return text;
}

void check(std::span<const Reader> readers, std::string_view format, const std::string& output,
           std::string_view hostile) {
  const auto reader = std::ranges::find(readers, format, &Reader::format);
  INFO(fmt::format("{}: {}\n{}", format, hostile, output));
  REQUIRE(reader != readers.end());
  CHECK((reader->hidden || !hides(output)));
  const std::string obeyed = without(without(output, "\\<"), "\\]");
  for (const std::string_view command : reader->commands)
    CHECK(obeyed.find(command) == std::string::npos);
}

Table table_of(const std::string& text) {
  Table table;
  table.columns = {{.heading = text},
                   {.heading = "name"},
                   {.heading = "website", .type = Type::url},
                   {.heading = "list", .type = Type::string, .is_list = true},
                   {.heading = "source", .type = Type::source},
                   {.heading = "x-own"}};
  const Map source{{"title", text}, {"url", "https://x.example/" + text}};
  table.rows = {{text, text, "http://x.example/" + text, List{text, text}, source,
                 Map{{text, text}, {"list", List{text}}}}};
  return table;
}

validation::Report report_of(const std::string& text) {
  Diagnostic what;
  what.rule = "value-range";
  what.message = text;
  what.hint = text;
  what.place = {text, {1, 1}, {1, 2}};
  what.excerpt = text;
  what.related.push_back({what.place, text});
  what.fixes.push_back({what.place, 0, 1, text, true});
  validation::Report report;
  report.findings = {{what, 1, text}};
  report.files = {text};
  return report;
}

GuideChange change_of(const std::string& text) {
  const RecordChange change{.change = Change::renamed,
                            .type = &record_types().front(),
                            .id = "new",
                            .former_id = "old",
                            .name = text,
                            .fields = {{"x-" + text, text, text + " more"},
                                       {"aliases", List{text}, {}},
                                       {"sections", List{Map{{"title", text}, {"text", "a"}}},
                                        List{Map{{"title", text}, {"text", text}}}}}};
  return {.guide = change, .records = {change}};
}

Document document_of(const std::string& text) {
  Chapter chapter = sample::chongjin();
  chapter.id = text;
  for (Runs* runs : {&chapter.title, &chapter.local_names, &chapter.place, &chapter.summary})
    *runs = {sample::run(text, "en", "https://x.example/" + text)};
  for (Section& section : chapter.sections) {
    section.title.text = text;
    for (Block& block : section.blocks) {
      if (auto* entry = std::get_if<Entry>(&block)) entry->name = {sample::run(text)};
      if (auto* card = std::get_if<ContactCard>(&block)) {
        card->name = {sample::run(text)};
        card->vcard.names = {{"en", text}};
        card->vcard.role = card->vcard.website = card->vcard.note = text;
        card->vcard.phones = {{text, text}};
      }
    }
  }
  return sample::document({std::move(chapter)});
}

Guide guide_of(const std::string& text) {
  Guide guide;
  guide.id = guide.name = text;
  guide.kind = "town";
  guide.names = Names{{{"ko", text}}};
  guide.summary = Text{{{"en", text}}, true};
  guide.coordinates = Coordinates{1, 2};
  guide.extra = {{"x-" + text, text}};
  Attraction& sight = guide.attractions.emplace_back();
  sight.id = sight.name = text;
  sight.hours = sight.website = sight.wikidata = text;
  sight.description = guide.summary;
  sight.coordinates = guide.coordinates;
  sight.aliases = {text};
  return guide;
}

}  // namespace

TEST_CASE("hostile texts: no format of rows lets a reader obey one") {
  for (const RowFormat& format : row_formats()) {
    for (const std::string_view text : hostile_texts)
      check(rows_readers, format.name, format.write(table_of(std::string(text)), {}), text);
  }
}

TEST_CASE("hostile texts: no format of reports lets a reader obey one") {
  for (const ReportFormat& format : report_formats()) {
    for (const std::string_view text : hostile_texts)
      check(report_readers, format.name, format.write(report_of(std::string(text)), {}), text);
  }
}

TEST_CASE("hostile texts: no format of changes lets a reader obey one") {
  for (const ChangeFormat& format : change_formats()) {
    for (const std::string_view text : hostile_texts) {
      const std::array changes{change_of(std::string(text))};
      check(change_readers, format.name, format.write(changes, false), text);
    }
  }
}

TEST_CASE("hostile texts: no format of documents lets a reader obey one") {
  for (const DocumentFormat& format : document_formats()) {
    for (const std::string_view text : hostile_texts) {
      Diagnostics warnings;
      check(document_readers, format.name,
            format.write(document_of(std::string(text)), {}, warnings), text);
    }
  }
}

TEST_CASE("hostile texts: whole guides for programs") {
  const Library library;
  for (const std::string_view hostile : hostile_texts) {
    const Guide guide = guide_of(std::string(hostile));
    const std::array guides{&guide};
    for (const GuideFormat& format : guide_formats()) {
      Diagnostics notes;
      check(guide_readers, format.name, written(format, library, guides, {}, notes), hostile);
    }
  }
}
