#include <algorithm>
#include <utility>

#include "guidebook/formats/guides/guide_format.hpp"
#include "guidebook/records/in_language.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

/// Leaves out the names that the program has made of routes' ends.
void remove_derived_names(Map& value, const Guide& guide) {
  const auto routes = std::ranges::find(value, "routes", &Member::key);
  auto* list = routes == value.end() ? nullptr : std::get_if<List>(&routes->value);
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->size(); ++i) {
    if (!guide.routes[i].name_is_derived) continue;
    std::erase_if(std::get<Map>((*list)[i]),
                  [](const Member& member) { return member.key == "name"; });
  }
}

Value guide_value(const Guide& guide, const std::string& language) {
  constexpr Field document{
      .name = "a guide", .type = Type::records, .table = &Describe<Guide>::fields};
  Map map = to_map(Describe<Guide>::fields, &guide);
  remove_derived_names(map, guide);
  Value value = std::move(map);
  if (language.empty()) return value;
  return with_one_language(std::move(value), document, {language, guide.language()});
}

}  // namespace

void write_guides_json(const Library&, std::span<const Guide* const> guides,
                       const GuideFormatOptions& options, Diagnostics&, const TakeBytes& take) {
  constexpr unsigned indent = 2;
  std::string out;
  {
    JsonWriter json(out, indent);
    json.begin_list();
    for_each_guide(guides, options, out, take,
                   [&](const Guide* guide) { json.value(guide_value(*guide, options.language)); });
    json.end_list();
  }
  take(out + '\n');
}

void write_guides_ndjson(const Library&, std::span<const Guide* const> guides,
                         const GuideFormatOptions& options, Diagnostics&, const TakeBytes& take) {
  std::string out;
  for_each_guide(guides, options, out, take, [&](const Guide* guide) {
    out += to_json(guide_value(*guide, options.language)) + '\n';
  });
}

}  // namespace guidebook
