#include "guidebook/formats/import/front_matter.hpp"

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <utility>

#include "guidebook/field/reader.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/yaml/tree.hpp"

namespace guidebook {
namespace {

/// The line at `at`, with its line end.
std::string_view line_from(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return text.substr(at, end == std::string_view::npos ? end : end + 1 - at);
}

bool is_end(std::string_view line) {
  const std::string_view mark = text::trimmed(line);
  return mark == "---" || mark == "...";
}

bool read_fields(const Source& source, std::string_view text, std::size_t offset,
                 std::vector<ImportedField>& fields, Diagnostics& diagnostics) {
  const Source matter(source.file(), std::string(text), 2);
  const std::size_t before = diagnostics.size();
  const yaml::Tree tree = yaml::parse(matter, diagnostics);
  if (diagnostics.size() > before) return false;
  const yaml::Node* root = tree.root();
  if (root == nullptr || root->kind == yaml::Kind::null) return true;
  if (root->kind != yaml::Kind::mapping) {
    diagnostics.push_back(
        source.error({}, offset, offset + 1, "the front matter of a note is a map of YAML"));
    return false;
  }
  constexpr std::size_t most = 1000;
  Reader reader(matter, diagnostics, "en", std::nullopt, {});
  for (const yaml::Node* key = root->first; key != nullptr; key = key->next->next) {
    if (fields.size() == most) {
      diagnostics.push_back(source.error({}, offset + key->begin, offset + key->end,
                                         fmt::format("more than {} keys", most)));
      return false;
    }
    Map read;
    read_extra(reader, *key, read);
    fields.push_back({std::move(read.front().key), std::move(read.front().value),
                      offset + key->begin, offset + key->next->end});
  }
  return true;
}

}  // namespace

std::optional<FrontMatter> read_front_matter(const Source& source, Diagnostics& diagnostics) {
  FrontMatter matter;
  const std::string_view text = source.text();
  const std::string_view first = line_from(text, 0);
  if (text::trimmed(first) == "+++") {
    diagnostics.push_back(source.error({}, 0, 3, "front matter in TOML is not read",
                                       "hugo convert toYAML writes it as YAML"));
    return std::nullopt;
  }
  if (text::trimmed(first) != "---") return matter;
  for (std::size_t at = first.size(); at < text.size();) {
    const std::string_view line = line_from(text, at);
    if (is_end(line)) {
      matter.body = at + line.size();
      const std::string_view yaml = text.substr(first.size(), at - first.size());
      if (!read_fields(source, yaml, first.size(), matter.fields, diagnostics)) return std::nullopt;
      return matter;
    }
    at += line.size();
  }
  diagnostics.push_back(
      source.error({}, 0, 3, "the front matter is not ended", "end it with a line of ---"));
  return std::nullopt;
}

}  // namespace guidebook
