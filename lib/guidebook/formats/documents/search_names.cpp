#include "guidebook/formats/documents/search_names.hpp"

#include <fmt/core.h>

#include <variant>

#include "guidebook/formats/documents/anchor.hpp"
#include "guidebook/formats/documents/json_ld.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

struct NamedPlace {
  std::string_view ref;
  std::string name;
};

void write_name(JsonWriter& writer, const NamedPlace& place, const std::string& chapter,
                const std::string& page) {
  writer.begin_object();
  writer.text("name", place.name);
  writer.text("in", chapter);
  writer.text("page", page + '#' + anchor_name(place.ref));
  writer.end_object();
}

}  // namespace

std::string search_names(const Document& document, std::string (*page_of)(const Chapter&)) {
  std::string json;
  JsonWriter writer(json);
  writer.begin_list();
  for (const Chapter& chapter : document.chapters) {
    const std::string title = plain(chapter.title);
    const std::string page = page_of(chapter);
    for (const Section& section : chapter.sections) {
      for (const Block& block : section.blocks) {
        if (const auto* entry = std::get_if<Entry>(&block)) {
          const std::string local = plain(entry->local_names);
          const std::string name = plain(entry->name);
          write_name(writer,
                     {entry->ref, local.empty() ? name : fmt::format("{} · {}", name, local)},
                     title, page);
        } else if (const auto* card = std::get_if<ContactCard>(&block)) {
          write_name(writer, {card->ref, plain(card->name)}, title, page);
        }
      }
    }
  }
  writer.end_list();
  return json_for_script(json);
}

}  // namespace guidebook
