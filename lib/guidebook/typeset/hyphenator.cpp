#include "guidebook/typeset/hyphenator.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

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

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](unsigned char c) { return c < 0x80; });
}

/// The dictionary for "en-GB": hyph_en_GB.dic, hyph_en.dic, or the first by name of a variety of
/// English.
std::string find_dictionary(const std::string& directory, std::string_view language) {
  std::string name(language);
  for (char& c : name) {
    c = c == '-' ? '_' : c;
  }
  const std::string primary = name.substr(0, name.find('_'));
  std::error_code error;
  for (const std::string& exact : {name, primary}) {
    std::string path = directory;
    path.append("/hyph_").append(exact).append(".dic");
    if (std::filesystem::exists(path, error)) {
      return path;
    }
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

std::vector<std::size_t> divide(HyphenDict* dictionary, const std::string& word) {
  std::vector<char> marks(word.size() + 5);  // libhyphen asks for five more
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  const int failed = hnj_hyphen_hyphenate3(dictionary, word.c_str(), static_cast<int>(word.size()),
                                           marks.data(), nullptr, &replacements, &positions, &cuts,
                                           left_minimum, right_minimum, 0, 0);
  std::vector<std::size_t> points;
  // Marks count characters where the dictionary is UTF-8.
  std::size_t character = 0;
  for (std::size_t i = 0; failed == 0 && i < word.size(); ++i) {
    const bool last_byte =
        i + 1 == word.size() || (static_cast<unsigned char>(word[i + 1]) & 0xC0U) != 0x80;
    if (!last_byte) {
      continue;
    }
    const bool changes_spelling = replacements != nullptr && replacements[character] != nullptr;
    if ((marks[character] & 1) != 0 && i + 1 < word.size() && !changes_spelling) {
      points.push_back(i + 1);
    }
    ++character;
  }
  for (std::size_t i = 0; replacements != nullptr && i < word.size(); ++i) {
    std::free(replacements[i]);  // libhyphen's interface: malloc on its side, free on ours
  }
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
  return points;
}

}  // namespace

Hyphenator::Hyphenator(std::string directory) : directory_(std::move(directory)) {}

HyphenDict* Hyphenator::dictionary(std::string_view language) {
  const auto found = dictionaries_.find(language);
  if (found != dictionaries_.end()) {
    return found->second.get();
  }
  const std::string path = is_tag(language) ? find_dictionary(directory_, language) : "";
  auto& loaded = dictionaries_[std::string(language)];
  if (!path.empty()) {
    loaded.reset(hnj_hyphen_load(path.c_str()));
  }
  return loaded.get();
}

const std::vector<std::size_t>& Hyphenator::points(std::string_view language,
                                                   std::string_view word) {
  key_.assign(language);
  key_ += '\n';
  key_ += word;
  const auto [entry, fresh] = points_.try_emplace(key_);
  if (fresh && word.size() <= longest_word) {
    HyphenDict* rules = dictionary(language);
    // A dictionary in an 8-bit encoding can still divide plain ASCII words.
    if (rules != nullptr && (rules->utf8 != 0 || is_ascii(word))) {
      entry->second = divide(rules, std::string(word));
    }
  }
  return entry->second;
}

}  // namespace guidebook::typeset
