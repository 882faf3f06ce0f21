#include <fmt/format.h>

#include <set>

#include "command.hpp"
#include "guidebook/diagnostic_text.hpp"
#include "loading.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string summary(const Library& library) {
  std::set<std::string_view> files;
  for (const Diagnostic& finding : library.diagnostics()) files.insert(finding.place.file);
  if (files.empty())
    return fmt::format("{}: nothing found\n", counted(library.file_count(), "file"));
  return fmt::format("{} in {} of {}\n", counted(library.diagnostics().size(), "error"),
                     files.size(), counted(std::max(library.file_count(), files.size()), "file"));
}

}  // namespace

int run_validate(const Settings& settings) {
  const auto inputs = named_inputs(settings, 0);
  if (!inputs) return Exit::failure;
  const Library library = Library::load(*inputs);
  const Diagnostics& findings = library.diagnostics();
  const bool color = settings.output == "-" && wants_color(settings, 1);
  std::string out;
  std::size_t printed = 0;
  for (const Diagnostic& finding : findings) {
    if (settings.quiet || (settings.max_findings > 0 && printed == settings.max_findings)) break;
    out += render(finding, color);
    ++printed;
  }
  if (!settings.quiet && printed < findings.size()) {
    out += fmt::format("{} more; --max-findings 0 prints them all\n", findings.size() - printed);
  }
  if (!settings.quiet || !findings.empty()) out += summary(library);
  const int written = write_output(settings, out);
  if (written != Exit::success || inputs->named_failure) return Exit::failure;
  return findings.empty() ? Exit::success : Exit::no_match;
}

}  // namespace guidebook::cli
