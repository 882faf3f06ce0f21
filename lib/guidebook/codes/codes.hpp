#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "guidebook/codes/code_list.hpp"

namespace guidebook::codes {

/// The lists there are, each with its code and fields.
enum class List : std::uint8_t {
  countries,            ///< ISO 3166-1 alpha-2: alpha-3, name, official name, common name.
  former_countries,     ///< ISO 3166-3, by alpha-2: name, when it was withdrawn.
  subdivisions,         ///< ISO 3166-2: name.
  languages,            ///< ISO 639-1, by its two letters: name, ISO 639-2, its bibliographic code.
  more_languages,       ///< ISO 639-2, by its three letters: ISO 639-1, name.
  all_languages,        ///< ISO 639-3: ISO 639-1, name. Takes some milliseconds to read.
  language_groups,      ///< ISO 639-5: name.
  scripts,              ///< ISO 15924: name.
  currencies,           ///< ISO 4217: name.
  zones,                ///< IANA's time zones and links: what a link stands for.
  zone_countries,       ///< The zones of countries: ISO 3166-1.
  licences,             ///< SPDX.
  deprecated_licences,  ///< SPDX.
  licence_exceptions,   ///< SPDX.
};

/// The lists as they are installed. Each is read when it is first needed, once, by whichever
/// thread.
class Codes {
 public:
  /// Files are looked for in the folders of `path`, which are parted by colons.
  explicit Codes(std::string path = std::string(default_path()));
  Codes(const Codes&) = delete;
  Codes& operator=(const Codes&) = delete;
  ~Codes() = default;

  /// Where the packages of this system put them.
  [[nodiscard]] static std::string_view default_path();

  /// nullptr if the list can't be read; `rule` is noted to have needed it.
  [[nodiscard]] const CodeList* find(List list, std::string_view rule) const;

  /// A list that a rule needed and that could not be read.
  struct Missing {
    std::string rule;
    std::string file;     ///< Its name, or the path of the one that is of no use.
    std::string why;      ///< "is in none of the folders …"
    std::string package;  ///< Debian's, which has it.

    /// What to do about it.
    [[nodiscard]] std::string hint() const;
  };
  /// For each rule its first one, in the order of the rules' names.
  [[nodiscard]] std::vector<Missing> missing() const;

 private:
  struct Slot {
    std::once_flag once;
    std::unique_ptr<const CodeList> list;
    std::string file;
    std::string why;
  };
  static constexpr std::size_t count = static_cast<std::size_t>(List::licence_exceptions) + 1;

  void read(List list, Slot& slot) const;

  std::string path_;
  mutable std::array<Slot, count> slots_;
  mutable std::mutex mutex_;
  mutable std::set<std::pair<std::string, List>> in_vain_;
};

}  // namespace guidebook::codes
