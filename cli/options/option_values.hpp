#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/diagnostic/user_error.hpp"
#include "options/settings.hpp"

/// Values of options that have parts, or a table of their own. Each leaves what it is to fill as it
/// is if there is an error, but for what it adds to.
namespace guidebook::cli {

/// Makes `types` the one with this singular or plural name, or none in particular for "all"; leaves
/// them as they are if there is an error.
[[nodiscard]] std::optional<UserError> read_types(std::string_view name,
                                                  std::vector<const RecordType*>& types);

/// Names of sections parted by commas: those to write, or with no- those to leave out.
[[nodiscard]] std::optional<UserError> read_sections(std::string_view value,
                                                     std::vector<SectionKind>& sections);

/// Adds rules, parted by commas.
[[nodiscard]] std::optional<UserError> read_rules(std::string_view value,
                                                  std::vector<std::string>& rules);

/// Adds one RULE=LEVEL.
[[nodiscard]] std::optional<UserError> read_level(std::string_view value,
                                                  std::vector<std::string>& levels);

/// Adds what headings stand for: HEADING=FIELD, parted by commas.
[[nodiscard]] std::optional<UserError> read_mapping(std::string_view value,
                                                    std::vector<KeyMapping>& map);

}  // namespace guidebook::cli
