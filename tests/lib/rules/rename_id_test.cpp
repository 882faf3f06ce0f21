// Ids and all that refers to them.
#include "guidebook/rules/rename_id.hpp"

#include <memory>
#include <string>
#include <vector>

#include "catch.hpp"

using guidebook::Source;
using guidebook::validation::Renaming;

namespace {

/// What the only file of a library holds afterwards; empty where it does not change.
std::string renamed(const std::string& text, const Renaming& renaming) {
  std::vector<std::unique_ptr<Source>> library;
  library.push_back(std::make_unique<Source>("x.yaml", text));
  guidebook::Diagnostics diagnostics;
  const auto files = rename_id(library, renaming, diagnostics);
  CHECK(diagnostics.empty());
  return files.empty() ? "" : files.front().after;
}

}  // namespace

TEST_CASE("rename_id: an id in quotes, with escapes and in folded text") {
  CHECK(renamed("guidebook: 1\nid: 'x'\nattractions:\n  - id: \"a\\x62\"\n    near: ab\n"
                "introduction: >-\n  [one](x#ab) [two](#ab)\n  [three](ab) ab\n"
                "hotels:\n  - {id: h, near: [ab, x#ab, \"#ab\", h]}\nx-own: ab\n",
                {"x", "ab", "new"}) ==
        "guidebook: 1\nid: 'x'\nattractions:\n  - id: \"new\"\n    near: ab\n"
        "introduction: >-\n  [one](x#new) [two](#new)\n  [three](new) ab\n"
        "hotels:\n  - {id: h, near: [new, x#new, \"#new\", h]}\nx-own: ab\n");
}

TEST_CASE("rename_id: a bare id that a guide has gets its hash") {
  CHECK(renamed("id: x\nintroduction: \"[a](a)\"\nhotels:\n  - {id: h, near: [a]}\n  - id: a\n",
                {"x", "a", "x"}) ==
        "id: x\nintroduction: \"[a](#x)\"\nhotels:\n  - {id: h, near: [\"#x\"]}\n  - id: x\n");
  CHECK(renamed("id: x\nintroduction: \"[a](a)\"\nhotels:\n  - {id: h, near: [a]}\n",
                {"x", {}, "a"}) ==
        "id: a\nintroduction: \"[a](#a)\"\nhotels:\n  - {id: h, near: [\"#a\"]}\n");
}

TEST_CASE("rename_id: what does not refer to it stays") {
  CHECK(renamed("id: x\nwithin: y\nintroduction: \"[a](https://x.example/#a)\"\n",
                {"z", {}, "new"}) == "");
}
