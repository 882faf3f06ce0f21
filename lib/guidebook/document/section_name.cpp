#include "guidebook/document/section_name.hpp"

#include <array>

namespace guidebook {
namespace {

constexpr std::array section_name_table{
    SectionName{"introduction", SectionKind::introduction},
    SectionName{"attractions", SectionKind::highlights},
    SectionName{"hotels", SectionKind::hotels},
    SectionName{"routes", SectionKind::routes},
    SectionName{"texts", SectionKind::text},
    SectionName{"contacts", SectionKind::contacts},
    SectionName{"taxi-cards", SectionKind::taxi_cards},
    SectionName{"sources", SectionKind::sources},
};

}  // namespace

std::span<const SectionName> section_names() { return section_name_table; }

}  // namespace guidebook
