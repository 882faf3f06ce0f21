#include "guidebook/query/unicode_pattern.hpp"

#include <re2/re2.h>
#include <utf8proc.h>

#include "guidebook/query/pattern_rewriter.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::query {
namespace {

// RE2 can look at ASCII alone for boundaries. So they are written into the text, as characters that
// Unicode keeps free for such use (noncharacters): one of these stands before each character and at
// the end.
constexpr char32_t boundary = 0xFDD0;
constexpr char32_t no_boundary = 0xFDD1;

bool is_word(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_PC:
      return true;
    default:
      return false;
  }
}

/// The text with a mark before each character and at its end.
std::string with_marks(std::string_view text) {
  std::string marked;
  marked.reserve(4 * text.size() + 3);
  bool was_word = false;
  const auto mark = [&](bool word) {
    utf8::append(marked, word == was_word ? no_boundary : boundary);
    was_word = word;
  };
  while (!text.empty()) {
    const auto [value, size] = utf8::decode(text);
    mark(is_word(value));
    utf8::append(marked, value == boundary || value == no_boundary ? 0xFFFD : value);
    text.remove_prefix(size);
  }
  mark(false);
  return marked;
}

RE2::Options options() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

}  // namespace

UnicodePattern::UnicodePattern(std::string_view pattern) : written_(pattern) {
  pattern_ = std::make_unique<RE2>(written_, options());
  if (!pattern_->ok()) {
    error_ = pattern_->error();
    return;
  }
  const RewrittenPattern rewritten = rewrite_pattern(pattern);
  error_ = rewritten.error;
  has_boundaries_ = rewritten.has_boundaries;
  pattern_ = std::make_unique<RE2>(rewritten.pattern, options());
  if (ok() && !pattern_->ok()) error_ = pattern_->error();
}

UnicodePattern::UnicodePattern(UnicodePattern&& other) noexcept = default;
UnicodePattern& UnicodePattern::operator=(UnicodePattern&& other) noexcept = default;
UnicodePattern::~UnicodePattern() = default;

bool UnicodePattern::matches(std::string_view text) const {
  return has_boundaries_ ? RE2::PartialMatch(with_marks(text), *pattern_)
                         : RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *pattern_);
}

}  // namespace guidebook::query
