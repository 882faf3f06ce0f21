#pragma once

#include <hyphen.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace guidebook::typeset {

/// Where words may be divided, by the dictionaries for libhyphen that are installed.
class Hyphenator {
 public:
  /// `directory` holds files "hyph_en_GB.dic" and the like.
  explicit Hyphenator(std::string directory = "/usr/share/hyphen");

  /// Offsets in `word` (letters only) before which a hyphen may stand, ascending; none if the word
  /// is short or there is no dictionary for `language` (BCP 47). The reference stays valid.
  const std::vector<std::size_t>& points(std::string_view language, std::string_view word);

 private:
  struct Free {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
  };
  HyphenDict* dictionary(std::string_view language);

  std::string directory_;
  std::map<std::string, std::unique_ptr<HyphenDict, Free>, std::less<>> dictionaries_;
  std::unordered_map<std::string, std::vector<std::size_t>> points_;
  std::string key_;
};

}  // namespace guidebook::typeset
