#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}  // namespace re2

namespace guidebook::query {

/// A regular expression in RE2's syntax whose `\d`, `\w`, `\s`, `\b` and their opposites know all
/// of Unicode (UTS #18, annex C), which RE2's know of ASCII alone. Matches in time linear in the
/// text.
class UnicodePattern {
 public:
  /// Whether the pattern is one; if not, `error` says why.
  [[nodiscard]] bool ok() const { return error_.empty(); }
  [[nodiscard]] const std::string& error() const { return error_; }

  explicit UnicodePattern(std::string_view pattern);
  UnicodePattern(UnicodePattern&& other) noexcept;
  UnicodePattern& operator=(UnicodePattern&& other) noexcept;
  UnicodePattern(const UnicodePattern&) = delete;
  UnicodePattern& operator=(const UnicodePattern&) = delete;
  ~UnicodePattern();

  /// Whether it matches anywhere in a text of valid UTF-8. Must be ok.
  [[nodiscard]] bool matches(std::string_view text) const;

  /// As it was written.
  [[nodiscard]] const std::string& written() const { return written_; }

 private:
  std::string written_;
  std::string error_;
  /// It looks for word boundaries: RE2 sees texts with a mark between any two characters.
  bool has_boundaries_ = false;
  std::unique_ptr<re2::RE2> pattern_;
};

}  // namespace guidebook::query
