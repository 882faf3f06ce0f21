#include "guidebook/codes/language_tag.hpp"

#include <algorithm>

#include "guidebook/text/ascii.hpp"

namespace guidebook::codes {
namespace {

using text::is_alphanumeric;
using text::is_digit;
using text::is_letter;

bool all(std::string_view text, bool (*is)(char)) {
  return std::all_of(text.begin(), text.end(), is);
}

bool same(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return text::to_lower(x) == text::to_lower(y); });
}

/// Whether `code` is, letter by letter, from `first` to `last`, whatever its case.
bool in_range(std::string_view code, std::string_view first, std::string_view last) {
  if (code.size() != first.size()) return false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (text::to_lower(code[i]) < first[i] || text::to_lower(code[i]) > last[i]) return false;
  }
  return true;
}

bool is_language(std::string_view part) {
  return part.size() >= 2 && part.size() <= 8 && all(part, is_letter);
}
bool is_extended(std::string_view part) { return part.size() == 3 && all(part, is_letter); }
bool is_script(std::string_view part) { return part.size() == 4 && all(part, is_letter); }
bool is_region(std::string_view part) {
  return (part.size() == 2 && all(part, is_letter)) || (part.size() == 3 && all(part, is_digit));
}
bool is_variant(std::string_view part) {
  return (part.size() >= 5 && part.size() <= 8) || (part.size() == 4 && is_digit(part[0]));
}

/// Walks along the subtags. One that is no subtag at all fits nowhere.
class TagParser {
 public:
  explicit TagParser(std::string_view tag) : tag_(tag) { advance(); }

  LanguageTag parse() {
    if (!same(part_, "x")) {
      if (!is_language(part_)) return misplaced(part_);
      result_.language = take();
      read_extended();
      if (is_script(part_)) result_.script = take();
      if (is_region(part_)) result_.region = take();
      read_variants();
      read_extensions();
    }
    if (same(part_, "x")) read_private();
    return has_part_ && result_.good ? misplaced(part_) : result_;
  }

 private:
  void advance() {
    has_part_ = begin_ <= tag_.size();
    if (!has_part_) {
      part_ = {};
      return;
    }
    const std::size_t end = std::min(tag_.find('-', begin_), tag_.size());
    part_ = tag_.substr(begin_, end - begin_);
    begin_ = end + 1;
  }

  std::string_view take() {
    const std::string_view part = part_;
    advance();
    return part;
  }

  /// A subtag as a whole, of these lengths.
  [[nodiscard]] bool fits(std::size_t least, std::size_t most) const {
    return part_.size() >= least && part_.size() <= most && all(part_, is_alphanumeric);
  }

  void read_extended() {
    if (result_.language.size() > 3 || !is_extended(part_)) return;
    result_.extended = take();
    for (int more = 0; more < 2 && is_extended(part_); ++more) take();
  }

  void read_variants() {
    std::string_view last;
    while (is_variant(part_) && all(part_, is_alphanumeric) && !same(part_, last)) last = take();
  }

  void read_extensions() {
    while (fits(1, 1) && !same(part_, "x")) read_after(take(), 2);
  }

  void read_private() { read_after(take(), 1); }

  /// What follows a subtag of one letter: at least one, of `least` letters or more.
  void read_after(std::string_view letter, std::size_t least) {
    if (!fits(least, 8)) misplaced(letter);
    while (fits(least, 8)) take();
  }

  LanguageTag& misplaced(std::string_view part) {
    result_.good = false;
    result_.misplaced = part.empty() ? tag_ : part;
    return result_;
  }

  std::string_view tag_;
  std::size_t begin_ = 0;  ///< Of the subtag after `part_`.
  std::string_view part_;
  bool has_part_ = false;
  LanguageTag result_;
};

}  // namespace

LanguageTag parse_language_tag(std::string_view tag) { return TagParser(tag).parse(); }

bool is_private_language(std::string_view language) { return in_range(language, "qaa", "qtz"); }

bool is_private_script(std::string_view script) {
  return in_range(script, "qaaa", "qaaz") || in_range(script, "qaba", "qabx");
}

bool is_private_region(std::string_view region) {
  return same(region, "aa") || in_range(region, "qm", "qz") || in_range(region, "xa", "xz") ||
         same(region, "zz");
}

}  // namespace guidebook::codes
