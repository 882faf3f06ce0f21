#pragma once

#include <optional>
#include <string>

#include "guidebook/records/skeleton.hpp"
#include "options/settings.hpp"

namespace guidebook::cli {

/// A guide that is not there yet, as far as the command line describes it.
struct NewGuide {
  Guide guide;
  CountryFacts country;
};

/// The guide of this id that --kind, --from and --lang describe; nothing, with the reason reported,
/// if one of them is wrong.
[[nodiscard]] std::optional<NewGuide> new_guide(const Settings& settings, const std::string& id);

/// Whether a text can be an id; reports it if not.
[[nodiscard]] bool check_id(std::string id);

}  // namespace guidebook::cli
