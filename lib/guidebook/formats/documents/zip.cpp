#include "guidebook/formats/documents/zip.hpp"

#include <libdeflate.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <new>
#include <stdexcept>
#include <utility>
#include <vector>

namespace guidebook {
namespace {

constexpr int level = 9;  // of 12
constexpr std::uint32_t local_header = 0x04034b50;
constexpr std::uint32_t central_header = 0x02014b50;
constexpr std::uint32_t end_of_central = 0x06054b50;
constexpr std::uint16_t version = 20;  // 2.0: what deflating needs
constexpr std::uint16_t utf8_names = 1U << 11U;
constexpr std::uint16_t first_of_1980 = 0x0021;  // the earliest date

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};

/// A file as the archive holds it.
struct Member {
  const FormatFile& file;
  std::string packed;
  std::uint32_t checksum = 0;
  std::uint32_t offset = 0;
  bool stored = false;
};

class ZipWriter {
 public:
  std::string write(std::span<const FormatFile> files) {
    std::vector<Member> members;
    for (const FormatFile& file : files) members.push_back(pack(file, members.empty()));
    for (Member& member : members) {
      member.offset = size_of(out_);
      number(local_header);
      shared_fields(member);
      out_ += member.file.name;
      out_ += member.packed;
    }
    const std::uint32_t start = size_of(out_);
    for (const Member& member : members) {
      number(central_header);
      number(version);
      shared_fields(member);
      number(std::uint16_t{0});  // comment
      number(std::uint16_t{0});  // disk
      number(std::uint16_t{0});  // attributes
      number(std::uint32_t{0});
      number(member.offset);
      out_ += member.file.name;
    }
    const std::uint32_t end = size_of(out_);
    const auto count = static_cast<std::uint16_t>(members.size());
    number(end_of_central);
    number(std::uint32_t{0});  // disks
    number(count);
    number(count);
    number(end - start);
    number(start);
    number(std::uint16_t{0});  // comment
    return std::move(out_);
  }

 private:
  static std::uint32_t size_of(const std::string& bytes) {
    if (bytes.size() > std::numeric_limits<std::uint32_t>::max())
      throw std::runtime_error("the archive would be larger than 4 GiB");
    return static_cast<std::uint32_t>(bytes.size());
  }

  Member pack(const FormatFile& file, bool stored) {
    Member member{file, {}, 0, 0, stored};
    member.checksum = libdeflate_crc32(0, file.bytes.data(), file.bytes.size());
    if (stored) {
      member.packed = file.bytes;
      return member;
    }
    if (compressor_ == nullptr) throw std::bad_alloc();
    member.packed.resize(libdeflate_deflate_compress_bound(compressor_.get(), file.bytes.size()));
    member.packed.resize(libdeflate_deflate_compress(compressor_.get(), file.bytes.data(),
                                                     file.bytes.size(), member.packed.data(),
                                                     member.packed.size()));
    return member;
  }

  /// What the header before a file and that in the directory have in common.
  void shared_fields(const Member& member) {
    number(version);
    number(utf8_names);
    number(static_cast<std::uint16_t>(member.stored ? 0 : 8));
    number(std::uint16_t{0});  // midnight
    number(first_of_1980);
    number(member.checksum);
    number(size_of(member.packed));
    number(size_of(member.file.bytes));
    number(static_cast<std::uint16_t>(member.file.name.size()));
    number(std::uint16_t{0});  // extra field
  }

  /// The lowest byte first.
  template <class Number>
  void number(Number value) {
    for (std::size_t i = 0; i < sizeof(Number); ++i)
      out_ += static_cast<char>(value >> (8 * i) & 0xFFU);
  }

  std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor_{
      libdeflate_alloc_compressor(level)};
  std::string out_;
};

}  // namespace

std::string zip_archive(std::span<const FormatFile> files) { return ZipWriter().write(files); }

}  // namespace guidebook
