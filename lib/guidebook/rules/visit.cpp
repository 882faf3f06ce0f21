#include "guidebook/rules/visit.hpp"

#include "guidebook/records/parts.hpp"
#include "guidebook/yaml/tree.hpp"

namespace guidebook::validation {
namespace {

constexpr Field language_key{.name = "language", .type = Type::language};

class Visitor {
 public:
  Visitor(const VisitScalar& scalar, const VisitItem& item) : scalar_(scalar), item_(item) {}

  void visit_map(Fields fields, const yaml::Node& map) const {
    if (map.kind != yaml::Kind::mapping) return;
    const Field* last = nullptr;
    for (const yaml::Node* key = map.first; key != nullptr; key = key->next->next) {
      const Field* field = find_key(fields, key->text, last);
      if (field == nullptr || field->type == Type::extra) continue;
      last = field;
      const yaml::Node& value = *key->next;
      if (!field->is_list) {
        visit_value(*field, value);
      } else if (value.kind == yaml::Kind::sequence) {
        visit_list(*field, value);
      }
    }
  }

 private:
  void visit_list(const Field& field, const yaml::Node& list) const {
    std::size_t index = 0;
    for (const yaml::Node* item = list.first; item != nullptr; item = item->next, ++index) {
      if (field.type == Type::records) {
        item_(field, index, *item);
      } else {
        visit_value(field, *item);
      }
    }
  }

  void visit_value(const Field& field, const yaml::Node& value) const {
    if (value.kind == yaml::Kind::scalar) {
      scalar_(scalar_field(field), value);
    } else if (value.kind == yaml::Kind::mapping) {
      visit_parts(field, value);
    }
  }

  void visit_parts(const Field& field, const yaml::Node& map) const {
    if (!field.fields().empty()) {
      visit_map(field.fields(), map);
    } else if (field.type == Type::address && has_address_parts(map)) {
      visit_map(Describe<AddressParts>::fields, map);
    } else {
      visit_languages(field, map);
    }
  }

  void visit_languages(const Field& field, const yaml::Node& map) const {
    for (const yaml::Node* key = map.first; key != nullptr; key = key->next->next) {
      scalar_(language_key, *key);
      const yaml::Node& value = *key->next;
      if (value.kind == yaml::Kind::scalar) scalar_(field, value);
      if (value.kind == yaml::Kind::mapping) visit_map(Describe<AddressParts>::fields, value);
    }
  }

  /// What a scalar stands for where the field's long form is a map.
  static const Field& scalar_field(const Field& field) {
    static constexpr Field reference{.name = "reference", .type = Type::reference};
    if (field.type == Type::phone) return *find(Describe<Phone>::fields, "number");
    return field.type == Type::place ? reference : field;
  }

  const VisitScalar& scalar_;
  const VisitItem& item_;
};

}  // namespace

void visit(Fields fields, const yaml::Node& map, const VisitScalar& scalar, const VisitItem& item) {
  Visitor(scalar, item).visit_map(fields, map);
}

}  // namespace guidebook::validation
