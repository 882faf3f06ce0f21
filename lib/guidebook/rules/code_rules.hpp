#pragma once

#include <array>

#include "guidebook/rules/checks.hpp"
#include "guidebook/rules/rule.hpp"

namespace guidebook {

/// The rules of the group check that look codes up in lists, in the order of the documentation.
inline constexpr std::array code_rules{
    Rule{.id = "country-code",
         .level = Level::error,
         .sentence = "A country is a code of ISO 3166-1",
         .why = "Names of countries, borders and currencies are looked up by it.",
         .wrong = "country: UK\n",
         .right = "country: GB\n",
         .value = validation::country_code},
    Rule{.id = "subdivision-code",
         .level = Level::error,
         .sentence = "A subdivision is a code of ISO 3166-2, in the guide's country",
         .why = "A map that takes the code for another province shows the wrong one.",
         .wrong = "country: KP\n"
                  "subdivision: KR-42\n",
         .right = "country: KP\n"
                  "subdivision: KP-09\n",
         .value = validation::subdivision_code},
    Rule{.id = "language-tag",
         .level = Level::error,
         .sentence = "A language is a tag of BCP 47 with registered subtags",
         .why = "A text under a tag that nobody knows is found by nobody who reads its language.",
         .wrong = "names: {cn: 清津, en_GB: Chongjin}\n",
         .right = "names: {zh: 清津, en-GB: Chongjin}\n",
         .value = validation::language_tag},
    Rule{.id = "currency-code",
         .level = Level::error,
         .sentence = "A currency is a code of ISO 4217",
         .why = "Prices are compared only within one currency, by its code.",
         .wrong = "currency: RMB\n",
         .right = "currency: CNY\n",
         .value = validation::currency_code},
    Rule{.id = "timezone-name",
         .level = Level::error,
         .sentence = "A time zone is a name of the IANA database",
         .why = "An abbreviation or an offset does not say when clocks change, and many places "
                "share it.",
         .wrong = "timezone: KST\n",
         .right = "timezone: Asia/Pyongyang\n",
         .value = validation::timezone_name}};

}  // namespace guidebook
