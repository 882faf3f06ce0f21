#pragma once

#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/library_check.hpp"

/// The functions behind the table of rules, each named for its rule.
namespace guidebook::validation {

void country_code(GuideCheck& check, const ValueSite& site);
void subdivision_code(GuideCheck& check, const ValueSite& site);
void language_tag(GuideCheck& check, const ValueSite& site);
void currency_code(GuideCheck& check, const ValueSite& site);
void timezone_name(GuideCheck& check, const ValueSite& site);
void currency_mismatch(GuideCheck& check, const ValueSite& site);
void phone_country(GuideCheck& check, const ValueSite& site);
void unknown_licence(GuideCheck& check, const ValueSite& site);
void coordinates_zero(GuideCheck& check, const RecordSite& site);
void coordinates_swapped(GuideCheck& check, const RecordSite& site);
void far_from_destination(GuideCheck& check, const RecordSite& site);
void date_in_future(GuideCheck& check, const ValueSite& site);
void stale(GuideCheck& check, const ValueSite& site);
void price_inverted(GuideCheck& check, const RecordSite& site);
void image_missing(GuideCheck& check, const ValueSite& site);
void image_outside(GuideCheck& check, const ValueSite& site);
void image_format(GuideCheck& check, const ValueSite& site);
void image_unlicensed(GuideCheck& check, const RecordSite& site);
void no_sources(GuideCheck& check);
void no_coordinates(GuideCheck& check, const RecordSite& site);
void summary_too_long(GuideCheck& check, const ValueSite& site);
void route_to_itself(GuideCheck& check, const RecordSite& site);
void ambiguous_scalar(GuideCheck& check, const ValueSite& site);
void hours_syntax(GuideCheck& check, const ValueSite& site);
void html_in_text(GuideCheck& check, const ValueSite& site);
void mojibake(GuideCheck& check, const ValueSite& site);
void invisible_character(GuideCheck& check, const ValueSite& site);
void not_nfc(GuideCheck& check, const ValueSite& site);
void placeholder_text(GuideCheck& check, const ValueSite& site);
void trailing_space(GuideCheck& check);
void trailing_space(GuideCheck& check, const ValueSite& site);

void duplicate_guide_id(LibraryCheck& check);
void dangling_reference(LibraryCheck& check);
void within_cycle(LibraryCheck& check);
void route_speed(LibraryCheck& check);
void border_mismatch(LibraryCheck& check);
void fare_currency_mismatch(LibraryCheck& check);
void probable_duplicate(LibraryCheck& check);
void orphan(LibraryCheck& check);
void no_contact(LibraryCheck& check);

}  // namespace guidebook::validation
