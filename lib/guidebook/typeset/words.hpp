#pragma once

#include <cstdint>
#include <string_view>

namespace guidebook::typeset {

/// What a book says of itself, apart from its documents.
enum class Word : std::uint8_t { contents, index };

/// In a language (BCP 47); in English where we have no translation.
[[nodiscard]] std::string_view word(Word which, std::string_view language);

}  // namespace guidebook::typeset
