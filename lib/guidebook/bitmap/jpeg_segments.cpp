#include "guidebook/bitmap/jpeg_segments.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace guidebook {
namespace {

enum Marker : unsigned char {
  no_marker = 0x00,
  first_restart = 0xD0,
  last_restart = 0xD7,
  end_of_image = 0xD9,
  start_of_scan = 0xDA,
  app0 = 0xE0,   // JFIF
  app14 = 0xEE,  // Adobe: which colours these are
  app15 = 0xEF,
  comment = 0xFE
};

bool is_application(unsigned char marker) { return marker >= app0 && marker <= app15; }

constexpr std::string_view jfif_signature("JFIF\0", 5);
constexpr std::size_t jfif_size = 18;  // with its marker, without a small copy

/// An APP0 segment without the small copy of the picture that may stand in it (JFIF 1.02); nothing
/// if it is for such copies only.
std::string bare_jfif(std::string_view segment) {
  if (segment.size() < jfif_size || segment.substr(4, 5) != jfif_signature) return {};
  std::string bare(segment.substr(0, jfif_size));
  bare.replace(2, 2, {'\0', static_cast<char>(jfif_size - 2)});
  bare.replace(jfif_size - 2, 2, {'\0', '\0'});  // its width and height
  return bare;
}

constexpr std::string_view adobe_signature("Adobe");
constexpr std::size_t adobe_size = 16;  // with its marker

/// An APP14 segment without what some add to it; nothing if it is not Adobe's.
std::string bare_adobe(std::string_view segment) {
  if (segment.size() < adobe_size || segment.substr(4, 5) != adobe_signature) return {};
  std::string bare(segment.substr(0, adobe_size));
  bare.replace(2, 2, {'\0', static_cast<char>(adobe_size - 2)});
  return bare;
}

/// What PDF needs of a segment.
std::string bare_segment(unsigned char marker, std::string_view segment) {
  if (marker == app0) return bare_jfif(segment);
  if (marker == app14) return bare_adobe(segment);
  if (is_application(marker) || marker == comment) return {};
  return std::string(segment);
}

/// Where the next marker's 0xFF stands after the coded data that begins at `at`.
std::size_t end_of_scan(std::string_view file, std::size_t at) {
  for (; at + 1 < file.size(); ++at) {
    const auto next = static_cast<unsigned char>(file[at + 1]);
    const bool within =
        next == no_marker || next == 0xFF || (next >= first_restart && next <= last_restart);
    if (file[at] == '\xFF' && !within) return at;
  }
  return file.size();
}

/// Gives each segment, with its marker and a scan's coded data, to `use`, which returns whether to
/// go on. Whether the file's end was reached.
template <class Use>
bool for_each_segment(std::string_view file, const Use& use) {
  for (std::size_t at = 2; at + 1 < file.size();) {
    const auto marker = static_cast<unsigned char>(file[at + 1]);
    if (file[at] != '\xFF' || marker == no_marker || marker == 0xFF) {  // a byte that fills
      ++at;
      continue;
    }
    if (marker == end_of_image) return true;
    if (at + 3 >= file.size()) return false;
    const std::size_t length = std::size_t{static_cast<unsigned char>(file[at + 2])} << 8U |
                               static_cast<unsigned char>(file[at + 3]);
    std::size_t end = at + 2 + length;
    if (marker == start_of_scan) end = end_of_scan(file, end);
    if (!use(marker, file.substr(at, end - at))) return false;
    at = end;
  }
  return false;
}

constexpr std::string_view exif_signature("Exif\0\0", 6);
constexpr std::uint32_t orientation_tag = 0x0112;
constexpr std::size_t entry_size = 12;

/// Whole numbers of a TIFF file, in its byte order.
class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : bytes_(bytes), little_(bytes.starts_with("II")) {}

  [[nodiscard]] std::optional<std::uint32_t> number(std::size_t offset, std::size_t size) const {
    if (offset > bytes_.size() || size > bytes_.size() - offset) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t at = offset + (little_ ? size - 1 - i : i);
      value = value << 8U | static_cast<unsigned char>(bytes_[at]);
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool little_;
};

}  // namespace

std::string bare_jpeg(std::string_view file) {
  std::string bare(file.substr(0, 2));
  const bool whole = for_each_segment(file, [&](unsigned char marker, std::string_view segment) {
    bare += bare_segment(marker, segment);
    return true;
  });
  return whole ? bare + "\xFF\xD9" : std::string();
}

bool has_many_segments(std::string_view file, std::size_t most) {
  std::size_t count = 0;
  for_each_segment(file, [&](unsigned char, std::string_view) { return ++count <= most; });
  return count > most;
}

std::optional<int> exif_orientation(std::string_view segment) {
  if (!segment.starts_with(exif_signature)) return std::nullopt;
  const Tiff tiff(segment.substr(exif_signature.size()));
  const auto directory = tiff.number(4, 4);
  const auto entries = directory ? tiff.number(*directory, 2) : std::nullopt;
  for (std::size_t i = 0; entries && i < *entries; ++i) {
    const std::size_t entry = *directory + 2 + i * entry_size;
    const auto tag = tiff.number(entry, 2);
    if (!tag) return 1;
    if (*tag != orientation_tag) continue;
    const auto value = tiff.number(entry + 8, 2);
    return value && *value >= 1 && *value <= 8 ? static_cast<int>(*value) : 1;
  }
  return 1;
}

}  // namespace guidebook
