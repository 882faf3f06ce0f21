#pragma once

#include <string>
#include <string_view>

#include "guidebook/formats/import/wikitext.hpp"
#include "guidebook/records/type.hpp"

/// What templates of Wikivoyage are called in its languages.
namespace guidebook::wikivoyage {

/// What the names of listing templates, and the types they may name, are in a guide.
struct ListingWords {
  std::string_view record;
  std::string_view kind;   ///< Empty: a type says it, or nothing does.
  std::string_view words;  ///< Between commas.
};
/// The row of a template, or of the type of a listing; nullptr if it is none.
[[nodiscard]] const ListingWords* find_listing(std::string_view name);

/// What a listing is: its type of record and, if known, its kind.
struct ListingKind {
  const RecordType* type = nullptr;
  std::string_view kind;
  bool is_from_type = false;  ///< The listing's own type says so.
};
[[nodiscard]] ListingKind kind_of_listing(const ListingWords& row, std::string_view type_word);

/// The contact for emergencies that words stand for, such as the name "Central Police Station" of a
/// listing in a section about safety; without a type where they are none, or the section is
/// another.
[[nodiscard]] ListingKind emergency_kind(std::string_view section, std::string_view words);

/// What kind of destination a template such as {{usablecity}} calls a page, in lower case; empty if
/// it is another template.
[[nodiscard]] std::string_view kind_of_page(std::string_view name);

/// The language of the wiki, by the page's templates and their parameters; English if these fit
/// none.
[[nodiscard]] std::string detected_language(const Source& source, const wikitext::Nodes& nodes);

}  // namespace guidebook::wikivoyage
