#include <fmt/core.h>

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

#include "commands/command.hpp"
#include "commands/project.hpp"
#include "guidebook/field/syntax.hpp"
#include "guidebook/records/skeleton.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

constexpr std::array<std::string_view, 5> new_options{"kind", "from", "lang", "output", "help"};
constexpr std::array<std::string_view, 2> new_examples{
    "guidebook new kp-wonsan --kind city --from \"Wonsan, North Korea\" -o guides/",
    "guidebook new harbour-town --kind town"};

/// "Wonsan, North Korea": a name and behind the last comma a country, which may be missing.
struct Place {
  std::string_view name;
  std::string_view country;
};

Place read_place(std::string_view text) {
  const std::size_t comma = text.rfind(',');
  if (comma == std::string_view::npos) return {text::trimmed(text), {}};
  return {text::trimmed(text.substr(0, comma)), text::trimmed(text.substr(comma + 1))};
}

/// Where the guide goes: into a folder under its own name. `output` is left as it is else.
std::string file_for(const std::string& output, const std::string& id) {
  std::error_code error;
  const bool is_folder = output.ends_with('/') || std::filesystem::is_directory(output, error);
  return is_folder ? (std::filesystem::path(output) / (id + ".yaml")).string() : output;
}

int run_new(const Settings& settings) {
  if (settings.operands.size() != 1)
    return fail("new: it takes the id of one guide", "guidebook new kp-wonsan");
  Guide guide;
  guide.id = settings.operands.front();
  if (std::string id = guide.id; !syntax_of(Type::slug)->accept(id))
    return fail(fmt::format("\"{}\" is no id", text::visible(guide.id)),
                "write lower-case letters and digits, parted by hyphens");
  guide.kind = settings.kind;
  const Place place = read_place(settings.from);
  guide.name = place.name;
  const CountryFacts country = facts_of_country(*installed_codes(), place.country);
  if (!place.country.empty() && country.code.empty())
    return fail(fmt::format("\"{}\" is no country", text::visible(std::string(place.country))),
                "write its code of ISO 3166-1 or its English name");
  guide.languages = {settings.language.empty() ? "en" : settings.language};
  if (!country.language.empty() && country.language != guide.languages.front())
    guide.languages.push_back(country.language);

  Settings target = settings;
  target.output = file_for(settings.output, guide.id);
  if (target.output != "-" && std::filesystem::exists(target.output))
    return fail(fmt::format("{} is there already", text::visible(target.output)),
                "choose another id, or another file with -o");
  return write_output(target, guide_skeleton(guide, country));
}

}  // namespace

constinit const Command new_command{
    .name = "new",
    .operands = "ID",
    .doc = "Print the beginning of a guide that is to be written",
    .options = new_options,
    .examples = new_examples,
    .run = run_new,
};

}  // namespace guidebook::cli
