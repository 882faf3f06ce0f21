#include "commands/loading.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "commands/fault_report.hpp"
#include "guidebook/source/source.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

// Some millions of paths.
constexpr std::size_t longest_list = std::size_t{256} << 20U;

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// The paths listed in a file, each ended by NUL.
std::optional<std::vector<std::string>> listed_paths(const std::string& file) {
  Diagnostics faults;
  const auto list = file == "-" ? read_standard_input(faults, longest_list)
                                : read_file(file, faults, longest_list);
  if (list) return split(*list, '\0');
  fail(fmt::format("--files0-from: {}: {}", file, faults.front().message));
  return std::nullopt;
}

std::optional<std::vector<std::string>> default_paths() {
  const char* variable = std::getenv("GUIDEBOOK_PATH");  // NOLINT(concurrency-mt-unsafe)
  auto folders = split(variable == nullptr ? "" : variable, ':');
  if (!folders.empty()) return folders;
  std::error_code error;
  if (std::filesystem::is_directory("guides", error)) return std::vector<std::string>{"guides"};
  const bool piped = ::isatty(STDIN_FILENO) == 0;
  fail("no guides: no PATH is given, GUIDEBOOK_PATH is not set, and there is no folder guides/",
       piped ? "name a file or a folder, or - for standard input" : "name a file or a folder");
  return std::nullopt;
}

/// A hint for a path that does not exist, where it was meant to be something else.
std::string path_hint(const std::string& path) {
  const bool expression = path.find_first_of("=<>~\"") != std::string::npos;
  return expression ? "if this is part of the expression, put the whole of it in one pair of quotes"
                    : "";
}

}  // namespace

std::optional<Inputs> named_inputs(const Settings& settings, std::size_t first) {
  const auto& operands = settings.operands;
  std::error_code error;
  if (settings.root && !std::filesystem::is_directory(*settings.root, error)) {
    fail(fmt::format("--root: {}: {}", *settings.root, error ? error.message() : "not a folder"));
    return std::nullopt;
  }
  std::optional<std::vector<std::string>> paths;
  if (settings.files_from && operands.size() > first) {
    fail("--files0-from: the paths are in the file, and there are some on the command line",
         "leave out one or the other");
  } else if (settings.files_from) {
    paths = listed_paths(*settings.files_from);
  } else if (operands.size() > first) {
    paths.emplace(operands.begin() + static_cast<std::ptrdiff_t>(first), operands.end());
  } else {
    paths = default_paths();
  }
  if (!paths) return std::nullopt;
  Inputs inputs = find_inputs(*paths, settings.root);
  inputs.lenient = settings.lenient;
  for (Diagnostic& diagnostic : inputs.diagnostics) {
    if (diagnostic.hint.empty()) diagnostic.hint = path_hint(diagnostic.place.file);
  }
  return inputs;
}

std::vector<std::string> settings_files(const Inputs& inputs) {
  namespace fs = std::filesystem;
  std::vector<std::string> paths;
  for (const std::string& root : inputs.libraries) {
    std::error_code error;
    const fs::path full = fs::path(root) / settings_file;
    if (fs::exists(full, error))
      paths.push_back(full.lexically_proximate(fs::current_path(error)).string());
  }
  return paths;
}

std::optional<Inputs> query_inputs(const Settings& settings, std::size_t first) {
  auto inputs = named_inputs(settings, first);
  if (!inputs) return std::nullopt;
  Diagnostics faults;
  for (const std::string& path : settings_files(*inputs)) {
    const auto text = read_regular_file(path, faults);
    if (text) inputs->holidays.add(hours::read_holidays(Source(path, *text), faults));
  }
  if (faults.empty()) return inputs;
  report(faults, settings);
  return std::nullopt;
}

void say_read(std::size_t guides) { say(fmt::format("guidebook: read {} guides\n", guides)); }

std::optional<Loaded> load(const Settings& settings, std::size_t first,
                           const std::vector<std::string>& references, std::size_t reach) {
  const auto inputs = query_inputs(settings, first);
  if (!inputs) return std::nullopt;
  Loaded loaded{.library = Library::load(*inputs, references, reach)};
  FaultReport faults(settings);
  faults.add(loaded.library.diagnostics());
  faults.add(loaded.library.context_diagnostics());
  faults.finish();
  loaded.sound = faults.sound();
  if (settings.verbose) say_read(loaded.library.guides().size());
  return loaded;
}

std::optional<std::int64_t> source_date_epoch() {
  const char* variable = std::getenv("SOURCE_DATE_EPOCH");  // NOLINT(concurrency-mt-unsafe)
  if (variable == nullptr) return std::nullopt;
  const std::string_view text = variable;
  std::int64_t seconds = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  constexpr std::int64_t year_9999 = 253'370'764'800;
  const bool good = error == std::errc{} && stop == text.data() + text.size() && seconds >= 0 &&
                    seconds < year_9999;
  return good ? std::optional(seconds) : std::nullopt;
}

Date today(const Settings& settings) {
  if (settings.today) return *settings.today;
  const auto epoch = source_date_epoch();
  const std::time_t now = epoch ? static_cast<std::time_t>(*epoch) : std::time(nullptr);
  std::tm parts{};
  if (epoch) {
    gmtime_r(&now, &parts);  // the same day wherever it is built
  } else {
    localtime_r(&now, &parts);
  }
  return {.year = parts.tm_year + 1900,
          .month = static_cast<unsigned>(parts.tm_mon + 1),
          .day = static_cast<unsigned>(parts.tm_mday)};
}

}  // namespace guidebook::cli
