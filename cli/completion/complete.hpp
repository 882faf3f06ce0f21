#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/query/field_path.hpp"

namespace guidebook::cli {

/// What a word on the command line may become.
struct Candidate {
  std::string value;  ///< The whole word.
  std::string doc;    ///< For a reader; may be empty.
};

struct Completion {
  std::vector<Candidate> candidates;
  bool files = false;    ///< The shell knows better: names of files,
  bool folders = false;  ///< or of folders.
  bool goes_on = false;  ///< More of the word may follow, and no space yet.

  /// Adds what begins with `word`, each with `before` in front.
  void add(std::string_view before, std::string_view word, std::string_view value,
           std::string_view doc);
};

/// What the last of `words`, which follow the program's name, may become. All of it comes from the
/// tables of commands, options, types, fields, formats and rules, and from the guides.
[[nodiscard]] Completion complete(const std::vector<std::string>& words);

/// Gives the ids of guides that begin with a word, and once one is written up to its '#', the
/// references to its records; each with its name.
using FindReferences = std::function<std::vector<Candidate>(std::string_view word)>;

/// An expression, up to where it breaks off. `before` is what stands before it in its word.
void complete_expression(Completion& out, std::string_view before, std::string_view text,
                         const query::Types& types, const FindReferences& references);

/// A list of fields, sort keys ("name:desc") or functions of groups, up to where it breaks off.
enum class ListOf { fields, sort_keys, aggregates };
void complete_list(Completion& out, std::string_view before, std::string_view text,
                   const query::Types& types, ListOf kind, const FindReferences& references);

/// A field's name. Parts of fields are listed once their field is written, with its dot.
void complete_field(Completion& out, std::string_view before, std::string_view word,
                    const query::Types& types, std::string_view after = {});

/// A line of bash as the words that `complete` takes, and back: how much of the last word bash's
/// readline leaves alone, because it breaks words at `breaks`, and how the rest is quoted there.
struct BashWords {
  std::vector<std::string> words;
  std::size_t kept = 0;  ///< Bytes of the last word.
  char quote = '\0';     ///< The quote that is open at the end.
};
[[nodiscard]] BashWords split_bash_line(std::string_view line, std::string_view program,
                                        std::string_view breaks);
[[nodiscard]] std::string quote_for_bash(std::string_view value, const BashWords& words);

/// `guidebook __complete -- WORD...`: a candidate a line, "value<TAB>description", and ":files",
/// ":folders" or ":nospace". `guidebook __complete bash BREAKS PROGRAM LINE` is the same for what
/// bash has at hand. Never fails: nobody would see why.
int run_hidden_completion(const std::vector<std::string>& arguments);

}  // namespace guidebook::cli
