/// Texts that are fewer characters, or wider, than they seem.
#pragma once

#include <string>

inline const std::string family_emoji = "👩‍👩‍👧";  // one grapheme cluster, two columns
inline const std::string conjoining_jamo =
    "\u110e\u1165\u11bc\u110c\u1175\u11ab";  // 청진, decomposed
