#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/formats/documents/document_format.hpp"
#include "guidebook/typeset/fonts/font_book.hpp"

namespace guidebook {

/// The fonts that go into a book for scripts that electronic readers often lack: all but Latin,
/// Greek and Cyrillic, as far as there are fonts for them where the book is made.
class EpubFonts {
 public:
  /// Takes a text of the book; `language` (BCP 47) decides about Chinese characters.
  void add(std::string_view utf8, std::string_view language);

  /// Font files of the characters taken.
  [[nodiscard]] std::vector<FormatFile> files() const;
  /// What a style sheet says of them: all are the family `guidebook`.
  [[nodiscard]] std::string style() const;

 private:
  void add_cluster(std::string_view cluster, std::string_view language);

  std::optional<typeset::FontBook> fonts_;  // opened for the first text that needs one
  std::map<typeset::FontId, std::set<char32_t>> characters_;
  std::set<char32_t> done_;  // in which font ever
};

}  // namespace guidebook
