#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/source/file_set.hpp"
#include "guidebook/source/output.hpp"
#include "options/settings.hpp"

namespace guidebook::cli {

/// What the program writes. Standard error is never a reason to fail.
void say(std::string_view text);                                        ///< On standard error.
void report(const Diagnostics& diagnostics, const Settings& settings);  ///< On standard error.

/// "guidebook: what: why" and a hint, on standard error; always Exit::failure, to be returned.
int fail(std::string_view message, std::string_view hint = {});

/// The file or standard output that the settings name, for what comes piece by piece.
class Output {
 public:
  /// The settings must stay.
  explicit Output(const Settings& settings);

  /// What a terminal would obey is made visible, if the output goes to one. Bytes are in whole
  /// characters. False once it is of no use to go on: it failed, or the reader went away.
  bool write(std::string_view bytes);

  /// Writes what is left. The exit, once the reason of a failure is said: success also where the
  /// reader went away. Without it a file stays as it was.
  [[nodiscard]] int finish();

 private:
  [[nodiscard]] bool works() const { return !error_; }
  bool take(std::string_view bytes);
  void flush();
  void pass_on(std::string_view bytes);

  const Settings& settings_;
  bool to_terminal_;
  std::optional<NewFile> file_;  // none for standard output
  std::string waiting_;
  std::error_code error_;
};

/// Writes to the file or to standard output. The exit: success also where the reader went away.
[[nodiscard]] int write_output(const Settings& settings, std::string_view bytes);

/// Writes the files by their own names, all of them or none; the exit.
[[nodiscard]] int write_in_place(std::span<const FileContent> files);

/// Writes what shows how files would change: Exit::no_match where there is something to show.
[[nodiscard]] int write_differences(const Settings& settings, std::string_view differences);

[[nodiscard]] bool wants_color(const Settings& settings, int descriptor);

/// Whether the output goes to a terminal, by whatever name.
[[nodiscard]] bool writes_to_terminal(const Settings& settings);

/// Columns to fit output into: --width, else COLUMNS or the terminal's if the output goes to one.
[[nodiscard]] std::optional<std::size_t> output_width(const Settings& settings);

}  // namespace guidebook::cli
