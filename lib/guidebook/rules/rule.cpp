#include "guidebook/rules/rule.hpp"

#include <algorithm>
#include <array>

namespace guidebook {
namespace {

constexpr Rule load(std::string_view id, std::string_view sentence) {
  return {id, RuleGroup::load, Level::error, sentence};
}

constexpr std::array table{
    load("file-unreadable", "A guide file can be opened and read"),
    load("encoding-invalid", "A guide file is UTF-8"),
    load("file-too-large", "A guide file has at most 4 MiB"),
    load("too-many-nodes", "A guide has at most 200,000 values"),
    load("scalar-too-long", "A value has at most 1 MiB"),
    load("yaml-syntax", "A guide file is YAML"),
    load("yaml-duplicate-key", "A key stands once in its map"),
    load("yaml-missing-colon", "A key is followed by a colon"),
    load("yaml-unterminated-string", "A quote that is opened is closed"),
    load("yaml-multiple-documents", "A file holds one document"),
    load("yaml-anchor", "Values are written out: no anchors and no aliases"),
    load("yaml-tag", "Types come from the fields: no tags"),
    load("yaml-too-deep", "Maps and lists are nested at most 32 deep"),
    load("control-character", "Text holds no control characters but tab and line feed"),
    load("unsupported-version", "The format's version is 1"),
    load("unknown-field", "Every key is a field of its record, or begins with x-"),
    load("missing-field", "Required fields are there"),
    load("wrong-type", "A field holds what its type says"),
    load("unknown-value", "A field of an enumeration holds one of its values"),
    load("empty-value", "A key has a value"),
    load("value-range", "A number is within its field's range"),
    load("id-format", "An id is lower-case letters and digits parted by single hyphens"),
    load("id-file-mismatch", "A guide's id is its file's name"),
    load("coordinates-range", "Latitude is from -90 to 90, longitude from -180 to 180"),
    load("date-format", "A date is ISO 8601 and exists"),
    load("duration-format", "A duration is ISO 8601 or 6h30m"),
    load("time-format", "A time is HH:MM"),
    load("season-format", "A season's ends are month and day"),
    load("phone-format", "A phone number is international, with its +"),
    load("email-format", "A mail address has a name and a domain"),
    load("url-format", "A web address is absolute, http or https"),
    load("price-format", "A price is a number, free, or a map with from, to or note"),
    load("wikidata-format", "A Wikidata item is Q and a number"),
    load("duplicate-item-id", "An id stands once in its guide"),
    load("duplicate-guide-id", "An id belongs to one guide of the library"),
};

}  // namespace

std::span<const Rule> rules() { return table; }

const Rule* find_rule(std::string_view id) {
  const auto* rule =
      std::find_if(table.begin(), table.end(), [&](const Rule& row) { return row.id == id; });
  return rule == table.end() ? nullptr : rule;
}

}  // namespace guidebook
