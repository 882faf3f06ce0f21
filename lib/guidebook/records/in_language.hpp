#pragma once

#include <string>
#include <string_view>

#include "guidebook/field/field.hpp"

namespace guidebook {

/// Whether a map that is the value of a `type` has languages for its keys.
[[nodiscard]] bool is_in_languages(Type type, const Map& map);

/// For whom a language is chosen among those a text is there in: a reader of `wanted`, who takes
/// the guide's `own` where there is nothing nearer (localized.hpp, `lookup`), else what comes
/// first.
struct LanguageChoice {
  std::string_view wanted;
  std::string own;
};

/// The value of `field` with each text and address in it as it is in one language. Names, which are
/// no text of their own, become that name, or null where there is none.
[[nodiscard]] Value in_language(Value value, const Field& field, const LanguageChoice& choice);

/// The same, each still a map: of one language to what is there in it.
[[nodiscard]] Value with_one_language(Value value, const Field& field,
                                      const LanguageChoice& choice);

}  // namespace guidebook
