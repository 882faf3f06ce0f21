#include "guidebook/rules/place_findings.hpp"

#include <algorithm>
#include <memory>

namespace guidebook::validation {
namespace {

std::unique_ptr<const Source> source_of(const GuideDigest& guide, const Texts& instead) {
  if (!guide.text.empty()) return std::make_unique<Source>("<stdin>", guide.text, guide.first_line);
  // Where nothing can be read the finding stands without its line.
  return std::make_unique<Source>(guide.file, read_again(guide.file, instead).value_or(""));
}

/// Keeps the source that was asked for last: findings about the same guides follow each other.
class Sources {
 public:
  explicit Sources(const Texts& instead) : instead_(instead) {}

  const Source& of(const GuideDigest& guide) {
    if (guide_ != &guide) source_ = source_of(guide, instead_);
    guide_ = &guide;
    return *source_;
  }

 private:
  const Texts& instead_;
  const GuideDigest* guide_ = nullptr;
  std::unique_ptr<const Source> source_;
};

}  // namespace

void place_findings(
    std::vector<LibraryFinding> findings, const Texts& instead,
    const std::function<void(const GuideDigest& guide, Diagnostic&& finding)>& take) {
  std::stable_sort(
      findings.begin(), findings.end(),
      [](const LibraryFinding& a, const LibraryFinding& b) { return a.guide < b.guide; });
  Sources own(instead);
  Sources others(instead);
  for (LibraryFinding& finding : findings) {
    Diagnostic what = own.of(*finding.guide)
                          .error(finding.rule->id, finding.span.begin, finding.span.end,
                                 std::move(finding.message), std::move(finding.hint));
    what.level = finding.level;
    for (LibraryFinding::Elsewhere& other : finding.related) {
      const Source& source =
          other.guide == finding.guide ? own.of(*other.guide) : others.of(*other.guide);
      what.related.push_back(
          {source.place(other.span.begin, other.span.end), std::move(other.message)});
    }
    take(*finding.guide, std::move(what));
  }
}

}  // namespace guidebook::validation
