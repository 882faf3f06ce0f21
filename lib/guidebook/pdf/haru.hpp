#pragma once

#include <memory>
#include <string>
#include <string_view>

/// libharu as a writer of PDF objects, compressed streams and the cross-reference table. What it
/// offers for text and fonts is not used: this is the only place that knows its headers.
namespace guidebook::pdf {

/// Handles of objects that belong to their PdfFile.
struct Dict {
  void* handle = nullptr;
};
struct Array {
  void* handle = nullptr;
};

/// A PDF file in memory. Every member throws std::runtime_error if libharu fails; the file is of no
/// use then.
class PdfFile {
 public:
  PdfFile();

  /// A page of this size in points, with what deflated() makes of its content stream.
  Dict add_page(float width, float height, std::string_view packed);

  Dict catalog();
  /// With the program that made the document, and the one that made a file of it.
  Dict information(const char* creator, const char* producer);
  /// What libharu calls itself.
  [[nodiscard]] static std::string producer();
  Dict trailer();

  /// A dictionary that can be referred to from several places.
  Dict shared_dict();
  /// A dictionary to be put into one other object.
  Dict dict();
  /// A dictionary that can be referred to, its entries written as they stand in `entries`: for the
  /// many small ones. They may be filled in later.
  Dict raw_dict(std::string entries);
  void fill(Dict shared, std::string entries);
  /// "12 0 R"
  [[nodiscard]] static std::string reference(Dict shared);
  Array array();
  /// A compressed stream; to be referred to.
  Dict stream(std::string_view data);
  /// A stream that programs which know no PDF can read.
  Dict plain_stream(std::string_view data);
  /// A stream that holds a JPEG file, as it is.
  Dict jpeg_stream(std::string_view file);
  /// The dictionary under `key` of `dict`, which must be there.
  Dict child(Dict dict, const char* key);

  void add(Dict to, const char* key, Dict value);
  void add(Dict to, const char* key, Array value);
  void add_name(Dict to, const char* key, const char* value);
  void add_number(Dict to, const char* key, int value);
  void add_real(Dict to, const char* key, float value);
  void add_boolean(Dict to, const char* key, bool value);
  /// Bytes as a string object, whatever they are.
  void add_bytes(Dict to, const char* key, std::string_view value);
  /// Text that a reader sees, in UTF-8.
  void add_text(Dict to, const char* key, std::string_view utf8);

  void add(Array to, Dict value);
  void add(Array to, Array value);
  void add_name(Array to, const char* value);
  void add_number(Array to, int value);
  void add_real(Array to, float value);
  void add_bytes(Array to, std::string_view value);

  /// The whole file, its objects packed; the last call.
  std::string save();

 private:
  struct State;
  struct Destroy {
    void operator()(State* state) const;
  };
  Dict empty_stream();
  /// libharu would keep the data as they are until it writes the file.
  void write_deflated(Dict to, std::string_view packed);
  void append_value(std::string& to, void* object) const;
  void check(unsigned long status) const;
  void* check(void* object) const;
  [[nodiscard]] void* bytes(std::string_view value) const;

  std::unique_ptr<State, Destroy> state_;
};

/// The MD5 digest of `data`, 16 bytes: for a file's identifier, not for secrets.
[[nodiscard]] std::string md5(std::string_view data);

}  // namespace guidebook::pdf
