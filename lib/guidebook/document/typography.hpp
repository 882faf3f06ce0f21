#pragma once

#include <string>
#include <string_view>

#include "guidebook/document/document.hpp"

namespace guidebook {

/// Straight quotes and apostrophes as a printer sets them. Behind a digit, and where they close no
/// quotation, they are primes: 6′2″. English gets “ ”, ‘ ’ and ’; in other languages, whose quotes
/// differ, only an apostrophe between letters becomes ’. All else stays.
[[nodiscard]] std::string typographic(std::string_view text, std::string_view language);

/// The same for a paragraph, whose quotes may stand in one run and the words they quote in another.
void set_typographic(Runs& runs);

}  // namespace guidebook
