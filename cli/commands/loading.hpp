#pragma once

#include <cstdint>
#include <optional>

#include "guidebook/library/library.hpp"
#include "options/settings.hpp"

namespace guidebook::cli {

/// The guide files that the command line, else GUIDEBOOK_PATH, else the folder guides/ names;
/// `first` is where paths begin among the operands. Nothing, with the reason said, if there are
/// none to read.
[[nodiscard]] std::optional<Inputs> named_inputs(const Settings& settings, std::size_t first);

/// The same with the public holidays that the libraries' settings files list, for commands that
/// evaluate expressions.
[[nodiscard]] std::optional<Inputs> query_inputs(const Settings& settings, std::size_t first);

/// The settings files of the libraries named, as paths from here.
[[nodiscard]] std::vector<std::string> settings_files(const Inputs& inputs);

/// Loads what is named, and what `references` lead to, and reports what is wrong with it. `reach`
/// is as Library::load has it.
struct Loaded {
  Library library;
  bool sound = true;  ///< No error was found.
};
[[nodiscard]] std::optional<Loaded> load(const Settings& settings, std::size_t first,
                                         const std::vector<std::string>& references = {},
                                         std::size_t reach = 1);

/// Says how many guides were read, for --verbose.
void say_read(std::size_t guides);

/// The seconds since 1970 in SOURCE_DATE_EPOCH, if it is set to a number.
[[nodiscard]] std::optional<std::int64_t> source_date_epoch();

/// The day that `today` means: --today, else SOURCE_DATE_EPOCH, else the clock's, in the user's
/// time zone.
[[nodiscard]] Date today(const Settings& settings);

}  // namespace guidebook::cli
