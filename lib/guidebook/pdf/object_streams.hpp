#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace guidebook::pdf {

/// A PDF file whose small objects are packed in object streams (ISO 32000-1, 7.5.7), and found by a
/// cross-reference stream (7.5.8): about half the size of one with its objects as they are. Objects
/// have the numbers from 1 on, and come in any order.
class PackedFile {
 public:
  /// `objects`: how many there will be. Room is made for `size` bytes.
  PackedFile(std::size_t objects, std::size_t size);

  /// The file so far, to which the caller adds the value of that object, a stream, before anything
  /// else.
  std::string& begin_stream(std::size_t object);
  void end_stream();

  /// An object that is no stream.
  void add(std::size_t object, std::string_view value);

  /// The whole file. `trailer` holds the entries of its trailer but for Size.
  [[nodiscard]] std::string finish(std::string_view trailer);

 private:
  /// Where an object is.
  struct Entry {
    std::uint8_t type = 0;    ///< 0: nowhere; 1: in the file; 2: in an object stream.
    std::uint32_t where = 0;  ///< The offset in the file, or the stream's number.
    std::uint8_t index = 0;   ///< In the object stream.
  };
  /// Objects that become one stream.
  struct Group {
    std::string index;  ///< Numbers and offsets.
    std::string values;
    std::size_t count = 0;
  };

  void write_groups();
  void write_stream(std::size_t object, std::string_view entries, std::string_view packed);
  [[nodiscard]] std::string cross_references() const;

  std::string file_;
  std::vector<Entry> entries_;
  std::vector<Group> groups_;
  std::size_t first_group_;  ///< The number of the first object stream.
};

}  // namespace guidebook::pdf
