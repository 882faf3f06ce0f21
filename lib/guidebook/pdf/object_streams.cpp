#include "guidebook/pdf/object_streams.hpp"

#include <fmt/core.h>

#include <array>
#include <utility>

#include "guidebook/pdf/deflate.hpp"
#include "guidebook/source/parallel.hpp"

namespace guidebook::pdf {
namespace {

// As many as readers unpack at once for one of them, and few enough for an index of one byte.
constexpr std::size_t objects_in_a_stream = 200;
constexpr std::size_t streams_worth_a_thread = 8;
constexpr std::size_t row_size = 6;  // of the cross-references: type, four bytes of where, index

}  // namespace

PackedFile::PackedFile(std::size_t objects, std::size_t size)
    : file_("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"),  // the second line says that the file is binary
      entries_(objects + 1),
      first_group_(objects + 1) {
  file_.reserve(size);
}

std::string& PackedFile::begin_stream(std::size_t object) {
  entries_.at(object) = {.type = 1, .where = static_cast<std::uint32_t>(file_.size())};
  return file_ += fmt::format("{} 0 obj\n", object);
}

void PackedFile::end_stream() { file_ += "\nendobj\n"; }

void PackedFile::add(std::size_t object, std::string_view value) {
  if (groups_.empty() || groups_.back().count == objects_in_a_stream) groups_.emplace_back();
  Group& group = groups_.back();
  entries_.at(object) = {.type = 2,
                         .where = static_cast<std::uint32_t>(first_group_ + groups_.size() - 1),
                         .index = static_cast<std::uint8_t>(group.count++)};
  group.index += fmt::format("{} {} ", object, group.values.size());
  group.values += value;
  group.values += '\n';
}

std::string PackedFile::finish(std::string_view trailer) {
  write_groups();
  const std::size_t object = entries_.size();
  entries_.push_back({.type = 1, .where = static_cast<std::uint32_t>(file_.size())});
  const std::size_t begin = file_.size();
  write_stream(object,
               fmt::format("/Type/XRef/Size {}/W[1 4 1]/DecodeParms<</Predictor 12/Columns {}>>{}",
                           entries_.size(), row_size, trailer),
               deflated(cross_references()));
  file_ += fmt::format("startxref\n{}\n%%EOF\n", begin);
  return std::move(file_);
}

void PackedFile::write_groups() {
  std::vector<std::string> packed(groups_.size());
  parallel_for(groups_.size(), streams_worth_a_thread, [&](std::size_t i) {
    packed[i] = deflated(groups_[i].index + groups_[i].values);
    groups_[i].values = {};
  });
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    entries_.push_back({.type = 1, .where = static_cast<std::uint32_t>(file_.size())});
    write_stream(
        first_group_ + i,
        fmt::format("/Type/ObjStm/N {}/First {}", groups_[i].count, groups_[i].index.size()),
        packed[i]);
  }
}

void PackedFile::write_stream(std::size_t object, std::string_view entries,
                              std::string_view packed) {
  file_ += fmt::format("{} 0 obj\n<<{}/Filter/FlateDecode/Length {}>>\nstream\n", object, entries,
                       packed.size());
  file_ += packed;
  file_ += "\nendstream\nendobj\n";
}

/// Each row as its difference from the one above it, PNG's predictor "up", which packs well.
std::string PackedFile::cross_references() const {
  constexpr char up = 2;
  std::string rows;
  std::array<std::uint8_t, row_size> above{};
  for (const Entry& entry : entries_) {
    const auto byte = [&](unsigned shift) {
      return static_cast<std::uint8_t>(entry.where >> shift & 0xFFU);
    };
    const std::array<std::uint8_t, row_size> row{entry.type, byte(24), byte(16),
                                                 byte(8),    byte(0),  entry.index};
    rows += up;
    for (std::size_t i = 0; i < row_size; ++i)
      rows += static_cast<char>(static_cast<std::uint8_t>(row.at(i) - above.at(i)));
    above = row;
  }
  return rows;
}

}  // namespace guidebook::pdf
