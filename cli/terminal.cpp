#include "terminal.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>

#include "commands/command.hpp"
#include "guidebook/diagnostic/render.hpp"
#include "guidebook/source/descriptor.hpp"
#include "guidebook/text/terminal_text.hpp"

namespace guidebook::cli {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets variables
  return value == nullptr ? std::string_view{} : std::string_view{value};
}

/// Nothing if the descriptor is no terminal.
std::optional<std::size_t> terminal_width(int descriptor) {
  if (::isatty(descriptor) != 1) return std::nullopt;
  const std::string_view columns = variable("COLUMNS");
  std::size_t width = 0;
  std::from_chars(columns.data(), columns.data() + columns.size(), width);
  if (width > 0) return width;
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

/// Whether a file is a terminal, by whatever name.
bool is_terminal(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISCHR(status.st_mode)) return false;
  const Descriptor file(path, O_WRONLY | O_NONBLOCK);
  return file.get() >= 0 && ::isatty(file.get()) == 1;
}

}  // namespace

void say(std::string_view text) { static_cast<void>(write_stream(STDERR_FILENO, text)); }

void report(const Diagnostics& diagnostics, const Settings& settings) {
  const Look look{.color = wants_color(settings, STDERR_FILENO),
                  .width = settings.width.value_or(terminal_width(STDERR_FILENO).value_or(0))};
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += render(diagnostic, look);
  say(text);
}

int fail(std::string_view message, std::string_view hint) {
  std::string text = fmt::format("guidebook: {}", message);
  if (!text.ends_with('\n')) text += '\n';
  if (!hint.empty()) text += fmt::format("  {}\n", hint);
  say(text::terminal_text(text, false));
  return Exit::failure;
}

Output::Output(const Settings& settings)
    : settings_(settings), to_terminal_(writes_to_terminal(settings)) {
  if (settings.output != "-") file_.emplace(settings.output);
}

bool Output::write(std::string_view bytes) {
  if (!to_terminal_) return take(bytes);
  return take(text::terminal_text(bytes, wants_color(settings_, STDOUT_FILENO)));
}

bool Output::take(std::string_view bytes) {
  constexpr std::size_t enough = std::size_t{64} << 10U;
  if (waiting_.size() + bytes.size() >= enough) flush();
  if (bytes.size() >= enough) {
    pass_on(bytes);
  } else {
    waiting_ += bytes;
  }
  return works();
}

void Output::flush() {
  pass_on(waiting_);
  waiting_.clear();
}

void Output::pass_on(std::string_view bytes) {
  if (works()) error_ = file_ ? file_->write(bytes) : write_stream(STDOUT_FILENO, bytes);
}

int Output::finish() {
  flush();
  if (works() && file_) error_ = file_->finish();
  if (works() || error_ == std::errc::broken_pipe) return Exit::success;
  return fail(cannot_write(file_ ? settings_.output : "standard output", error_).message);
}

int write_output(const Settings& settings, std::string_view bytes) {
  Output output(settings);
  output.write(bytes);
  return output.finish();
}

int write_in_place(std::span<const FileContent> files) {
  const auto fault = write_files(files);
  return fault ? fail(fault->message, fault->hint) : Exit::success;
}

int write_differences(const Settings& settings, std::string_view differences) {
  const int written = write_output(settings, differences);
  if (written != Exit::success) return written;
  return differences.empty() ? Exit::success : Exit::no_match;
}

bool wants_color(const Settings& settings, int descriptor) {
  if (settings.color != ColorChoice::automatic) return settings.color == ColorChoice::always;
  return variable("NO_COLOR").empty() && variable("TERM") != "dumb" && ::isatty(descriptor) == 1;
}

bool writes_to_terminal(const Settings& settings) {
  return settings.output == "-" ? ::isatty(STDOUT_FILENO) == 1 : is_terminal(settings.output);
}

std::optional<std::size_t> output_width(const Settings& settings) {
  if (settings.width) return settings.width;
  return writes_to_terminal(settings) ? terminal_width(STDOUT_FILENO) : std::nullopt;
}

}  // namespace guidebook::cli
