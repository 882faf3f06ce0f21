#pragma once

#include <optional>
#include <string>

#include "guidebook/codes/codes.hpp"
#include "guidebook/rules/guide_check.hpp"

namespace guidebook::validation {

/// The code that somebody meant who wrote what is none.
struct MeantCode {
  std::string code;
  bool certain = false;   ///< It can be nothing else.
  std::string name = {};  ///< Of what the code stands for, where that is not plain; may be empty.
};

/// Reports `part` of a scalar, with the code that is meant, else with `otherwise` as a hint.
void report_code(GuideCheck& check, const yaml::Node& scalar, std::string_view part,
                 std::string message, const std::optional<MeantCode>& meant,
                 std::string otherwise = {});

/// The row of which a name is written most like `text`; nullptr if none is, or `text` is too short
/// for a name.
[[nodiscard]] const codes::Row* nearest_by_field(const codes::CodeList& list,
                                                 std::string_view text);

}  // namespace guidebook::validation
