#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "guidebook/diagnostic/render.hpp"
#include "guidebook/formats/import/import_format.hpp"
#include "guidebook/formats/import/import_guides.hpp"

using guidebook::Diagnostics;
using guidebook::Guide;
using guidebook::Source;

/// What came of files: their guides, and their findings a line each.
struct Imported {
  std::string yaml;
  std::string findings;
};

inline std::string findings_of(const Diagnostics& diagnostics) {
  std::string lines;
  for (const guidebook::Diagnostic& each : diagnostics) {
    lines += std::to_string(each.place.begin.line) + ":" + std::to_string(each.place.begin.column) +
             ": " + std::string(name(each.level)) + ": " + each.message + "\n";
  }
  return lines;
}

inline Imported imported(std::string_view format, const std::string& text,
                         const guidebook::ImportOptions& options = {},
                         const std::optional<Guide>& into = {}, const std::string& file = "x") {
  Diagnostics diagnostics;
  const Source source(file, text);
  guidebook::Import import;
  if (check_encoding(source, diagnostics)) {
    auto records = guidebook::find_import_format(format)->read(source, options, diagnostics);
    const std::vector<guidebook::ImportedFile> files{{&source, std::move(records)}};
    import = guidebook::import_guides(files, into);
  }
  Imported out{.findings = findings_of(diagnostics) + findings_of(import.diagnostics)};
  for (const guidebook::ImportedGuide& guide : import.guides) out.yaml += guide.yaml;
  return out;
}

inline Guide harbour() {
  Guide guide;
  guide.id = "harbour";
  guide.name = "Harbour";
  guide.kind = "town";
  guide.country = "FR";
  guide.currency = "EUR";
  return guide;
}

inline constexpr std::string_view harbour_yaml =
    "guidebook: 1\nid: harbour\nname: Harbour\nkind: town\ncountry: FR\ncurrency: EUR\n";
