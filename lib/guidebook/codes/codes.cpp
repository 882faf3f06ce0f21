#include "guidebook/codes/codes.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "guidebook/source/source.hpp"

namespace guidebook::codes {
namespace {

/// Where a list comes from.
struct ListSource {
  List list;
  std::string_view file;
  std::string_view package;
  const Format& format;
  std::array<std::string_view, most_fields + 1> columns;
};

// clang-format off
constexpr std::array sources{
    ListSource{List::countries, "iso_3166-1.json", "iso-codes", json_format, {"alpha_2", "alpha_3", "name", "official_name", "common_name"}},
    ListSource{List::former_countries, "iso_3166-3.json", "iso-codes", json_format, {"alpha_2", "name", "withdrawal_date"}},
    ListSource{List::subdivisions, "iso_3166-2.json", "iso-codes", json_format, {"code", "name"}},
    ListSource{List::languages, "iso_639-2.json", "iso-codes", json_format, {"alpha_2", "name", "alpha_3", "bibliographic"}},
    ListSource{List::more_languages, "iso_639-2.json", "iso-codes", json_format, {"alpha_3", "alpha_2", "name"}},
    ListSource{List::all_languages, "iso_639-3.json", "iso-codes", json_format, {"alpha_3", "alpha_2", "name"}},
    ListSource{List::language_groups, "iso_639-5.json", "iso-codes", json_format, {"alpha_3", "name"}},
    ListSource{List::scripts, "iso_15924.json", "iso-codes", json_format, {"alpha_4", "name"}},
    ListSource{List::currencies, "iso_4217.json", "iso-codes", json_format, {"alpha_3", "name"}},
    ListSource{List::zones, "tzdata.zi", "tzdata", zone_format, {}},
    ListSource{List::zone_countries, "zone.tab", "tzdata", zone_country_format, {}},
    ListSource{List::licences, "spdx-license-ids/index.json", "node-spdx-license-ids", json_format, {}},
    ListSource{List::deprecated_licences, "spdx-license-ids/deprecated.json", "node-spdx-license-ids", json_format, {}},
    ListSource{List::licence_exceptions, "spdx-exceptions/index.json", "node-spdx-exceptions", json_format, {}},
};
// clang-format on

constexpr bool in_order() {
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (sources[i].list != List{static_cast<std::uint8_t>(i)}) return false;
  }
  return true;
}
static_assert(in_order());

const ListSource& source_of(List list) { return sources[static_cast<std::size_t>(list)]; }

/// The columns that are named.
Columns columns_of(const ListSource& source) {
  const auto end = std::find(source.columns.begin(), source.columns.end(), "");
  return {source.columns.begin(), end};
}

std::vector<std::string> folders_of(std::string_view path) {
  std::vector<std::string> folders;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find(':'), path.size());
    if (end > 0) folders.emplace_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return folders;
}

}  // namespace

Codes::Codes(std::string path) : path_(std::move(path)) { static_assert(sources.size() == count); }

std::string_view Codes::default_path() { return GUIDEBOOK_CODES_PATH; }

void Codes::read(List list, Slot& slot) const {
  const ListSource& source = source_of(list);
  slot.file = source.file;
  slot.why = fmt::format("is in none of the folders {}", fmt::join(folders_of(path_), ", "));
  for (const std::string& folder : folders_of(path_)) {
    const std::string file = folder + '/' + std::string(source.file);
    Diagnostics faults;
    auto text = read_file(file, faults);
    if (!text) {
      std::error_code error;
      if (!std::filesystem::exists(file, error)) continue;
      slot.file = file;
      slot.why = "is of no use: " + faults.front().message;
      continue;
    }
    if (source.format.looks_whole(*text)) {
      slot.list =
          std::make_unique<const CodeList>(std::move(*text), source.format, columns_of(source));
      return;
    }
    slot.file = file;
    slot.why = "is not of its format";
  }
}

const CodeList* Codes::find(List list, std::string_view rule) const {
  Slot& slot = slots_[static_cast<std::size_t>(list)];
  std::call_once(slot.once, [&] { read(list, slot); });
  if (slot.list == nullptr) {
    const std::lock_guard lock(mutex_);
    in_vain_.emplace(rule, list);
  }
  return slot.list.get();
}

std::string Codes::Missing::hint() const {
  return fmt::format("install the package {}, or name its folder in GUIDEBOOK_CODES_PATH", package);
}

std::vector<Codes::Missing> Codes::missing() const {
  const std::lock_guard lock(mutex_);
  std::vector<Missing> all;
  for (const auto& [rule, list] : in_vain_) {
    if (!all.empty() && all.back().rule == rule) continue;
    const Slot& slot = slots_[static_cast<std::size_t>(list)];
    all.push_back({rule, slot.file, slot.why, std::string(source_of(list).package)});
  }
  return all;
}

}  // namespace guidebook::codes
