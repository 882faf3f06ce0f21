#pragma once

#include "guidebook/value/value.hpp"

namespace guidebook {

/// JSON Schema of a guide file (draft 2020-12, in keywords that mean the same in draft-07), made
/// from the table of fields. It says what a schema can say: a file that it rejects breaks a rule.
/// Types are those a reader by YAML's core schema gives: text may look like a number.
[[nodiscard]] Value guide_schema();

}  // namespace guidebook
