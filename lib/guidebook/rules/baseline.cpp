#include "guidebook/rules/baseline.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <tuple>

#include "guidebook/text/text.hpp"

namespace guidebook::validation {
namespace {

constexpr std::string_view heading =
    "# Findings accepted here: FINGERPRINT RULE PATH. Written by guidebook validate "
    "--write-baseline.\n";

/// FNV-1a, 64 bits: the same on every machine and in every version.
Fingerprint mix(Fingerprint hash, std::string_view text) {
  constexpr Fingerprint prime = 0x100000001b3;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  return (hash ^ 0xff) * prime;  // no byte of UTF-8: it parts the texts
}

std::string_view take_word(std::string_view& line) {
  const std::string_view word = line.substr(0, line.find(' '));
  line.remove_prefix(std::min(word.size() + 1, line.size()));
  return word;
}

}  // namespace

constinit const Rule baseline_stale{
    .id = "baseline-stale",
    .level = Level::warning,
    .sentence = "What the baseline holds is still found",
    .why =
        "It was fixed; what the baseline still holds of it would hide the same fault if it "
        "came back."};

std::string to_string(Fingerprint fingerprint) { return fmt::format("{:016x}", fingerprint); }

Fingerprint Fingerprinter::of(const Diagnostic& finding, const std::string& path_in_library) {
  constexpr Fingerprint basis = 0xcbf29ce484222325;
  Fingerprint hash = mix(mix(basis, finding.rule), path_in_library);
  // A finding about a whole file has no line; of many on one line the texts tell more.
  hash = mix(hash, finding.excerpt.empty() ? finding.message : text::trimmed(finding.excerpt));
  const std::uint32_t number = seen_[hash]++;
  return number == 0 ? hash : mix(hash, std::to_string(number));
}

std::optional<Baseline> Baseline::read(const Source& source, Diagnostics& diagnostics) {
  Baseline baseline;
  baseline.file_ = source.file();
  std::uint32_t number = 0;
  std::string_view rest = source.text();
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    const auto begin = static_cast<std::size_t>(line.data() - source.text().data());
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    ++number;
    line = text::trimmed(line);
    if (line.empty() || line.starts_with('#')) continue;
    Entry entry{.line = number};
    const std::string_view whole = line;
    const std::string_view hex = take_word(line);
    const auto [stop, error] =
        std::from_chars(hex.data(), hex.data() + hex.size(), entry.fingerprint, 16);
    entry.rule = take_word(line);
    entry.path = line;
    if (error != std::errc{} || stop != hex.data() + hex.size() || entry.path.empty()) {
      diagnostics.push_back(source.error("", begin, begin + whole.size(),
                                         "this is no line of a baseline",
                                         "a line is FINGERPRINT RULE PATH"));
      return std::nullopt;
    }
    baseline.by_fingerprint_.emplace(entry.fingerprint, baseline.entries_.size());
    baseline.entries_.push_back(std::move(entry));
  }
  return baseline;
}

void Baseline::add(Fingerprint fingerprint, std::string rule, std::string path) {
  by_fingerprint_.emplace(fingerprint, entries_.size());
  entries_.push_back(
      {.fingerprint = fingerprint, .rule = std::move(rule), .path = std::move(path)});
}

bool Baseline::holds(Fingerprint fingerprint) {
  const auto at = by_fingerprint_.find(fingerprint);
  if (at == by_fingerprint_.end()) return false;
  entries_[at->second].met = true;
  return true;
}

std::string Baseline::text() const {
  std::vector<const Entry*> sorted;
  for (const Entry& entry : entries_) sorted.push_back(&entry);
  std::sort(sorted.begin(), sorted.end(), [](const Entry* a, const Entry* b) {
    return std::tie(a->path, a->rule, a->fingerprint) < std::tie(b->path, b->rule, b->fingerprint);
  });
  std::string text(heading);
  for (const Entry* entry : sorted) {
    text += fmt::format("{} {} {}\n", to_string(entry->fingerprint), entry->rule, entry->path);
  }
  return text;
}

}  // namespace guidebook::validation
