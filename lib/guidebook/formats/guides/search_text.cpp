#include "guidebook/formats/guides/search_text.hpp"

#include "guidebook/records/in_language.hpp"

namespace guidebook {
namespace {

void add_strings(std::string& lines, const Value& value) {
  if (const auto* text = value.as<std::string>()) {
    if (!lines.empty()) lines += '\n';
    lines += *text;
  } else if (const auto* list = value.as<List>()) {
    for (const Value& item : *list) add_strings(lines, item);
  } else if (const auto* map = value.as<Map>()) {
    for (const Member& member : *map) add_strings(lines, member.value);
  }
}

class Collector {
 public:
  Collector(const RecordRef& row, const std::string& language) : row_(row), language_(language) {}

  SearchText collect() {
    for (const std::string_view name : {"name", "names", "aliases"}) {
      if (const Field* field = find(row_.type->fields(), name))
        add_strings(found_.names, value_of(*field, row_.object));
    }
    add_texts(row_.type->fields(), row_.object);
    return std::move(found_);
  }

 private:
  [[nodiscard]] Value value_of(const Field& field, const void* owner) const {
    Value value = field.get(owner);
    if (language_.empty()) return value;
    return in_language(std::move(value), field, {language_, row_.guide->language()});
  }

  void add_texts(Fields fields, const void* owner) {
    for (const Field& field : fields) {
      if (field.type == Type::text) {
        add_strings(found_.texts, value_of(field, owner));
      } else if (field.type != Type::records && field.part != nullptr) {
        const void* part = nullptr;
        for (std::size_t i = 0; (part = field.part(owner, i)) != nullptr; ++i)
          add_texts(field.fields(), part);
      }
    }
  }

  const RecordRef& row_;
  const std::string& language_;
  SearchText found_;
};

}  // namespace

SearchText search_text_of(const RecordRef& row, const std::string& language) {
  return Collector(row, language).collect();
}

}  // namespace guidebook
