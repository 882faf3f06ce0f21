#pragma once

#include <string>
#include <string_view>

namespace guidebook {

/// The time of the day, as "15:00", that "3pm", "15h", "15.00" or "3:00 p.m." stands for, up to
/// 24:00; empty if it is none, or is one already.
[[nodiscard]] std::string meant_time(std::string_view word);

/// The date, as "2026-11-23", that "23.11.2026", "2026/11/23" or "23/11/2026" stands for; empty if
/// it is none, or "5/4/2026" may be two.
[[nodiscard]] std::string meant_date(std::string_view text);

/// The duration, as "2h30m", that "2 hours 30 minutes", "2.5 h" or "2:30" stands for; empty if it
/// is none.
[[nodiscard]] std::string meant_duration(std::string_view text);

/// Whether a time leaves it to the reader which half of the day is meant: "9", "9:00".
[[nodiscard]] bool may_be_afternoon(std::string_view word);

}  // namespace guidebook
