#include "guidebook/records/hotel.hpp"

#include "guidebook/records/record_fields.hpp"
#include "guidebook/records/synonyms.hpp"

namespace guidebook {
namespace {

constexpr std::array hotel_fields = record_fields<Hotel>(std::array{
    field<Hotel, &Hotel::kind>(
        "kind", Type::enumeration, "What it is",
        {.brief = true, .values = hotel_kinds, .synonyms = synonyms::hotel_kinds}),
    field<Hotel, &Hotel::stars>("stars", Type::number, "Stars from 0 to 5, by halves",
                                {.brief = true, .min = 0, .max = 5, .step = 0.5}),
    field<Hotel, &Hotel::rooms>("rooms", Type::integer, "Number of rooms",
                                {.brief = true, .min = 0}),
    field<Hotel, &Hotel::checkin>("checkin", Type::time, "Earliest time of arrival"),
    field<Hotel, &Hotel::checkout>("checkout", Type::time, "Latest time of departure"),
    field<Hotel, &Hotel::near>("near", Type::reference, "What it is close to"),
});
static_assert(unique_names(hotel_fields));

}  // namespace

constinit const Fields Describe<Hotel>::fields{hotel_fields};

}  // namespace guidebook
