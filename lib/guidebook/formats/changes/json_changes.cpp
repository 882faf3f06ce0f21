#include "guidebook/formats/changes/change_format.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

void write_counts(JsonWriter& json, std::string_view what, std::span<const std::size_t> counts) {
  json.begin_object(what);
  for (std::size_t i = 0; i < counts.size(); ++i)
    json.number(name(static_cast<Change>(i)), static_cast<std::int64_t>(counts[i]));
  json.end_object();
}

/// The members that guides and records share, in an object that is open.
void write_members(JsonWriter& json, const RecordChange& record) {
  json.text("change", name(record.change));
  json.text("id", record.id);
  if (!record.former_id.empty()) json.text("former_id", record.former_id);
  if (!record.name.empty()) json.text("name", record.name);
  json.begin_list("fields");
  for (const FieldChange& field : record.fields) {
    json.begin_object();
    json.text("field", field.field);
    json.key("before");
    json.value(field.before);
    json.key("after");
    json.value(field.after);
    json.end_object();
  }
  json.end_list();
}

}  // namespace

std::string write_json_changes(GuideChanges changes, bool) {
  std::string out;
  JsonWriter json(out, 2);
  const ChangeCounts counts = count_changes(changes);
  json.begin_object();
  json.begin_object("summary");
  write_counts(json, "guides", counts.guides);
  write_counts(json, "records", counts.records);
  json.end_object();
  json.begin_list("guides");
  for (const GuideChange& guide : changes) {
    json.begin_object();
    write_members(json, guide.guide);
    json.begin_list("records");
    for (const RecordChange& record : guide.records) {
      json.begin_object();
      json.text("type", record.type->name);
      write_members(json, record);
      json.end_object();
    }
    json.end_list();
    json.end_object();
  }
  json.end_list();
  json.end_object();
  return out + '\n';
}

}  // namespace guidebook
