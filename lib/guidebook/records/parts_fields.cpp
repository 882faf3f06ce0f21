#include "guidebook/field/field_row.hpp"
#include "guidebook/records/parts.hpp"
#include "guidebook/records/synonyms.hpp"

namespace guidebook {
namespace {

constexpr std::array coordinates_fields{
    field<Coordinates, &Coordinates::lat>(
        "lat", Type::number, "Latitude in degrees, north positive",
        {.required = true, .min = -90, .max = 90, .range_rule = "coordinates-range"}),
    field<Coordinates, &Coordinates::lon>(
        "lon", Type::number, "Longitude in degrees, east positive",
        {.required = true, .min = -180, .max = 180, .range_rule = "coordinates-range"}),
};
static_assert(unique_names(coordinates_fields));

constexpr std::array price_fields{
    field<Price, &Price::from>("from", Type::number, "Lowest price", {.min = 0}),
    field<Price, &Price::to>("to", Type::number, "Highest price", {.min = 0}),
    field<Price, &Price::currency>("currency", Type::currency,
                                   "ISO 4217 code; the guide's where it is left out"),
    field<Price, &Price::per>("per", Type::enumeration, "What one price is for",
                              {.values = price_units, .synonyms = synonyms::price_units}),
    field<Price, &Price::note>("note", Type::text, "What the price depends on or includes"),
};
static_assert(unique_names(price_fields));

constexpr std::array phone_fields{
    field<Phone, &Phone::number>("number", Type::phone_number, "International number with its +",
                                 {.required = true}),
    field<Phone, &Phone::label>("label", Type::string, "What answers there, such as WhatsApp"),
    field<Phone, &Phone::note>("note", Type::text, "When or for what to use it"),
};
static_assert(unique_names(phone_fields));

constexpr std::array address_parts_fields{
    field<AddressParts, &AddressParts::street>("street", Type::string, "Street and number"),
    field<AddressParts, &AddressParts::locality>("locality", Type::string, "Town or city"),
    field<AddressParts, &AddressParts::region>("region", Type::string, "Province or state"),
    field<AddressParts, &AddressParts::postcode>("postcode", Type::string, "Postal code"),
    field<AddressParts, &AddressParts::country>("country", Type::string, "Country"),
};
static_assert(unique_names(address_parts_fields));

constexpr std::array season_fields{
    field<Season, &Season::from>("from", Type::month_day, "First day, as month-day",
                                 {.required = true}),
    field<Season, &Season::to>("to", Type::month_day, "Last day, as month-day", {.required = true}),
};
static_assert(unique_names(season_fields));

constexpr std::array border_fields{
    field<Border, &Border::name>("name", Type::string, "Name of the crossing"),
    field<Border, &Border::with>("with", Type::country, "The country on the other side"),
    field<Border, &Border::note>("note", Type::text, "Formalities and opening times"),
};
static_assert(unique_names(border_fields));

constexpr std::array waypoint_fields{
    field<Waypoint, &Waypoint::name>("name", Type::string, "Name of a place that has no guide",
                                     {.required = true}),
    field<Waypoint, &Waypoint::coordinates>("coordinates", Type::coordinates, "Where it is"),
    field<Waypoint, &Waypoint::country>("country", Type::country, "The country it is in"),
};
static_assert(unique_names(waypoint_fields));

constexpr std::array text_section_fields{
    field<TextSection, &TextSection::title>("title", Type::text, "Heading", {.required = true}),
    field<TextSection, &TextSection::text>("text", Type::text, "Paragraphs", {.required = true}),
};
static_assert(unique_names(text_section_fields));

constexpr std::array source_reference_fields{
    field<SourceReference, &SourceReference::title>("title", Type::string, "What it is called",
                                                    {.required = true}),
    field<SourceReference, &SourceReference::url>("url", Type::url, "Where it can be read"),
    field<SourceReference, &SourceReference::licence>("licence", Type::licence,
                                                      "SPDX id of its licence"),
    field<SourceReference, &SourceReference::checked>("checked", Type::date,
                                                      "When it was last looked at"),
};
static_assert(unique_names(source_reference_fields));

constexpr std::array image_fields{
    field<Image, &Image::file>("file", Type::path, "Image file, relative to the guide's file",
                               {.required = true}),
    field<Image, &Image::caption>("caption", Type::text, "Printed below it"),
    field<Image, &Image::alt>("alt", Type::text, "What it shows, for who cannot see it"),
    field<Image, &Image::credit>("credit", Type::string, "Who made it"),
    field<Image, &Image::licence>("licence", Type::licence, "SPDX id of its licence"),
    field<Image, &Image::source>("source", Type::url, "Where it comes from"),
};
static_assert(unique_names(image_fields));

}  // namespace

constinit const Fields Describe<Coordinates>::fields{coordinates_fields};
constinit const Fields Describe<Price>::fields{price_fields};
constinit const Fields Describe<Phone>::fields{phone_fields};
constinit const Fields Describe<AddressParts>::fields{address_parts_fields};
constinit const Fields Describe<Season>::fields{season_fields};
constinit const Fields Describe<Border>::fields{border_fields};
constinit const Fields Describe<Waypoint>::fields{waypoint_fields};
constinit const Fields Describe<TextSection>::fields{text_section_fields};
constinit const Fields Describe<SourceReference>::fields{source_reference_fields};
constinit const Fields Describe<Image>::fields{image_fields};

}  // namespace guidebook
