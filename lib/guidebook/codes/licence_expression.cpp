#include "guidebook/codes/licence_expression.hpp"

#include <algorithm>

namespace guidebook::codes {
namespace {

bool is_name_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
         c == '.';
}

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_name_character);
}

bool is_operator(std::string_view word) { return word == "AND" || word == "OR" || word == "WITH"; }

class ExpressionParser {
 public:
  explicit ExpressionParser(std::string_view text) : rest_(text) { advance(); }

  /// Brackets are counted, not nested calls: an expression may be as deep as it is long.
  LicenceExpression parse() {
    std::size_t open = 0;
    while (true) {
      for (; word_ == "("; advance()) ++open;
      if (!read_name(false)) break;
      if (word_ == "WITH") {
        advance();
        if (!read_name(true)) break;
      }
      for (; word_ == ")" && open > 0; advance()) --open;
      if (word_ != "AND" && word_ != "OR") {
        if (!word_.empty()) result_.misplaced = word_;
        if (word_.empty()) result_.unfinished = open > 0;
        break;
      }
      advance();
    }
    return std::move(result_);
  }

 private:
  void advance() {
    while (rest_.starts_with(' ')) rest_.remove_prefix(1);
    const bool bracket = rest_.starts_with('(') || rest_.starts_with(')');
    const std::size_t end = bracket ? 1 : std::min(rest_.find_first_of(" ()"), rest_.size());
    word_ = rest_.substr(0, end);
    rest_.remove_prefix(end);
  }

  bool read_name(bool exception) {
    std::string_view name = word_;
    if (!exception && name.ends_with('+')) name.remove_suffix(1);
    if (name.empty()) {
      result_.unfinished = true;
      return false;
    }
    if (is_operator(name) || (!is_name(name) && !is_own_licence(name))) {
      result_.misplaced = word_;
      return false;
    }
    result_.names.push_back({name, exception});
    advance();
    return true;
  }

  std::string_view rest_;
  std::string_view word_;  ///< Empty at the end.
  LicenceExpression result_;
};

}  // namespace

LicenceExpression parse_licence_expression(std::string_view text) {
  return ExpressionParser(text).parse();
}

bool is_own_licence(std::string_view name) {
  constexpr std::string_view document = "DocumentRef-";
  constexpr std::string_view licence = "LicenseRef-";
  if (name.starts_with(document)) {
    const std::size_t colon = std::min(name.find(':'), name.size() - 1);
    if (!is_name(name.substr(document.size(), colon - document.size()))) return false;
    name.remove_prefix(colon + 1);
  }
  return name.starts_with(licence) && is_name(name.substr(licence.size()));
}

}  // namespace guidebook::codes
