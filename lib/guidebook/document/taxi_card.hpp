#pragma once

#include <optional>

#include "guidebook/document/run_builder.hpp"

namespace guidebook {

/// What the record says in a language of the place that its readers can't be expected to read
/// aloud, for it is in another script than theirs: name, address and the first telephone number,
/// under a request to be taken there where we know one in that language. Nothing if it says neither
/// name nor address so.
[[nodiscard]] std::optional<TaxiCard> taxi_card(const RunBuilder& builder, const Record& record);

/// "Please take me here" in a language (BCP 47); empty where we do not know how to say it.
[[nodiscard]] std::string_view taxi_request(std::string_view language);

}  // namespace guidebook
