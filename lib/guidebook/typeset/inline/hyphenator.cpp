#include "guidebook/typeset/inline/hyphenator.hpp"

#include <hyphen.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

constexpr int left_minimum = 2;   // letters that stay before a hyphen …
constexpr int right_minimum = 3;  // … and after it
constexpr std::size_t longest_word = 200;

bool is_tag(std::string_view language) {
  return !language.empty() && std::all_of(language.begin(), language.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '-';
  });
}

/// The dictionary for "en-GB": hyph_en_GB.dic, hyph_en.dic, or the first by name of a variety of
/// English.
std::string find_in(const std::string& directory, std::string_view language) {
  std::string name(language);
  for (char& c : name) c = c == '-' ? '_' : c;
  const std::string primary = name.substr(0, name.find('_'));
  std::error_code error;
  for (const std::string& exact : {name, primary}) {
    std::string path = directory;
    path.append("/hyph_").append(exact).append(".dic");
    if (std::filesystem::exists(path, error)) return path;
  }
  std::string first;
  for (const auto& file : std::filesystem::directory_iterator(directory, error)) {
    const std::string candidate = file.path().filename().string();
    if (candidate.starts_with("hyph_" + primary + "_") && candidate.ends_with(".dic") &&
        (first.empty() || candidate < first)) {
      first = candidate;
    }
  }
  return first.empty() ? first : directory + "/" + first;
}

std::string find_dictionary(const std::vector<std::string>& directories,
                            std::string_view language) {
  for (const std::string& directory : directories) {
    std::string found = find_in(directory, language);
    if (!found.empty()) return found;
  }
  return {};
}

/// A capital at its beginning means that a word is a name, or that it is a noun in these languages.
bool has_capital_nouns(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  return primary == "de" || primary == "lb" || primary == "nds" || primary == "gsw";
}

/// The marks of libhyphen for a word in the dictionary's encoding, a digit for each character: odd
/// where a hyphen may stand behind it. Those that change the word's spelling are left out.
std::vector<bool> marks_of(HyphenDict* rules, const std::string& word, std::size_t characters) {
  std::vector<char> marks(word.size() + 5);  // libhyphen requires five more
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  const int failed = hnj_hyphen_hyphenate3(
      rules, word.c_str(), static_cast<int>(word.size()), marks.data(), nullptr, &replacements,
      &positions, &cuts, left_minimum, right_minimum, left_minimum, right_minimum);
  std::vector<bool> result(characters);
  for (std::size_t i = 0; failed == 0 && i < characters; ++i) {
    const bool changes_spelling = replacements != nullptr && replacements[i] != nullptr;
    result[i] = (marks[i] & 1) != 0 && !changes_spelling;
  }
  for (std::size_t i = 0; replacements != nullptr && i < word.size(); ++i) {
    std::free(replacements[i]);  // libhyphen's interface: malloc on its side, free on ours
  }
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
  return result;
}

}  // namespace

void Hyphenator::Free::operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
void Hyphenator::Close::operator()(UConverter* converter) const { ucnv_close(converter); }

Hyphenator::Hyphenator(std::vector<std::string> directories)
    : directories_(std::move(directories)) {}

const Hyphenator::Dictionary& Hyphenator::dictionary(std::string_view language) {
  const auto found = dictionaries_.find(language);
  if (found != dictionaries_.end()) return found->second;
  const std::string path = is_tag(language) ? find_dictionary(directories_, language) : "";
  Dictionary& loaded = dictionaries_[std::string(language)];
  if (path.empty()) return loaded;
  loaded.rules.reset(hnj_hyphen_load(path.c_str()));
  if (loaded.rules != nullptr && loaded.rules->utf8 == 0) {
    UErrorCode status = U_ZERO_ERROR;
    loaded.encoding.reset(ucnv_open(loaded.rules->cset, &status));
    if (U_FAILURE(status) || ucnv_getMaxCharSize(loaded.encoding.get()) != 1) {
      loaded.rules.reset();  // there is no telling what its letters are
    }
  }
  return loaded;
}

std::vector<std::size_t> Hyphenator::divide(const Dictionary& dictionary, std::string_view word) {
  std::vector<std::size_t> ends;  // of the characters
  for (std::size_t at = 0; at < word.size();) {
    static_cast<void>(next_character(word, at));
    ends.push_back(at);
  }
  std::string encoded(word);
  if (dictionary.encoding != nullptr) {
    UErrorCode status = U_ZERO_ERROR;
    encoded.resize(word.size());
    ucnv_setFromUCallBack(dictionary.encoding.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr,
                          nullptr, &status);
    const auto size = ucnv_fromAlgorithmic(dictionary.encoding.get(), UCNV_UTF8, encoded.data(),
                                           static_cast<int32_t>(encoded.size()), word.data(),
                                           static_cast<int32_t>(word.size()), &status);
    if (U_FAILURE(status) || static_cast<std::size_t>(size) != ends.size()) {
      return {};  // a letter that the language does not have
    }
    encoded.resize(ends.size());
  }
  std::vector<std::size_t> points;
  const std::vector<bool> marks = marks_of(dictionary.rules.get(), encoded, ends.size());
  for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
    if (marks[i]) points.push_back(ends[i]);
  }
  return points;
}

const std::vector<std::size_t>& Hyphenator::points(std::string_view language,
                                                   std::string_view word) {
  key_.assign(language);
  key_ += '\n';
  key_ += word;
  const auto [entry, fresh] = points_.try_emplace(key_);
  if (!fresh || word.empty() || word.size() > longest_word) return entry->second;
  std::size_t after = 0;
  const bool capital = is_capital(next_character(word, after));
  const Dictionary& rules = dictionary(language);
  if (rules.rules == nullptr || (capital && !has_capital_nouns(language))) return entry->second;
  std::string plain(word);
  if (capital) plain = lower_case(word, std::string(language));
  if (plain.size() == word.size()) entry->second = divide(rules, plain);
  return entry->second;
}

}  // namespace guidebook::typeset
