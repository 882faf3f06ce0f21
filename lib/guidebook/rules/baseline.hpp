#pragma once

#include <cstdint>
#include <optional>
#include <string>
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

/// Gives out the fingerprints of findings in their order; those alike in all are told apart by
/// their number.
class Fingerprinter {
 public:
  [[nodiscard]] Fingerprint of(const Diagnostic& finding, const std::string& path_in_library);

 private:
  std::unordered_map<Fingerprint, std::uint32_t> seen_;
};

/// Findings that a project has decided to live with. As a file: one a line, "FINGERPRINT RULE
/// PATH", comments after #.
class Baseline {
 public:
  struct Entry {
    Fingerprint fingerprint = 0;
    std::string rule;
    std::string path;  ///< In the library.
    std::uint32_t line = 0;
    bool met = false;
  };

  /// Reads a baseline's text; nothing, and why, if it is none.
  [[nodiscard]] static std::optional<Baseline> read(const Source& source, Diagnostics& diagnostics);

  void add(Fingerprint fingerprint, std::string rule, std::string path);

  /// Whether the finding is among them; remembers that it was met.
  bool holds(Fingerprint fingerprint);

  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] const std::string& file() const { return file_; }

  /// The text of the file, in the order of paths.
  [[nodiscard]] std::string text() const;

 private:
  std::string file_;
  std::vector<Entry> entries_;
  std::unordered_map<Fingerprint, std::size_t> by_fingerprint_;
};

}  // namespace guidebook::validation
