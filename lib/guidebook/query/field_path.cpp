#include "guidebook/query/field_path.hpp"

#include <algorithm>
#include <array>

#include "guidebook/query/reading.hpp"
#include "guidebook/query/row_field.hpp"
#include "guidebook/text/nearest.hpp"

namespace guidebook::query {
namespace {

constexpr std::string_view of_guide = "guide.";

bool is_asked(const Types& types, const RecordType& type) {
  return types.empty() || std::find(types.begin(), types.end(), &type) != types.end();
}

void add_names(Fields fields, const std::string& prefix, std::vector<std::string>& out) {
  for (const Field& field : fields) {
    if (field.type == Type::extra) continue;
    out.push_back(prefix + std::string(field.name));
    add_names(field.type == Type::records ? Fields{} : field.fields(), out.back() + '.', out);
  }
}

/// The fields that a dotted name goes through; empty if there is none of that name.
std::vector<const Field*> steps_of(Fields fields, std::string_view dotted) {
  std::vector<const Field*> steps;
  while (true) {
    const std::size_t dot = std::min(dotted.find('.'), dotted.size());
    const Field* field = guidebook::find(fields, dotted.substr(0, dot));
    if (field == nullptr) return {};
    steps.push_back(field);
    if (dot == dotted.size()) return steps;
    dotted.remove_prefix(dot + 1);
    fields = field->fields();
  }
}

void append(List& list, Value value) {
  if (auto* items = std::get_if<List>(&value)) {
    for (Value& item : *items) list.push_back(std::move(item));
  } else if (!value.is_null()) {
    list.push_back(std::move(value));
  }
}

/// Whether every guide that is kept has it, even if no more is kept than its place.
bool is_of_place(std::string_view field) {
  constexpr std::array<std::string_view, 9> fields{
      "id", "name", "names", "aliases", "kind", "country", "within", "coordinates", "languages"};
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

/// Whether one of the fields is made of the names of other records where it is not written.
bool derives(Fields fields) { return std::any_of(fields.begin(), fields.end(), is_derived); }

}  // namespace

bool FieldPath::take(Type type, std::string_view unit, std::span<const std::string_view> values) {
  type_ = type;
  unit_ = unit;
  for (const std::string_view value : values) {
    if (std::find(values_.begin(), values_.end(), value) == values_.end()) values_.push_back(value);
  }
  return true;
}

bool FieldPath::take(const Steps& steps) {
  if (steps.empty()) return false;
  for (const Field* field : steps) is_list_ = is_list_ || field->is_list;
  const Field& last = *steps.back();
  return take(last.type, last.traits.unit, last.traits.values);
}

void FieldPath::take(const ValuePath& inside) {
  is_own_ = !inside.keys.empty();
  if (is_own_ || type_ == Type::names) type_ = Type::string;
}

bool FieldPath::add(Fields fields, std::string_view dotted, std::size_t type_index,
                    std::size_t references) {
  Way way;
  std::string_view rest = dotted;
  while (true) {
    const std::size_t dot = std::min(rest.find('.'), rest.size());
    const Field* field = find_field_or_own(fields, rest.substr(0, dot));
    if (field == nullptr) return false;
    way.steps.push_back(field);
    auto inside = ValuePath::find(*field, rest);
    const bool last = inside || dot == rest.size();
    rest.remove_prefix(std::min(dot + 1, rest.size()));
    const bool refers = field->type == Type::reference || field->type == Type::place;
    if (!last && refers && !add_beyond(way, rest, references)) return false;
    if (last && !take(way.steps)) return false;
    if (inside) take(way.inside = std::move(*inside));
    if (last || refers) break;
    fields = field->fields();
  }
  ways_[type_index] = std::move(way);
  return true;
}

bool FieldPath::add_beyond(Way& way, std::string_view rest, std::size_t references) {
  const Field& field = *way.steps.back();
  way.own = steps_of(field.fields(), rest);
  for (const Field* step : way.steps) is_list_ = is_list_ || step->is_list;
  if (references == 0) return take(way.own);
  const RecordType* only = find_record_type(field.traits.refers_to);
  const Types types = only == nullptr ? Types{} : Types{only};
  // A record is in the country of its guide.
  const bool country = field.type == Type::place && rest == "country";
  auto beyond = find(country ? "guide.country" : rest, types, references - 1);
  if (!beyond) return false;
  is_list_ = is_list_ || beyond->is_list_;
  is_own_ = is_own_ || beyond->is_own_;
  take(beyond->type_, beyond->unit_, beyond->values_);
  way.beyond = std::make_shared<const FieldPath>(std::move(*beyond));
  return true;
}

std::optional<FieldPath> FieldPath::row_field(std::string_view name, const Types& types) {
  const RowField* field = text::find_by_name(row_fields(), name);
  if (field == nullptr) return std::nullopt;
  FieldPath path;
  path.name_ = name;
  path.type_ = field->type;
  path.of_row_ = field->get;
  for (const RecordType& type : record_types()) {
    if (name == "type" && is_asked(types, type)) path.values_.push_back(type.name);
    const bool has_all = name == "@fields" && is_asked(types, type);
    if (has_all && derives(type.fields())) path.derives_ = true;
  }
  return path;
}

std::optional<FieldPath> FieldPath::find(std::string_view dotted, const Types& types) {
  constexpr std::size_t most_references = 4;  // more is no question of a person's
  return find(dotted, types, most_references);
}

std::optional<FieldPath> FieldPath::find_written(std::string_view dotted, const Types& types) {
  return find(dotted, types, 0);
}

std::optional<FieldPath> FieldPath::find(std::string_view dotted, const Types& types,
                                         std::size_t references) {
  if (auto path = row_field(dotted, types)) return path;
  FieldPath path;
  path.name_ = dotted;
  const auto all = record_types();
  path.ways_.resize(all.size());
  bool found = false;
  if (dotted.starts_with(of_guide)) {
    path.of_guide_ = true;
    found = path.add(all.front().fields(), dotted.substr(of_guide.size()), 0, references);
  } else {
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool asked = is_asked(types, all[i]);
      found = (asked && path.add(all[i].fields(), dotted, i, references)) || found;
    }
  }
  return found ? std::optional(std::move(path)) : std::nullopt;
}

Requirements FieldPath::needs() const {
  Requirements needs;
  if (derives_) needs.keep = Retention::place;
  for (const Way& way : ways_) {
    if (way.steps.empty()) continue;
    needs.lists_records = needs.lists_records || way.steps.front()->type == Type::records;
    if (is_derived(*way.steps.back())) needs.add({.keep = Retention::place});
    if (of_guide_ && !is_of_place(way.steps.front()->name)) needs.of_own = Retention::guide;
    if (way.beyond == nullptr) continue;
    const bool whole = !way.beyond->ways_.empty() && !way.beyond->ways_[0].steps.empty() &&
                       !is_of_place(way.beyond->ways_[0].steps.front()->name);
    Requirements beyond = way.beyond->needs();
    beyond.add({.keep = whole ? Retention::guide : Retention::place});
    ++beyond.references;
    needs.add(beyond);
  }
  return needs;
}

std::vector<std::string> FieldPath::names(const Types& types) {
  std::vector<std::string> names;
  for (const RecordType& type : record_types()) {
    if (is_asked(types, type)) add_names(type.fields(), "", names);
  }
  add_names(record_types().front().fields(), std::string(of_guide), names);
  for (const RowField& field : row_fields()) {
    if (!field.name.starts_with('@')) names.emplace_back(field.name);
  }
  return names;
}

/// From one owner through maps and lists to every value there is.
struct FieldPath::Walk {
  const Way& way;
  const RecordRef& row;
  const Library& library;
  const Reading& read;
  List found;

  void through(const void* owner, std::span<const Field* const> steps) {
    const Field& field = *steps.front();
    if (steps.size() == 1) return end(owner, field);
    for (std::size_t i = 0; const void* part = field.part(owner, i); ++i) {
      through(part, steps.subspan(1));
    }
  }

  void end(const void* owner, const Field& field) {
    const bool refers = &field == way.steps.back() && (way.beyond != nullptr || !way.own.empty());
    if (!refers) return append(found, read(owner, field));
    if (field.type != Type::place) return follow(field.get(owner));
    for (std::size_t i = 0; const void* part = field.part(owner, i); ++i) {
      const auto& place = *static_cast<const Waypoint*>(part);
      if (!place.reference.empty()) {
        if (way.beyond != nullptr) follow(place.reference);
      } else if (!way.own.empty()) {
        through(part, way.own);
      }
    }
  }

  void follow(const Value& reference) {
    if (const auto* text = reference.as<std::string>()) {
      const RecordRef target = library.resolve(*text, *row.guide);
      if (target.guide != nullptr) append(found, way.beyond->get(target, library, read.language));
    } else if (const auto* list = reference.as<List>()) {
      for (const Value& item : *list) follow(item);
    }
  }
};

Value FieldPath::get(const RecordRef& row, const Library& library,
                     std::string_view language) const {
  const Fields own = row.type->fields();
  static const ValuePath whole;
  if (of_row_ != nullptr) return of_row_(row, Reading{library, language, *row.guide, whole, own});
  const auto index = static_cast<std::size_t>(row.type - record_types().data());
  const Way& way = ways_[of_guide_ ? 0 : index];
  if (way.steps.empty()) return {};
  const void* owner = of_guide_ ? row.guide : row.object;
  const Fields record = of_guide_ ? record_types().front().fields() : own;
  const bool of_record = way.steps.size() == 1 && way.own.empty();
  const Reading read{library, language, *row.guide, way.inside, of_record ? record : Fields{}};
  const bool straight =
      way.beyond == nullptr && way.own.empty() && (!is_list_ || way.steps.size() == 1);
  if (straight) {
    for (std::size_t i = 0; i + 1 < way.steps.size() && owner != nullptr; ++i) {
      owner = way.steps[i]->part(owner, 0);
    }
    return owner == nullptr ? Value{} : read(owner, *way.steps.back());
  }
  Walk walk{way, row, library, read, {}};
  walk.through(owner, way.steps);
  if (walk.found.empty()) return {};
  return is_list_ ? Value{std::move(walk.found)} : std::move(walk.found.front());
}

}  // namespace guidebook::query
