#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "guidebook/rules/rule.hpp"
#include "guidebook/source/source.hpp"

namespace guidebook::validation {

/// Reported on entries of a baseline that are not found any more.
extern const Rule baseline_stale;

/// Tells findings apart from one run to the next, wherever in the file they move: made from the
/// rule, the file's path in its library, and the text of the line.
using Fingerprint = std::uint64_t;

/// "3f2a9c1d8b7e6f50"
[[nodiscard]] std::string to_string(Fingerprint fingerprint);

/// The same of all findings that are alike in these.
[[nodiscard]] Fingerprint content_of(const Diagnostic& finding, const std::string& path_in_library);

/// Gives out the fingerprints of findings in their order; those alike in content are distinguished
/// by their number.
class Fingerprinter {
 public:
  [[nodiscard]] Fingerprint of(Fingerprint content);

 private:
  std::unordered_map<Fingerprint, std::uint32_t> seen_;
};

/// The blocks of a YAML text, which distinguish equal lines of different records.
class Blocks {
 public:
  explicit Blocks(std::string text);

  /// A hash of the lines that a line, counted from 1, stands below, each indented less than the one
  /// after it. 0 if it stands below none.
  [[nodiscard]] std::uint32_t of(std::uint32_t line) const;

 private:
  [[nodiscard]] std::string_view line_at(std::size_t index) const;

  std::string text_;
  std::vector<std::size_t> starts_;  ///< Of the lines.
};

/// What a baseline knows a finding by.
struct BaselineKey {
  Fingerprint content = 0;
  std::uint32_t block = 0;
};

/// Findings that a project has decided to live with. As a file: one a line, "FINGERPRINT-BLOCK RULE
/// PATH", the block left out where it is not known, comments after #. Control characters, outer
/// spaces and backslashes of paths are written as \xHH.
class Baseline {
 public:
  struct Entry {
    Fingerprint fingerprint = 0;
    std::uint32_t block = 0;
    std::string rule;
    std::string path;  ///< In the library.
    std::uint32_t line = 0;
    bool met = false;
  };

  /// Reads a baseline's text; nothing, and why, if it is none.
  [[nodiscard]] static std::optional<Baseline> read(const Source& source, Diagnostics& diagnostics);

  /// Whether a file that holds this may be replaced by a baseline: it is empty, or begins as one.
  [[nodiscard]] static bool is_replaceable(std::string_view text);

  void add(Entry entry);

  /// Which of the findings of one file are among them; remembers that these were met. Of more that
  /// are alike in content than it holds, those in the blocks that it knows.
  [[nodiscard]] std::vector<bool> match(const std::vector<BaselineKey>& findings);

  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] const std::string& file() const { return file_; }

  /// The text of the file, in the order of paths.
  [[nodiscard]] std::string text() const;

 private:
  [[nodiscard]] std::vector<Entry*> alike(Fingerprint content, std::size_t fewest);

  std::string file_;
  std::vector<Entry> entries_;
  std::unordered_map<Fingerprint, std::size_t> by_fingerprint_;
};

}  // namespace guidebook::validation
