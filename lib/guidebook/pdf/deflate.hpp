#pragma once

#include <string>
#include <string_view>

namespace guidebook::pdf {

/// In the format of zlib (RFC 1950), as the filter FlateDecode wants it.
[[nodiscard]] std::string deflated(std::string_view data);

}  // namespace guidebook::pdf
