#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// libhyphen's and ICU's.
// NOLINTNEXTLINE(readability-identifier-naming)
struct _HyphenDict;
struct UConverter;

namespace guidebook::typeset {

/// Where words may be divided, by the dictionaries for libhyphen that are installed.
class Hyphenator {
 public:
  /// The directories hold files "hyph_en_GB.dic" and the like, as LibreOffice has them; those of
  /// the first count first.
  explicit Hyphenator(std::vector<std::string> directories = {"/usr/local/share/hyphen",
                                                              "/usr/share/hyphen"});

  /// Offsets in `word` (letters only) before which a hyphen may stand, ascending; none if the word
  /// is short, or a name, or there is no dictionary for `language` (BCP 47). The reference stays
  /// valid.
  const std::vector<std::size_t>& points(std::string_view language, std::string_view word);

 private:
  struct Free {
    void operator()(_HyphenDict* dictionary) const;
  };
  struct Close {
    void operator()(UConverter* converter) const;
  };
  struct Dictionary {
    std::unique_ptr<_HyphenDict, Free> rules;
    std::unique_ptr<UConverter, Close> encoding;  ///< None where it is UTF-8.
  };
  const Dictionary& dictionary(std::string_view language);
  static std::vector<std::size_t> divide(const Dictionary& dictionary, std::string_view word);

  std::vector<std::string> directories_;
  std::map<std::string, Dictionary, std::less<>> dictionaries_;
  std::unordered_map<std::string, std::vector<std::size_t>> points_;
  std::string key_;
};

}  // namespace guidebook::typeset
