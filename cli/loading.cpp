#include "loading.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "guidebook/source.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

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
  const auto list = file == "-" ? read_standard_input(faults) : read_file(file, faults);
  if (list) return split(*list, '\0');
  fail(fmt::format("--files0-from: {}: {}", file, faults.front().message));
  return std::nullopt;
}

std::optional<std::vector<std::string>> default_paths() {
  const char* variable = std::getenv("GUIDEBOOK_PATH");  // NOLINT(concurrency-mt-unsafe)
  if (variable != nullptr && *variable != '\0') return split(variable, ':');
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
  std::optional<std::vector<std::string>> paths;
  if (settings.files_from) {
    paths = listed_paths(*settings.files_from);
  } else if (operands.size() > first) {
    paths.emplace(operands.begin() + static_cast<std::ptrdiff_t>(first), operands.end());
  } else {
    paths = default_paths();
  }
  if (!paths) return std::nullopt;
  Inputs inputs = find_inputs(*paths, settings.root);
  for (Diagnostic& diagnostic : inputs.diagnostics) {
    if (diagnostic.hint.empty()) diagnostic.hint = path_hint(diagnostic.place.file);
  }
  return inputs;
}

std::optional<Loaded> load(const Settings& settings, std::size_t first) {
  const auto inputs = named_inputs(settings, first);
  if (!inputs) return std::nullopt;
  Loaded loaded{.library = Library::load(*inputs)};
  for (const Diagnostics* faults :
       {&loaded.library.diagnostics(), &loaded.library.context_diagnostics()}) {
    report(*faults, settings);
    loaded.sound = loaded.sound && faults->empty();
  }
  if (settings.verbose) {
    say(fmt::format("guidebook: read {} guides\n", loaded.library.guides().size()));
  }
  return loaded;
}

Date today(const Settings& settings) {
  if (settings.today) return *settings.today;
  using namespace std::chrono;
  sys_days day = floor<days>(system_clock::now());
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");  // NOLINT(concurrency-mt-unsafe)
  if (epoch != nullptr) {
    const std::string_view text = epoch;
    std::int64_t seconds = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    const bool good = error == std::errc{} && stop == text.data() + text.size() && seconds >= 0;
    if (good) day = floor<days>(sys_seconds{std::chrono::seconds{seconds}});
  }
  const year_month_day date{day};
  return {.year = static_cast<int>(date.year()),
          .month = static_cast<unsigned>(date.month()),
          .day = static_cast<unsigned>(date.day())};
}

}  // namespace guidebook::cli
