#include "guidebook/rules/baseline.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

#include "guidebook/text/text.hpp"

namespace guidebook::validation {
namespace {

constexpr std::string_view heading =
    "# Findings accepted here: FINGERPRINT-BLOCK RULE PATH. Written by guidebook validate "
    "--write-baseline.\n";

/// FNV-1a, 64 bits: the same on every machine and in every version.
Fingerprint mix(Fingerprint hash, std::string_view text) {
  constexpr Fingerprint prime = 0x100000001b3;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  return (hash ^ 0xff) * prime;  // no byte of UTF-8: it parts the texts
}

/// Of findings alike in content the first, the second …
Fingerprint numbered(Fingerprint content, std::size_t number) {
  return number == 0 ? content : mix(content, std::to_string(number));
}

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

bool is_whole(std::from_chars_result read, const char* end) {
  return read.ec == std::errc{} && read.ptr == end;
}

/// "3f2a9c1d8b7e6f50-8b7e6f50", or the first half of it.
bool read_hashes(std::string_view word, Baseline::Entry& entry) {
  const char* end = word.data() + word.size();
  const auto [stop, error] = std::from_chars(word.data(), end, entry.fingerprint, 16);
  if (error == std::errc{} && stop != end && *stop == '-')
    return is_whole(std::from_chars(stop + 1, end, entry.block, 16), end);
  return is_whole({stop, error}, end);
}

std::string_view take_word(std::string_view& line) {
  const std::string_view word = line.substr(0, line.find(' '));
  line.remove_prefix(std::min(word.size() + 1, line.size()));
  return word;
}

bool is_escaped(std::string_view path, std::size_t at) {
  const auto byte = static_cast<unsigned char>(path[at]);
  const bool outer = at == 0 || at + 1 == path.size();
  return byte < ' ' || byte == 0x7f || byte == '\\' || (byte == ' ' && outer);
}

std::string escaped(std::string_view path) {
  std::string text;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const auto byte = static_cast<unsigned char>(path[i]);
    text += is_escaped(path, i) ? fmt::format("\\x{:02x}", byte) : std::string(1, path[i]);
  }
  return text;
}

std::string unescaped(std::string_view text) {
  std::string path;
  while (!text.empty()) {
    unsigned char byte = 0;
    const char* end = text.data() + std::min<std::size_t>(text.size(), 4);
    const bool is_escape =
        text.starts_with("\\x") && is_whole(std::from_chars(text.data() + 2, end, byte, 16), end);
    path += is_escape ? static_cast<char>(byte) : text.front();
    text.remove_prefix(is_escape ? 4 : 1);
  }
  return path;
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

Fingerprint content_of(const Diagnostic& finding, const std::string& path_in_library) {
  constexpr Fingerprint basis = 0xcbf29ce484222325;
  Fingerprint hash = mix(mix(basis, finding.rule), path_in_library);
  // A finding about a whole file has no line; of many on one line the texts tell more.
  return mix(hash, finding.excerpt.empty() ? finding.message : text::trimmed(finding.excerpt));
}

Fingerprint Fingerprinter::of(Fingerprint content) { return numbered(content, seen_[content]++); }

Blocks::Blocks(std::string text) : text_(std::move(text)) {
  for (std::size_t at = 0; at < text_.size(); at = std::min(text_.find('\n', at), text_.size()) + 1)
    starts_.push_back(at);
}

std::string_view Blocks::line_at(std::size_t index) const {
  const std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] : text_.size();
  return std::string_view(text_).substr(starts_[index], end - starts_[index]);
}

std::uint32_t Blocks::of(std::uint32_t line) const {
  constexpr std::size_t most_lines = 1000;  // Of a longer block the first line is not looked for.
  if (line == 0 || line > starts_.size()) return 0;
  std::size_t indent = indent_of(line_at(line - 1));
  Fingerprint hash = 0;
  for (std::size_t up = 1; up < std::min<std::size_t>(line, most_lines) && indent > 0; ++up) {
    const std::string_view above = line_at(line - 1 - up);
    const std::string_view words = text::trimmed(above);
    if (words.empty() || words.starts_with('#') || indent_of(above) >= indent) continue;
    hash = mix(hash, words);
    indent = indent_of(above);
  }
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
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
    const bool is_entry = read_hashes(take_word(line), entry);
    entry.rule = take_word(line);
    entry.path = unescaped(line);
    if (!is_entry || entry.path.empty()) {
      diagnostics.push_back(source.error("", begin, begin + whole.size(),
                                         "this is no line of a baseline",
                                         "a line is FINGERPRINT-BLOCK RULE PATH"));
      return std::nullopt;
    }
    baseline.by_fingerprint_.emplace(entry.fingerprint, baseline.entries_.size());
    baseline.entries_.push_back(std::move(entry));
  }
  return baseline;
}

bool Baseline::is_replaceable(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  std::string_view rest = line;
  Entry first;
  return text.empty() || (!line.empty() && heading.substr(0, heading.find('\n')) == line) ||
         read_hashes(take_word(rest), first);
}

void Baseline::add(Entry entry) {
  by_fingerprint_.emplace(entry.fingerprint, entries_.size());
  entries_.push_back(std::move(entry));
}

/// Its entries of a content that are not met yet: all there are, were some of them deleted up to
/// `fewest`.
std::vector<Baseline::Entry*> Baseline::alike(Fingerprint content, std::size_t fewest) {
  std::vector<Entry*> entries;
  for (std::size_t number = 0;; ++number) {
    const auto at = by_fingerprint_.find(numbered(content, number));
    if (at == by_fingerprint_.end() && number >= fewest) return entries;
    if (at != by_fingerprint_.end() && !entries_[at->second].met)
      entries.push_back(&entries_[at->second]);
  }
}

std::vector<bool> Baseline::match(const std::vector<BaselineKey>& findings) {
  std::vector<bool> held(findings.size(), false);
  std::unordered_map<Fingerprint, std::vector<std::size_t>> by_content;
  for (std::size_t i = 0; i < findings.size(); ++i) by_content[findings[i].content].push_back(i);
  for (const auto& [content, group] : by_content) {
    const std::vector<Entry*> entries = alike(content, group.size());
    std::unordered_multimap<std::uint32_t, Entry*> by_block;
    for (Entry* entry : entries) by_block.emplace(entry->block, entry);
    for (const std::size_t i : group) {
      const auto entry = by_block.find(findings[i].block);
      if (entry == by_block.end()) continue;
      held[i] = entry->second->met = true;
      by_block.erase(entry);
    }
    auto next = entries.begin();
    for (const std::size_t i : group) {
      if (held[i]) continue;
      next = std::find_if(next, entries.end(), [](const Entry* entry) { return !entry->met; });
      if (next == entries.end()) break;
      held[i] = (*next)->met = true;
    }
  }
  return held;
}

std::string Baseline::text() const {
  std::vector<const Entry*> sorted;
  for (const Entry& entry : entries_) sorted.push_back(&entry);
  std::sort(sorted.begin(), sorted.end(), [](const Entry* a, const Entry* b) {
    return std::tie(a->path, a->rule, a->fingerprint) < std::tie(b->path, b->rule, b->fingerprint);
  });
  std::string text(heading);
  for (const Entry* entry : sorted) {
    text += fmt::format("{}-{:08x} {} {}\n", to_string(entry->fingerprint), entry->block,
                        entry->rule, escaped(entry->path));
  }
  return text;
}

}  // namespace guidebook::validation
