#include "guidebook/rules/mend_files.hpp"

#include <map>
#include <optional>
#include <utility>

#include "guidebook/rules/mend.hpp"

namespace guidebook::validation {
namespace {

// A fix may bring another fault to light; more than this many layers no file has.
constexpr int most_rounds = 64;

class Mender {
 public:
  Mender(const Inputs& inputs, const Options& options, const Baseline* baseline)
      : inputs_(inputs), options_(options), baseline_(baseline) {}

  Mending run() {
    Mending mending{{}, look()};
    for (int round = 0; round < most_rounds && mend_once(mending.left); ++round) {
      mending.left = look();
    }
    for (auto& [file, before] : before_) {
      mending.files.push_back({file, std::move(before), std::move(texts_[file])});
    }
    return mending;
  }

 private:
  [[nodiscard]] Report look() const {
    // Each look has its own: what is mended is not met again.
    std::optional<Baseline> baseline;
    if (baseline_ != nullptr) baseline = *baseline_;
    return validate(inputs_, options_, baseline ? &*baseline : nullptr, texts_);
  }

  bool mend_once(const Report& found) {
    bool changed = false;
    const auto& findings = found.findings;
    for (auto first = findings.begin(); first != findings.end();) {
      const std::string& file = first->what.place.file;
      std::vector<const Diagnostic*> of_file;
      for (; first != findings.end() && first->what.place.file == file; ++first) {
        of_file.push_back(&first->what);
      }
      if (!file.empty() && file != "<stdin>" && mend_file(file, of_file)) changed = true;
    }
    return changed;
  }

  bool mend_file(const std::string& file, const std::vector<const Diagnostic*>& findings) {
    const auto text = read_again(file, texts_);
    if (!text) return false;
    std::string after = mend(*text, findings);
    if (after == *text) return false;
    before_.try_emplace(file, *text);
    texts_[file] = std::move(after);
    return true;
  }

  const Inputs& inputs_;
  const Options& options_;
  const Baseline* baseline_;
  Texts texts_;
  std::map<std::string, std::string> before_;
};

}  // namespace

Mending mend_files(const Inputs& inputs, const Options& options, const Baseline* baseline) {
  return Mender(inputs, options, baseline).run();
}

}  // namespace guidebook::validation
