#include "guidebook/records/attraction.hpp"

#include "guidebook/records/record_fields.hpp"
#include "guidebook/records/synonyms.hpp"

namespace guidebook {
namespace {

constexpr std::array attraction_fields = record_fields<Attraction>(std::array{
    field<Attraction, &Attraction::kind>(
        "kind", Type::enumeration, "What it is",
        {.brief = true, .values = attraction_kinds, .synonyms = synonyms::attraction_kinds}),
    field<Attraction, &Attraction::duration>("duration", Type::duration, "How long a visit takes",
                                             {.brief = true}),
});
static_assert(unique_names(attraction_fields));

}  // namespace

constinit const Fields Describe<Attraction>::fields{attraction_fields};

}  // namespace guidebook
