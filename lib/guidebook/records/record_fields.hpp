#pragma once

#include "guidebook/field/field_row.hpp"
#include "guidebook/records/record.hpp"
#include "guidebook/records/synonyms.hpp"

/// The rows that the field tables of all records share.
namespace guidebook {

/// Routes are the records that have a mode of travel.
template <class R>
inline constexpr bool is_route = requires {
  &R::mode;
};

/// The fields every record begins with. A route's name may be derived from its ends.
template <class R>
constexpr std::array name_fields{
    field<R, &R::id>("id", Type::slug, "Unique in its guide; guide#id is its name everywhere",
                     {.required = true, .brief = true}),
    field<R, &R::name>("name", Type::string, "Name in the guide's language",
                       {.required = !is_route<R>, .brief = true}),
};

/// The fields every record ends with.
template <class R>
constexpr std::array common_fields{
    field<R, &R::names>("names", Type::names, "The name in other languages and scripts"),
    field<R, &R::aliases>("aliases", Type::string, "Other names it goes by"),
    field<R, &R::status>("status", Type::enumeration, "Whether it can be visited or used",
                         {.values = statuses, .synonyms = synonyms::statuses}),
    field<R, &R::coordinates>("coordinates", Type::coordinates, "Where it is, WGS 84"),
    field<R, &R::address>("address", Type::address, "Postal address, also in the local script"),
    field<R, &R::directions>("directions", Type::text, "How to find it"),
    field<R, &R::hours>("hours", Type::hours, "Opening hours in OpenStreetMap's notation"),
    field<R, &R::season>("season", Type::season, "The part of the year it is open"),
    field<R, &R::price>("price", Type::price, "What it costs"),
    field<R, &R::phones>("phones", Type::phone, "Telephone numbers"),
    field<R, &R::emails>("emails", Type::email, "Mail addresses"),
    field<R, &R::website>("website", Type::url, "Its own web page"),
    field<R, &R::description>("description", Type::text, "What a visitor should know"),
    field<R, &R::facilities>("facilities", Type::string, "What it offers"),
    field<R, &R::accessibility>("accessibility", Type::text, "For visitors with disabilities"),
    field<R, &R::tags>("tags", Type::string, "Free keywords"),
    field<R, &R::wikidata>("wikidata", Type::wikidata, "Its item in Wikidata"),
    field<R, &R::images>("images", Type::image, "Pictures"),
    field<R, &R::sources>("sources", Type::source, "Where the facts come from"),
    field<R, &R::checked>("checked", Type::date, "When somebody last made sure"),
    field<R, &R::extra>("x-*", Type::extra, "Keys of your own: kept and exported, never checked"),
};

template <class R, std::size_t N>
constexpr auto record_fields(const std::array<Field, N>& own) {
  return join(name_fields<R>, join(own, common_fields<R>));
}

}  // namespace guidebook
