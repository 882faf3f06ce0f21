#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace guidebook {

using Sha256 = std::array<std::uint8_t, 32>;

/// The SHA-256 (FIPS 180-4) of bytes, for names of contents; not made to resist side channels.
[[nodiscard]] Sha256 sha256(std::string_view bytes);

/// In base 64 (RFC 4648), with padding.
[[nodiscard]] std::string base64(std::span<const std::uint8_t> bytes);

}  // namespace guidebook
