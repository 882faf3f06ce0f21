#include "guidebook/formats/import/shown_values.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/document/inline_markup.hpp"
#include "guidebook/document/record_facts.hpp"
#include "guidebook/document/typography.hpp"
#include "guidebook/formats/guides/placemarks.hpp"
#include "guidebook/records/in_language.hpp"
#include "guidebook/records/reference.hpp"

namespace guidebook {
namespace {

constexpr double same_degrees = 1e-6;

bool is_same_text(std::string_view a, std::string_view b, std::string_view language) {
  return a == b || typographic(a, language) == typographic(b, language);
}

bool is_same_place(const std::optional<Coordinates>& a, const std::optional<Coordinates>& b) {
  return a && b && std::abs(a->lat - b->lat) < same_degrees &&
         std::abs(a->lon - b->lon) < same_degrees;
}

/// As exports show it.
std::string shown_text(std::string_view text, const std::string& language) {
  Prose prose = parse_marks(text, language);
  for (auto& element : prose) {
    if (auto* paragraph = std::get_if<Paragraph>(&element)) set_typographic(paragraph->runs);
    if (auto* list = std::get_if<BulletList>(&element)) {
      for (Paragraph& item : list->items) set_typographic(item.runs);
    }
  }
  return plain_text(prose);
}

bool has_marks(std::string_view text) {
  bool found = false;
  for_each_paragraph(parse_marks(text, no_language), [&](const Paragraph& paragraph, bool) {
    found = found || std::ranges::any_of(paragraph.runs, [](const Run& run) {
              return run.emphasis || run.strong || !run.link.empty();
            });
  });
  return found;
}

bool show_text(const Value& present, const Value& imported, const std::string& language) {
  const auto* text = imported.as<std::string>();
  if (text == nullptr || has_marks(*text)) return false;
  const auto shows = [&](const Value& variant, const std::string& in) {
    const auto* own = variant.as<std::string>();
    return own != nullptr && shown_text(*own, in) == shown_text(*text, in);
  };
  const auto* variants = present.as<Map>();
  if (variants == nullptr) return shows(present, language);
  return std::ranges::any_of(
      *variants, [&](const Member& variant) { return shows(variant.value, variant.key); });
}

std::vector<std::string> addresses_of(const Record& record) {
  std::vector<std::string> addresses;
  for (const std::vector<Runs>& lines : address_lines(record)) {
    std::string& address = addresses.emplace_back();
    for (const Runs& line : lines) address += (address.empty() ? "" : ", ") + plain(line);
  }
  return addresses;
}

bool show_address(const Record& present, const Record& imported) {
  if (!imported.address || imported.address->variants.size() != 1 ||
      imported.address->variants.front().parts) {
    return false;
  }
  const std::string address = addresses_of(imported).front();
  const std::vector<std::string> own = addresses_of(present);
  return std::ranges::find(own, address) != own.end();
}

/// Whether an export would give a telephone this label: its own, its note, or both.
bool has_label(const Phone& phone, const std::string& label) {
  if (phone.label == label) return true;
  return phone.note && std::ranges::any_of(phone.note->variants, [&](const Localized& note) {
           const std::string text = shown_text(note.text, note.language);
           return label == (phone.label ? fmt::format("{} ({})", *phone.label, text) : text);
         });
}

bool show_phones(const std::vector<Phone>& present, const std::vector<Phone>& imported) {
  return std::ranges::equal(present, imported, [](const Phone& own, const Phone& other) {
    return own.number.dialled == other.number.dialled && !other.note &&
           (!other.label || has_label(own, *other.label));
  });
}

}  // namespace

/// What a waypoint refers to; without one it is the guide itself. No guide in it if it is none.
RecordRef ShownValues::target(const Waypoint* waypoint) const {
  const RecordRef whole{&guide_, &record_types().front(), &guide_, nullptr};
  if (waypoint == nullptr) return whole;
  if (waypoint->reference.empty()) return {};
  const auto find_guide = [&](std::string_view id) -> const Guide* {
    return id == guide_.id ? &guide_ : find_guide_(id);
  };
  const auto find_item = [](const Guide& guide, std::optional<std::string_view> item) {
    RecordRef found;
    for_each_row(guide, [&](const RecordRef& row) {
      const bool is_meant =
          item ? row.record != nullptr && row.record->id == *item : row.record == nullptr;
      if (is_meant) found = row;
    });
    return found;
  };
  return resolve_reference(waypoint->reference, guide_, find_guide, find_item);
}

bool ShownValues::is_called(const Waypoint* end, std::string_view name) const {
  const RecordRef meant = target(end);
  if (meant.guide != nullptr) return show_name(meant, name);
  if (end == nullptr || end->name.empty()) return false;
  // An export names the country of a place abroad.
  return is_same_text(end->name, name, guide_.language()) || name.starts_with(end->name + ", ");
}

bool ShownValues::show_name(const RecordRef& present, std::string_view name) const {
  if (present.name().empty() && present.type->name == "route") {
    const auto& route = *static_cast<const Route*>(present.object);
    constexpr std::string_view between = " – ";
    const std::size_t at = name.find(between);
    return at != std::string_view::npos &&
           is_called(route.from ? &*route.from : nullptr, name.substr(0, at)) &&
           is_called(route.to ? &*route.to : nullptr, name.substr(at + between.size()));
  }
  if (is_same_text(present.name(), name, present.guide->language())) return true;
  const auto& names = present.record == nullptr ? present.guide->names : present.record->names;
  return names && std::ranges::any_of(names->variants, [&](const Localized& variant) {
           return is_same_text(variant.text, name, variant.language);
         });
}

bool ShownValues::show_place(const Waypoint* present, const Waypoint& imported) const {
  if (!imported.reference.empty()) return false;
  const RecordRef meant = target(present);
  if (meant.guide == nullptr) {
    return present != nullptr && is_called(present, imported.name) &&
           is_same_place(present->coordinates, imported.coordinates);
  }
  if (present != nullptr && present->coordinates)
    return is_same_place(present->coordinates, imported.coordinates);
  const auto& own = meant.record == nullptr ? meant.guide->coordinates : meant.record->coordinates;
  return is_same_place(own ? own : meant.guide->coordinates, imported.coordinates);
}

bool ShownValues::show_places(std::string_view field, const Route& present,
                              const Route& imported) const {
  if (field == "via") {
    return std::ranges::equal(
        present.via, imported.via,
        [&](const Waypoint& own, const Waypoint& other) { return show_place(&own, other); });
  }
  const auto& own = field == "from" ? present.from : present.to;
  const auto& other = field == "from" ? imported.from : imported.to;
  return other && show_place(own ? &*own : nullptr, *other);
}

bool ShownValues::show(const Field& field, const RecordRef& present,
                       const RecordRef& imported) const {
  if (field.name == "name") return show_name(present, imported.name());
  if (field.type == Type::text && !field.is_list) {
    return show_text(field.get(present.object), field.get(imported.object), guide_.language());
  }
  if (present.record == nullptr) return false;
  if (field.type == Type::address) return show_address(*present.record, *imported.record);
  if (field.type == Type::phone)
    return show_phones(present.record->phones, imported.record->phones);
  const bool is_of_route = present.type->name == "route" && field.type == Type::place;
  return is_of_route && show_places(field.name, *static_cast<const Route*>(present.object),
                                    *static_cast<const Route*>(imported.object));
}

}  // namespace guidebook
