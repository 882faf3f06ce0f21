#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "guidebook/formats/import/import_format.hpp"
#include "guidebook/formats/import/wikitext.hpp"
#include "guidebook/formats/import/wikivoyage_words.hpp"

namespace guidebook::wikivoyage {

/// The page that listings are read from.
struct Page {
  const Source& source;
  const ImportOptions& options;
  /// What nodes are as text, with the marks of guide texts or as words on a line.
  std::function<std::string(std::span<const wikitext::Node> nodes, bool marks)> words;
  std::string_view section;  ///< The title of that which is read; empty before the first.
  /// Is called where a listing is taken for a contact, by its name and section.
  std::function<void(const wikitext::Node& listing)> emergency;
  /// Is called where a value is left to Wikidata.
  std::function<void(const wikitext::Node& listing)> automatic;
};

/// The record that a listing makes, its parameters under the fields that they stand for, else under
/// their own names. Nothing where it has no name, or more parameters than any listing has.
[[nodiscard]] std::optional<ImportedRecord> read_listing(const Page& page,
                                                         const wikitext::Node& node,
                                                         const ListingWords& row);

/// Adds the items to a list; what is none becomes its first.
void append(Value& list, Value items);

}  // namespace guidebook::wikivoyage
