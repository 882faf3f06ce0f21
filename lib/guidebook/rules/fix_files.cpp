#include "guidebook/rules/fix_files.hpp"

#include <map>
#include <optional>
#include <utility>

#include "guidebook/rules/fix.hpp"

namespace guidebook::validation {
namespace {

// A fix may bring another fault to light; more than this many layers no file has.
constexpr int most_rounds = 64;

class Fixer {
 public:
  Fixer(const Inputs& inputs, const Options& options, const Baseline* baseline)
      : inputs_(inputs), options_(options), baseline_(baseline) {}

  FixResult run() {
    FixResult result{{}, look()};
    for (int round = 0; round < most_rounds && fix_once(result.left); ++round) {
      result.left = look();
    }
    for (auto& [file, before] : before_) {
      std::string& after = texts_[file];
      if (before == after) continue;
      result.files.push_back({file, std::move(before), std::move(after)});
    }
    return result;
  }

 private:
  [[nodiscard]] Report look() const {
    // Each look has its own: what is fixed is not met again.
    std::optional<Baseline> baseline;
    if (baseline_ != nullptr) baseline = *baseline_;
    return validate(inputs_, options_, baseline ? &*baseline : nullptr, texts_);
  }

  bool fix_once(const Report& found) {
    bool changed = false;
    const auto& findings = found.findings;
    for (auto first = findings.begin(); first != findings.end();) {
      const std::string& file = first->what.place.file;
      std::vector<const Diagnostic*> of_file;
      for (; first != findings.end() && first->what.place.file == file; ++first) {
        of_file.push_back(&first->what);
      }
      if (!file.empty() && file != "<stdin>" && fix_file(file, of_file)) changed = true;
    }
    return changed;
  }

  bool fix_file(const std::string& file, const std::vector<const Diagnostic*>& findings) {
    const auto known = texts_.find(file);
    if (known == texts_.end()) return take(file, findings);
    std::string after = apply_fixes(known->second, findings);
    if (after == known->second) return false;
    known->second = std::move(after);
    return true;
  }

  /// The file may have been saved since it was looked at: what is taken of it is looked at again
  /// before it is fixed.
  bool take(const std::string& file, const std::vector<const Diagnostic*>& findings) {
    auto text = read_again(file, texts_);
    if (!text || apply_fixes(*text, findings) == *text) return false;
    before_.emplace(file, *text);
    texts_.emplace(file, std::move(*text));
    return true;
  }

  const Inputs& inputs_;
  const Options& options_;
  const Baseline* baseline_;
  Texts texts_;
  std::map<std::string, std::string> before_;
};

}  // namespace

FixResult fix_files(const Inputs& inputs, const Options& options, const Baseline* baseline) {
  return Fixer(inputs, options, baseline).run();
}

}  // namespace guidebook::validation
