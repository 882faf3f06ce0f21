#include <fmt/core.h>

#include <unordered_map>

#include "guidebook/field/syntax.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::validation {
namespace {

/// The scalar by which items of a list are the same: of a telephone its number.
const yaml::Node* identity_of(const Field& field, const yaml::Node& item) {
  if (item.kind == yaml::Kind::scalar) return &item;
  return field.type == Type::phone && item.kind == yaml::Kind::mapping ? item.find("number")
                                                                       : nullptr;
}

/// The value however it is spelt.
std::string normalized(const Field& field, std::string_view text) {
  std::string value(text);
  const Type type = field.type == Type::phone ? Type::phone_number : field.type;
  if (const Syntax* syntax = syntax_of(type); syntax != nullptr) syntax->accept(value);
  return value;
}

void check_list(GuideCheck& check, const Field& field, const yaml::Node& list) {
  std::unordered_map<std::string, const yaml::Node*> known;
  for (const yaml::Node* item = list.first; item != nullptr; item = item->next) {
    const yaml::Node* value = identity_of(field, *item);
    if (value == nullptr || value->kind != yaml::Kind::scalar || check.faulty(*value)) continue;
    const auto [first, is_new] = known.try_emplace(normalized(field, value->text), value);
    if (is_new) continue;
    const auto line = check.source().position(first->second->begin).line;
    check.report(*value,
                 fmt::format("{} holds \"{}\" twice: it stands in line {} too", field.name,
                             yaml::shown(*value), line),
                 "remove one of them");
  }
}

}  // namespace

static void check_repeated_item(GuideCheck& check, const RecordSite& site) {
  for (const yaml::Node* key = site.node.first; key != nullptr; key = key->next->next) {
    const yaml::Node& list = *key->next;
    if (list.kind != yaml::Kind::sequence || list.first == nullptr || list.first->next == nullptr)
      continue;
    const Field* field = find(site.type.fields(), key->text);
    // A route may come by a place again.
    if (field == nullptr || !field->is_list || field->type == Type::place) continue;
    check_list(check, *field, list);
  }
}

extern constinit const Rule repeated_item{
    .id = "repeated-item",
    .level = Level::warning,
    .sentence = "A list holds a value once",
    .why = "What stands in a list twice is printed and counted twice.",
    .wrong = "aliases: [Seishin, Chongjin-si, Seishin]\n",
    .right = "aliases: [Seishin, Chongjin-si]\n",
    .record = check_repeated_item};

}  // namespace guidebook::validation
