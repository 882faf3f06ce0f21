// What `describe RULE` shows: placed in a small guide, the wrong example breaks the rule and no
// other, and the right one does not break it. "# NAME.yaml" begins a file of its own.
#include <algorithm>
#include <map>
#include <sstream>

#include "catch.hpp"
#include "findings.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/rules/validate.hpp"
#include "guides.hpp"

namespace fs = std::filesystem;
namespace validation = guidebook::validation;
using guidebook::Rule;
using Lines = std::vector<std::string>;

namespace {

std::string key_of(const std::string& line) {
  const std::size_t colon = line.find(':');
  return line.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == colon ? line.substr(0, colon) : "";
}

/// A guide that has what it must, with `lines` in place of its own of the same keys.
std::string guide_with(const Lines& lines, const std::string& id) {
  Lines all{"guidebook: 1", "id: " + id, "name: Harbour", "kind: town", "country: KP"};
  std::erase_if(all, [&](const std::string& own) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return key_of(line) == key_of(own); });
  });
  all.insert(all.end(), lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : all) text += line + '\n';
  return text;
}

void put_example(const Folder& folder, std::string_view example) {
  std::map<std::string, Lines> files;
  std::string file = "example.yaml";
  std::istringstream stream{std::string(example)};
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("# ") && line.ends_with(".yaml")) {
      file = line.substr(2);
    } else {
      files[file].push_back(line);
    }
  }
  for (const auto& [name, lines] : files) {
    const fs::path path = folder / name;
    fs::create_directories(path.parent_path());
    put(path, guide_with(lines, path.stem().string()));
  }
  fs::create_directories(folder / "photos");
  put(folder / "photos/harbour.jpg", "\xFF\xD8\xFF");
  put(folder / "photos/harbour.webp", "RIFF");
}

/// The rules that the example breaks. Rules about what is missing, of which small guides break
/// many, are asked only where it is about them.
Lines broken_by(std::string_view example, const Rule& rule) {
  const Folder folder;
  put_example(folder, example);
  validation::Options options;
  options.today = {.year = 2026, .month = 11, .day = 23};
  options.oldest = {.year = 2024, .month = 11, .day = 23};
  for (const char* missing : {"no-sources", "no-contact", "no-coordinates", "orphan"}) {
    options.levels.enable(*guidebook::find_rule(missing), rule.id == missing);
  }
  const auto inputs = guidebook::find_inputs({(folder / "").string()}, {});
  Lines broken;
  for (const validation::Finding& finding : validate(inputs, options, nullptr).findings) {
    UNSCOPED_INFO(line_of(finding.what));
    broken.push_back(finding.what.rule);
  }
  std::sort(broken.begin(), broken.end());
  broken.erase(std::unique(broken.begin(), broken.end()), broken.end());
  return broken;
}

}  // namespace

TEST_CASE("rules: a wrong example breaks its rule and no other, a right one does not") {
  for (const Rule& rule : guidebook::rules()) {
    if (rule.wrong.empty()) continue;
    DYNAMIC_SECTION(rule.id) {
      CHECK(broken_by(rule.wrong, rule) == Lines{std::string(rule.id)});
      const Lines broken = broken_by(rule.right, rule);
      CHECK(std::find(broken.begin(), broken.end(), rule.id) == broken.end());
    }
  }
}

TEST_CASE("rules: all say why, and both examples or none") {
  Lines without;
  for (const Rule& rule : guidebook::rules()) {
    INFO(rule.id);
    CHECK(rule.why.ends_with('.'));
    CHECK(rule.wrong.empty() == rule.right.empty());
    for (const std::string_view example : {rule.wrong, rule.right}) {
      CHECK((example.empty() || example.ends_with('\n')));
    }
    if (rule.wrong.empty()) without.emplace_back(rule.id);
  }
  // Their fault is in no text that could be shown, or not in a guide.
  CHECK(without == Lines{"file-unreadable", "encoding-invalid", "file-too-large", "too-many-nodes",
                         "scalar-too-long", "baseline-stale"});
}
