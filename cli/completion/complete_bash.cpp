#include "completion/complete.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

constexpr auto none = std::string_view::npos;

/// Takes a line apart as bash does, but for what it would expand.
class Splitter {
 public:
  explicit Splitter(std::string_view breaks) : breaks_(breaks) {}

  void take(char c) {
    if (escaped_) {
      escaped_ = false;
      put(c);
    } else if (quote_ != '\0') {
      take_quoted(c);
    } else if (c == '\\') {
      escaped_ = true;
      in_word_ = true;
    } else if (c == '"' || c == '\'') {
      quote_ = c;
      in_word_ = true;
      split_.kept = word_.size();
    } else if (c == ' ' || c == '\t' || c == '\n') {
      end_word();
    } else if (std::string_view("|&;()").find(c) != none) {
      end_word();
      split_.words.clear();  // another command begins
    } else {
      put(c);
      if (breaks_.find(c) != none) split_.kept = word_.size();
    }
  }

  BashWords finish() {
    split_.words.push_back(word_);
    split_.quote = quote_;
    return std::move(split_);
  }

 private:
  void take_quoted(char c) {
    if (c == quote_) {
      quote_ = '\0';
    } else if (c == '\\' && quote_ == '"') {
      escaped_ = true;
    } else {
      word_ += c;
    }
  }

  void put(char c) {
    word_ += c;
    in_word_ = true;
  }

  void end_word() {
    if (in_word_) split_.words.push_back(word_);
    word_.clear();
    in_word_ = false;
    split_.kept = 0;
  }

  std::string_view breaks_;
  BashWords split_;
  std::string word_;
  bool in_word_ = false;
  bool escaped_ = false;
  char quote_ = '\0';
};

}  // namespace

BashWords split_bash_line(std::string_view line, std::string_view program,
                          std::string_view breaks) {
  Splitter splitter(breaks);
  for (const char c : line) splitter.take(c);
  BashWords split = splitter.finish();
  std::size_t own = 0;
  while (own + 1 < split.words.size() && split.words[own] != program) ++own;
  split.words.erase(split.words.begin(),
                    split.words.begin() + static_cast<std::ptrdiff_t>(own) + 1);
  return split;
}

std::string quote_for_bash(std::string_view value, const BashWords& words) {
  std::string out;
  for (const char c : value.substr(std::min(words.kept, value.size()))) {
    const bool in_double = words.quote == '"' && std::string_view("\"\\$`").find(c) != none;
    const bool bare =
        words.quote == '\0' && std::string_view(" \t\"'\\$`&|;()<>*?[]{}#!~").find(c) != none;
    if (words.quote == '\'' && c == '\'') {
      out += "'\\''";
      continue;
    }
    if (in_double || bare) out += '\\';
    out += c;
  }
  return out;
}

int run_hidden_completion(const std::vector<std::string>& arguments) {
  const bool for_bash = arguments.size() == 4 && arguments[0] == "bash";
  BashWords bash;
  if (for_bash) {
    bash = split_bash_line(arguments[3], arguments[2], arguments[1]);
  } else if (!arguments.empty() && arguments[0] == "--") {
    bash.words.assign(arguments.begin() + 1, arguments.end());
  }
  const Completion completion = complete(bash.words);
  std::string text;
  for (const Candidate& candidate : completion.candidates) {
    text += for_bash ? quote_for_bash(candidate.value, bash) : candidate.value;
    if (!candidate.doc.empty()) text += '\t' + candidate.doc;
    text += '\n';
  }
  if (completion.files) text += ":files\n";
  if (completion.folders) text += ":folders\n";
  if (completion.goes_on) text += ":nospace\n";
  return write_output(Settings{}, text);
}

}  // namespace guidebook::cli
