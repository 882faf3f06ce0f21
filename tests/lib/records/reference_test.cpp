// What a reference means, where guides and items are known by their ids.
#include "guidebook/records/reference.hpp"

#include <string>

#include "catch.hpp"

using guidebook::parse_reference;

namespace {

struct Place {
  std::string id;
  std::string item;
};

/// "guide#item" for what the reference leads to from a guide "here" that holds the item "bar",
/// beside a guide "there" with the same; "" for nothing.
std::string resolved(std::string_view reference) {
  static const Place here{"here", "bar"};
  static const Place there{"there", "bar"};
  const auto find_guide = [](std::string_view id) -> const Place* {
    if (id == here.id) return &here;
    return id == there.id ? &there : nullptr;
  };
  const auto find_item = [](const Place& guide, std::optional<std::string_view> item) {
    if (!item) return guide.id;
    return *item == guide.item ? guide.id + '#' + guide.item : std::string();
  };
  return guidebook::resolve_reference(reference, here, find_guide, find_item);
}

}  // namespace

TEST_CASE("reference: its parts") {
  CHECK(parse_reference("kp").guide == "kp");
  CHECK(!parse_reference("kp").item);
  CHECK(parse_reference("kp#bar").guide == "kp");
  CHECK(parse_reference("kp#bar").item == "bar");
  CHECK(parse_reference("#bar").guide.empty());
  CHECK(parse_reference("#bar").item == "bar");
  CHECK(parse_reference("kp#").item == "");
}

TEST_CASE("reference: a guide comes before an item of the guide it stands in") {
  CHECK(resolved("there") == "there");
  CHECK(resolved("bar") == "here#bar");
  CHECK(resolved("#bar") == "here#bar");
  CHECK(resolved("there#bar") == "there#bar");
  CHECK(resolved("there#inn").empty());
  CHECK(resolved("nowhere").empty());
  CHECK(resolved("nowhere#bar").empty());
  CHECK(resolved("#there").empty());
}
