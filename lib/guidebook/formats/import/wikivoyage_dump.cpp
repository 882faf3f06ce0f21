#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "guidebook/formats/import/counted_note.hpp"
#include "guidebook/formats/import/wikivoyage_page.hpp"
#include "guidebook/formats/import/xml_importer.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::wikivoyage {
namespace {

/// Where in the file each byte of an element's text is written, and behind them its end.
std::vector<std::size_t> places_of_text(std::string_view file, const XmlElement& element) {
  std::vector<std::size_t> places;
  std::size_t at = element.text_begin;
  const std::string_view text = element.text;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view written = file.substr(std::min(at, file.size()));
    const bool is_entity = written.starts_with('&');
    const std::size_t size = is_entity ? utf8::decode(text.substr(i)).size : 1;
    places.insert(places.end(), std::min(size, text.size() - i), at);
    i += size;
    if (is_entity) {
      at += std::min(written.find(';'), written.size() - 1) + 1;
    } else {
      at += written.starts_with("\r\n") ? std::size_t{2} : 1;
    }
  }
  places.push_back(element.text_end);
  return places;
}

std::size_t offset_of(std::string_view text, const Position& position) {
  std::size_t at = 0;
  for (std::uint32_t line = 1; line < position.line; ++line) at = text.find('\n', at) + 1;
  for (std::uint32_t column = 1; column < position.column && at < text.size(); ++column)
    at += utf8::decode(text.substr(at)).size;
  return at;
}

class DumpImport : public XmlImporter {
 public:
  DumpImport(const Source& source, const ImportOptions& options, Diagnostics& diagnostics)
      : XmlImporter(source, options, diagnostics, "mediawiki"),
        source_(source),
        diagnostics_(diagnostics) {}

  void take(XmlElement page) override {
    const std::string_view space = page.text_of("ns");
    if (page.child("redirect") != nullptr) {
      redirects_.add(page.begin, page.begin + 1);
    } else if (!space.empty() && space != "0") {
      others_.add(page.begin, page.begin + 1);
    } else if (const XmlElement* text = newest_text(page); text != nullptr) {
      read(std::string(page.text_of("title")), *text);
    }
  }

 private:
  void open_root(const XmlElement& root) override { language_ = root.value_of("lang"); }

  [[nodiscard]] XmlStep open_inner(const XmlElement& start) override {
    return start.name == "page" ? XmlStep::keep : XmlStep::skip;
  }

  void finish() override {
    redirects_.report(source_, "pages that lead to another one are left out", diagnostics_);
    others_.report(source_, "pages that are no articles are left out", diagnostics_);
  }

  static const XmlElement* newest_text(const XmlElement& page) {
    const XmlElement* text = nullptr;
    for (const XmlElement& each : page.children) {
      if (each.name == "revision" && each.child("text") != nullptr) text = each.child("text");
    }
    return text;
  }

  void read(std::string title, const XmlElement& text) {
    const std::vector<std::size_t> places = places_of_text(source_.text(), text);
    const auto place = [&](std::size_t at) { return places[std::min(at, places.size() - 1)]; };
    const Source page(source_.file(), text.text);
    ImportOptions page_options = options();
    if (page_options.language.empty()) page_options.language = language_;
    Diagnostics found;
    for (ImportedRecord& record : read_page(page, std::move(title), page_options, found)) {
      record.begin = place(record.begin);
      record.end = place(record.end);
      for (ImportedField& field : record.fields) {
        field.begin = place(field.begin);
        field.end = place(field.end);
      }
      add(std::move(record));
    }
    for (Diagnostic& each : found) {
      if (each.place.begin.line > 0) {
        const std::size_t begin = place(offset_of(text.text, each.place.begin));
        const std::size_t end = place(offset_of(text.text, each.place.end));
        Diagnostic moved = source_.error(each.rule, begin, end, each.message, each.hint);
        moved.level = each.level;
        each = std::move(moved);
      }
      diagnostics_.push_back(std::move(each));
    }
  }

  const Source& source_;
  Diagnostics& diagnostics_;
  std::string language_;
  CountedNote redirects_;
  CountedNote others_;
};

}  // namespace

bool is_dump(const Source& source) {
  const std::string_view begin = text::trimmed(source.text().substr(0, 1000));
  return begin.starts_with("<?xml") || begin.starts_with("<mediawiki");
}

std::vector<ImportedRecord> read_dump(const Source& source, const ImportOptions& options,
                                      Diagnostics& diagnostics) {
  return DumpImport(source, options, diagnostics).run();
}

}  // namespace guidebook::wikivoyage
