#include "guidebook/rules/guide_digest.hpp"

#include <functional>

#include "guidebook/field/syntax.hpp"
#include "guidebook/library/inputs.hpp"
#include "guidebook/rules/visit.hpp"
#include "guidebook/text/collation.hpp"
#include "guidebook/text/links.hpp"

namespace guidebook::validation {
namespace {

constexpr double seconds_an_hour = 3600;

ByteRange span_of(const yaml::Node* node) {
  return node == nullptr ? ByteRange{} : ByteRange{node->begin, node->end};
}

ByteRange later(ByteRange a, ByteRange b) { return a.begin > b.begin ? a : b; }

/// Quick, and true of all texts with a link.
bool holds_link(std::string_view text) { return text.find("](") != std::string_view::npos; }

class DigestBuilder {
 public:
  explicit DigestBuilder(const GuideCheck& check) : check_(check) {}

  GuideDigest digest() {
    const Guide& guide = check_.guide();
    const yaml::Node& root = check_.root();
    describe_file();
    digest_.id = guide.id;
    digest_.id_span = span_of(root.find("id"));
    digest_.first_key = span_of(root.first);
    digest_.kind = guide.kind;
    if (sound(root, "country")) digest_.country = guide.country;
    if (sound(root, "coordinates")) digest_.coordinates = guide.coordinates;
    digest_.has_contacts = root.find("contacts") != nullptr;
    const yaml::Node* within = root.find("within");
    if (within != nullptr && sound(root, "within")) {
      digest_.within = guide.within.value_or("");
      refer(ReferenceFrom::within, *within);
    }
    digest_.items.reserve(guide.attractions.size() + guide.hotels.size() + guide.routes.size() +
                          guide.contacts.size());
    digest_.routes.reserve(guide.routes.size());
    items<Attraction>("attractions", guide.attractions);
    items<Hotel>("hotels", guide.hotels);
    items<Route>("routes", guide.routes);
    items<Contact>("contacts", guide.contacts);
    if (holds_link(check_.source().text())) refer_links(Describe<Guide>::fields, root);
    digest_.references.shrink_to_fit();  // it is kept until all guides are read
    return std::move(digest_);
  }

 private:
  void describe_file() {
    const Source& source = check_.source();
    digest_.file = source.file();
    if (source.file() == "<stdin>") {
      digest_.text = source.text();
      digest_.first_line = source.line_number(0);
    } else {
      digest_.stem = file_stem(source.file());
    }
  }

  /// Written, and without an error.
  [[nodiscard]] bool sound(const yaml::Node& map, std::string_view field) const {
    const yaml::Node* value = map.find(field);
    return value != nullptr && !check_.faulty(*value);
  }

  void refer(ReferenceFrom from, const yaml::Node& node) {
    if (node.kind != yaml::Kind::scalar || node.text.empty() || check_.faulty(node)) return;
    digest_.references.push_back({from, span_of(&node), std::string(node.text)});
  }

  /// What the links in texts refer to; what leads out of the guides is no reference.
  void refer_links(Fields fields, const yaml::Node& map) {
    const auto scalar = [&](const Field& field, const yaml::Node& node) {
      if (field.type != Type::text || !holds_link(node.text) || check_.faulty(node)) return;
      for (const std::string_view target : text::link_targets(node.text)) {
        std::string reference(target);
        if (!reference.starts_with('#') && !syntax_of(Type::reference)->accept(reference)) continue;
        digest_.references.push_back(
            {ReferenceFrom::link, check_.span_of(node, target), std::move(reference)});
      }
    };
    const auto item = [&](const Field& list, std::size_t, const yaml::Node& node) {
      const RecordType* type = find_record_type(list.name);
      if (type != nullptr) refer_links(type->fields(), node);
    };
    visit(fields, map, scalar, item);
  }

  template <class R>
  void items(std::string_view list_name, const std::vector<R>& records) {
    const yaml::Node* list = check_.root().find(list_name);
    if (list == nullptr || list->kind != yaml::Kind::sequence) return;
    const yaml::Node* node = list->first;
    for (std::size_t i = 0; i < records.size() && node != nullptr; ++i, node = node->next) {
      if (node->kind != yaml::Kind::mapping || node->first == nullptr) continue;
      item(*node, records[i], *find_record_type(list_name));
      if constexpr (std::is_same_v<R, Route>) route(*node, records[i]);
      if constexpr (std::is_same_v<R, Hotel>) refer_list(ReferenceFrom::near, *node, "near");
    }
  }

  void refer_list(ReferenceFrom from, const yaml::Node& record, std::string_view field) {
    const yaml::Node* list = record.find(field);
    if (list == nullptr || list->kind != yaml::Kind::sequence) return;
    for (const yaml::Node* node = list->first; node != nullptr; node = node->next) {
      refer(from, *node);
    }
  }

  void item(const yaml::Node& node, const Record& record, const RecordType& type) {
    DigestItem item{.id = record.id, .id_span = span_of(node.find("id")), .type = &type};
    if (!record.name.empty()) {
      const std::string key = std::string(type.name) + '\n' + text::fold_shifted(record.name);
      item.name = std::hash<std::string>{}(key);
      item.name_span = span_of(node.find("name"));
    }
    if (sound(node, "coordinates")) item.coordinates = record.coordinates;
    digest_.ids_sound = digest_.ids_sound && !record.id.empty();
    digest_.items.push_back(std::move(item));
  }

  void route(const yaml::Node& node, const Route& route) {
    DigestRoute leg{
        .mode = route.mode, .from = end(node, "from", route.from), .to = end(node, "to", route.to)};
    const ByteRange duration = span_of(node.find("duration"));
    if (route.duration) {
      leg.hours = static_cast<double>(route.duration->seconds) / seconds_an_hour;
    }
    leg.distance_km = route.distance_km;
    leg.speed_span = later(duration, span_of(node.find("distance_km")));
    const yaml::Node* border = node.find("border");
    if (route.border && route.border->with && border != nullptr && sound(*border, "with")) {
      leg.border = *route.border->with;
      leg.border_span = span_of(border->find("with"));
    }
    const yaml::Node* price = node.find("price");
    if (price != nullptr && route.price && price->find("currency") != nullptr &&
        sound(*price, "currency")) {
      leg.currency = *route.price->currency;
      leg.currency_span = span_of(price->find("currency"));
    }
    digest_.routes.push_back(std::move(leg));
    refer_list(ReferenceFrom::stop, node, "via");
  }

  DigestEnd end(const yaml::Node& route, std::string_view field,
                const std::optional<Waypoint>& waypoint) {
    const yaml::Node* node = route.find(field);
    if (node == nullptr) return {.here = true, .reference = {}, .coordinates = {}, .country = {}};
    refer(ReferenceFrom::route_end, *node);
    if (!waypoint || check_.faulty(*node)) return {};
    return {.here = false,
            .reference = waypoint->reference,
            .coordinates = waypoint->coordinates,
            .country = waypoint->country.value_or("")};
  }

  const GuideCheck& check_;
  GuideDigest digest_;
};

}  // namespace

GuideDigest digest_of(const GuideCheck& check) { return DigestBuilder(check).digest(); }

}  // namespace guidebook::validation
