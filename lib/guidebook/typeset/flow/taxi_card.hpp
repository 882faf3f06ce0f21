#pragma once

#include "guidebook/typeset/flow/composition.hpp"

namespace guidebook::typeset {

/// Adds a card to the galley that a driver is shown, with lines to cut along.
void add_taxi_card(Composition& to, const TaxiCard& card);

}  // namespace guidebook::typeset
