#include <fmt/core.h>

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

#include "commands/command.hpp"
#include "commands/export_guides.hpp"
#include "commands/new_guide.hpp"
#include "guidebook/records/skeleton.hpp"
#include "guidebook/text/text.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

constexpr std::array<std::string_view, 5> new_options{"kind", "from", "lang", "output", "help"};
constexpr std::array<std::string_view, 2> new_examples{
    "guidebook new kp-wonsan --kind city --from \"Wonsan, North Korea\" -o guides/",
    "guidebook new harbour-town --kind town"};

int run_new(const Settings& settings) {
  if (settings.operands.size() != 1)
    return fail("new: it takes the id of one guide", "guidebook new kp-wonsan");
  const auto begun = new_guide(settings, settings.operands.front());
  if (!begun) return Exit::failure;

  Settings target = settings;
  target.output = export_path(settings, begun->guide.id + ".yaml");
  if (target.output != "-" && std::filesystem::exists(target.output)) {
    return fail(fmt::format("{} is there already", text::visible(target.output)),
                "choose another id, or another file with -o");
  }
  return write_output(target, guide_skeleton(begun->guide, begun->country));
}

}  // namespace

extern constinit const Command new_command{
    .name = "new",
    .operands = "ID",
    .doc = "Print the beginning of a guide that is to be written",
    .options = new_options,
    .examples = new_examples,
    .run = run_new,
};

}  // namespace guidebook::cli
