#include "commands/one_record.hpp"

#include <fmt/core.h>

#include <vector>

#include "commands/command.hpp"
#include "guidebook/library/find_records.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"
#include "terminal.hpp"

namespace guidebook::cli {

std::optional<RecordRef> one_record(const Library& library, const std::string& reference,
                                    std::string_view command, int& exit) {
  const std::vector<RecordRef> rows = find_records(library, reference, Among::named);
  if (rows.size() == 1) return rows.front();
  if (rows.empty()) {
    fail(fmt::format("{}: there is no \"{}\"", command, text::visible(reference)),
         text::did_you_mean(nearest_reference(library, reference),
                            "guidebook list all shows what there is"));
    exit = Exit::no_match;
  } else {
    exit = fail(fmt::format("{}: \"{}\" is in several guides", command, text::visible(reference)),
                "write one of " + listed_references(rows));
  }
  return std::nullopt;
}

}  // namespace guidebook::cli
