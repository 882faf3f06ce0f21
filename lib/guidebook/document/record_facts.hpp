#pragma once

#include <vector>

#include "guidebook/document/run_builder.hpp"
#include "guidebook/records/guide.hpp"

namespace guidebook {

/// Population, time zone, currency, coordinates, other names, date.
[[nodiscard]] std::vector<Fact> guide_facts(const RunBuilder& builder);

/// What an attraction says beyond its name, price and description.
[[nodiscard]] std::vector<Fact> facts_of(const RunBuilder& builder, const Attraction& attraction);

/// The same for a hotel.
[[nodiscard]] std::vector<Fact> facts_of(const RunBuilder& builder, const Hotel& hotel);

/// The same for a contact, without its addresses and person.
[[nodiscard]] std::vector<Fact> facts_of(const RunBuilder& builder, const Contact& contact);

/// What any record says; without name, price, description and pictures.
[[nodiscard]] std::vector<Fact> common_facts(const RunBuilder& builder, const Record& record);

/// An address's lines, one list for each language.
[[nodiscard]] std::vector<std::vector<Runs>> address_lines(const Record& record);

/// The price in the document's language, and its note in that in which it is written.
[[nodiscard]] Runs price_runs(const RunBuilder& builder, const Record& record);

[[nodiscard]] std::vector<Figure> figures(const RunBuilder& builder,
                                          const std::vector<Image>& images);

/// Pictures where only words go: caption and credit.
[[nodiscard]] std::vector<Fact> figure_facts(const RunBuilder& builder, const Record& record);

}  // namespace guidebook
