#pragma once

#include <cstddef>
#include <string_view>

namespace guidebook::typeset {

/// Whether a line may not end before the byte at `offset` although UAX #14 lets it: inside numbers,
/// ranges, telephone numbers and addresses of the web, before a unit, behind an abbreviation or an
/// initial, and where the typography of `language` (BCP 47) has more such places.
[[nodiscard]] bool is_kept_together(std::string_view language, std::string_view text,
                                    std::size_t offset);

/// Whether a word is an address of the web or of mail.
[[nodiscard]] bool is_address(std::string_view word);

}  // namespace guidebook::typeset
