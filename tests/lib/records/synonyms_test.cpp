// Other words for the values of enumerations: each stands for values that are there, and none is a
// slip that could be fixed.
#include <algorithm>
#include <set>
#include <string>

#include "catch.hpp"
#include "guidebook/field/enumeration.hpp"
#include "guidebook/field/value_words.hpp"
#include "guidebook/records/type.hpp"
#include "guidebook/text/collation.hpp"
#include "guidebook/text/text.hpp"

using guidebook::Field;
using guidebook::meant_value;
using guidebook::meant_values;

namespace {

std::vector<Field> enumerations() {
  std::vector<Field> found;
  const auto add = [&](guidebook::Fields fields, const auto& recurse) -> void {
    for (const Field& field : fields) {
      if (field.type == guidebook::Type::enumeration) found.push_back(field);
      if (field.type != guidebook::Type::records) recurse(field.fields(), recurse);
    }
  };
  for (const guidebook::RecordType& type : guidebook::record_types()) add(type.fields(), add);
  return found;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    words.emplace_back(guidebook::text::trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool holds(const Field& field, std::string_view value) {
  const auto& values = field.traits.values;
  return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace

TEST_CASE("synonyms: of every enumeration, of values that are there, each once and never certain") {
  for (const Field& field : enumerations()) {
    INFO(field.name);
    CHECK_FALSE(field.traits.synonyms.empty());
    std::set<std::string> seen;
    for (const guidebook::Synonyms& row : field.traits.synonyms) {
      for (const std::string& value : words_of(row.value)) CHECK(holds(field, value));
      for (const std::string& word : words_of(row.words)) {
        INFO(word);
        CHECK(seen.insert(guidebook::text::fold(word)).second);
        CHECK_FALSE(holds(field, word));
        const guidebook::Correction meant = meant_value(field, word);
        CHECK_FALSE(meant.certain);
        if (row.value.find(',') == std::string_view::npos) CHECK(meant.text == row.value);
      }
    }
  }
}

TEST_CASE("synonyms: the words of documents stand for the values that they print") {
  for (const Field& field : enumerations()) {
    for (const guidebook::ValueWords& row : guidebook::value_words()) {
      if (!holds(field, row.value)) continue;
      for (const std::string_view word : row.words) {
        INFO(field.name << ": " << word);
        const std::string meant = meant_value(field, word).text;
        CHECK(meant == row.value);
      }
    }
  }
}

TEST_CASE("synonyms: days in a list, of which some are named together") {
  const Field& days = *find(guidebook::find_record_type("routes")->fields(), "days");
  using Values = std::vector<std::string_view>;
  CHECK(meant_values(days, "daily") == Values{"mo", "tu", "we", "th", "fr", "sa", "su"});
  CHECK(meant_values(days, "Mo-Fr") == Values{"mo", "tu", "we", "th", "fr"});
  CHECK(meant_values(days, "Fri - Mon") == Values{"fr", "sa", "su", "mo"});
  CHECK(meant_values(days, "lundi, mardi") == Values{"mo", "tu"});
  CHECK(meant_values(days, "weekend, Fr") == Values{"sa", "su", "fr"});
  CHECK(meant_values(days, "weekend-Fr").empty());
  CHECK(meant_values(days, "Mo-").empty());
  CHECK(meant_values(days, "di").empty());
  CHECK(meant_values(days, ",").empty());
  CHECK(meant_values(days, "").empty());
}
