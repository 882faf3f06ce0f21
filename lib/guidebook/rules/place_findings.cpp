#include "guidebook/rules/place_findings.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "guidebook/yaml/scalar.hpp"

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

/// Nothing where the reference does not stand in one piece in the source.
std::optional<Fix> fix_of(const Source& source, ByteRange span,
                          const LibraryFinding::Replacement& replacement) {
  const std::string_view there = source.text().substr(span.begin, span.end - span.begin);
  std::string text = replacement.text;
  const char first = there.empty() ? '\0' : there.front();
  if (first == '"' || first == '\'') {
    text = yaml_quoted(text, first);
  } else if (there != replacement.written) {
    return std::nullopt;
  }
  return Fix{source.place(span.begin, span.end), static_cast<std::uint32_t>(span.begin),
             static_cast<std::uint32_t>(span.end), std::move(text), replacement.certain};
}

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
    const Source& source_here = own.of(*finding.guide);
    Diagnostic what = source_here.error(finding.rule->id, finding.span.begin, finding.span.end,
                                        std::move(finding.message), std::move(finding.hint));
    what.level = finding.level;
    if (finding.replacement) {
      if (auto fix = fix_of(source_here, finding.span, *finding.replacement))
        what.fixes.push_back(std::move(*fix));
    }
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
