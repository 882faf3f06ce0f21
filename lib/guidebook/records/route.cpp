#include "guidebook/records/route.hpp"

#include "guidebook/records/record_fields.hpp"
#include "guidebook/records/synonyms.hpp"

namespace guidebook {
namespace {

constexpr std::array route_fields = record_fields<Route>(std::array{
    field<Route, &Route::mode>("mode", Type::enumeration, "How one travels",
                               {.required = true,
                                .brief = true,
                                .values = route_modes,
                                .synonyms = synonyms::route_modes}),
    field<Route, &Route::from>("from", Type::place, "Where it begins; left out: this guide",
                               {.brief = true}),
    field<Route, &Route::to>("to", Type::place, "Where it ends; left out: this guide",
                             {.brief = true}),
    field<Route, &Route::via>("via", Type::place, "Stops on the way"),
    field<Route, &Route::operator_name>("operator", Type::string, "Who runs it"),
    field<Route, &Route::number>("number", Type::string, "Line or flight number"),
    field<Route, &Route::duration>("duration", Type::duration, "How long it takes",
                                   {.brief = true}),
    field<Route, &Route::distance_km>("distance_km", Type::number, "Length in kilometres",
                                      {.brief = true, .min = 0, .unit = "km"}),
    field<Route, &Route::frequency>("frequency", Type::text, "How often it goes"),
    field<Route, &Route::days>("days", Type::enumeration, "Days of the week it goes on",
                               {.values = weekdays, .synonyms = synonyms::weekdays}),
    field<Route, &Route::border>("border", Type::border, "The border it crosses"),
});
static_assert(unique_names(route_fields));

}  // namespace

constinit const Fields Describe<Route>::fields{route_fields};

bool finish_read(Reader& reader, const yaml::Node& node, Route& route) {
  route.end_is_lost =
      (!route.from && node.find("from") != nullptr) || (!route.to && node.find("to") != nullptr);
  if (node.kind != yaml::Kind::mapping || node.first == nullptr || has_any<Route>(node))
    return true;
  return reader.error("missing-field", *node.first, "from and to are both missing",
                      "write at least one end; the other is this guide");
}

}  // namespace guidebook
