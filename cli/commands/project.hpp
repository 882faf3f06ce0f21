#pragma once

#include <optional>

#include "guidebook/library/inputs.hpp"
#include "guidebook/rules/options.hpp"
#include "options/settings.hpp"

namespace guidebook::cli {

/// How to validate: what the command line says, and under it the library's settings file.
struct ValidationPlan {
  validation::Options options;
  Level fail_on = Level::error;
  std::string baseline;  ///< A file; empty if there is none.
};

/// Nothing, with the reason said, if the settings file is wrong or the libraries named have
/// different ones.
[[nodiscard]] std::optional<ValidationPlan> plan_validation(const Settings& settings,
                                                            const Inputs& inputs);

/// The lists of codes, in the folders of GUIDEBOOK_CODES_PATH where that is set.
[[nodiscard]] std::shared_ptr<const codes::Codes> installed_codes();

}  // namespace guidebook::cli
