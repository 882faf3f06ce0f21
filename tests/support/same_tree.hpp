#pragma once

#include <string>

#include "guidebook/yaml/tree.hpp"

/// Where two trees of one source differ, or nothing: in what nodes are, in their text or in their
/// places.
inline std::string difference(const guidebook::yaml::Node* one,
                              const guidebook::yaml::Node* other) {
  for (; one != nullptr && other != nullptr; one = one->next, other = other->next) {
    const bool same = one->kind == other->kind && one->quoted == other->quoted &&
                      one->reported == other->reported && one->begin == other->begin &&
                      one->end == other->end && one->text == other->text;
    const std::string place = std::to_string(one->begin) + '-' + std::to_string(one->end);
    if (!same) return "node at bytes " + place + " \"" + std::string(one->text) + '"';
    const std::string below = difference(one->first, other->first);
    if (!below.empty()) return below;
  }
  return one == other ? "" : "number of nodes";
}

/// Whether the subset reader takes a text, and if so, where its tree is not yaml-cpp's: the first
/// difference, "" if there is none.
struct ReaderVerdict {
  bool taken = false;
  std::string difference;
};

inline ReaderVerdict compare_readers(const std::string& text) {
  namespace yaml = guidebook::yaml;
  const guidebook::Source source("guide.yaml", text);
  guidebook::Diagnostics none;
  guidebook::Diagnostics findings;
  const yaml::Tree fast = yaml::parse(source, none, yaml::Reader::subset);
  if (fast.root() == nullptr) return {};
  const yaml::Tree all = yaml::parse(source, findings, yaml::Reader::yaml_cpp);
  if (!findings.empty()) return {true, findings.front().message};
  return {true, difference(fast.root(), all.root())};
}
