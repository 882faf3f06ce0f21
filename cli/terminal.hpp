#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "guidebook/diagnostic.hpp"
#include "settings.hpp"

namespace guidebook::cli {

/// What the program writes. Standard error is never a reason to fail.
void say(std::string_view text);                                        ///< On standard error.
void report(const Diagnostics& diagnostics, const Settings& settings);  ///< On standard error.

/// "guidebook: what: why" and a hint, on standard error; always Exit::failure, to be returned.
int fail(std::string_view message, std::string_view hint = {});

/// Writes to the file or to standard output. The exit: success also where the reader went away.
[[nodiscard]] int write_output(const Settings& settings, std::string_view bytes);

[[nodiscard]] bool wants_color(const Settings& settings, int descriptor);

/// Whether the output goes to a terminal.
[[nodiscard]] bool writes_to_terminal(const Settings& settings);

/// Columns to fit output into: --width, else COLUMNS or the terminal's if the output goes to one.
[[nodiscard]] std::optional<std::size_t> output_width(const Settings& settings);

}  // namespace guidebook::cli
