#include "guidebook/records/type.hpp"

#include <array>

#include "guidebook/text/nearest.hpp"

namespace guidebook {
namespace {

template <class R>
std::shared_ptr<void> make() {
  return std::make_shared<R>();
}

template <auto Member>
std::size_t count(const Guide& guide) {
  return (guide.*Member).size();
}

template <auto Member>
const void* at(const Guide& guide, std::size_t index) {
  return &(guide.*Member)[index];
}

template <auto Member>
const Record* record_at(const Guide& guide, std::size_t index) {
  return &(guide.*Member)[index];
}

template <auto Member>
void clear(Guide& guide) {
  (guide.*Member).clear();
  (guide.*Member).shrink_to_fit();
}

template <class R, auto Member>
void clear_unusable(Guide& guide) {
  const bool needs_name = find(Describe<R>::fields, "name")->traits.required;
  std::erase_if(guide.*Member, [&](const R& record) {
    if constexpr (requires { record.end_is_lost; }) {
      if (record.end_is_lost || (!record.from && !record.to)) return true;
    }
    return record.id.empty() || (needs_name && record.name.empty());
  });
}

template <class R, auto Member>
constexpr RecordType record_type(std::string_view name, std::string_view plural,
                                 std::string_view doc, std::string_view kind_field) {
  return {name,
          plural,
          doc,
          &Describe<R>::fields,
          kind_field,
          make<R>,
          count<Member>,
          at<Member>,
          record_at<Member>,
          clear<Member>,
          clear_unusable<R, Member>};
}

constexpr std::array type_table{
    RecordType{"guide", "guides", "A destination: one file", &Describe<Guide>::fields, "kind",
               make<Guide>, [](const Guide&) { return std::size_t{1}; },
               [](const Guide& guide, std::size_t) -> const void* { return &guide; },
               [](const Guide&, std::size_t) -> const Record* { return nullptr; }, [](Guide&) {},
               [](Guide&) {}},
    record_type<Attraction, &Guide::attractions>("attraction", "attractions",
                                                 "Something to see or to do", "kind"),
    record_type<Hotel, &Guide::hotels>("hotel", "hotels", "A place to stay", "kind"),
    record_type<Route, &Guide::routes>("route", "routes", "A way in or out", "mode"),
    record_type<Contact, &Guide::contacts>("contact", "contacts", "Somebody to ask", "role"),
};

}  // namespace

std::span<const RecordType> record_types() { return type_table; }

const RecordType* find_record_type(std::string_view name) {
  const RecordType* type = text::find_by_name(type_table, name);
  return type != nullptr ? type : text::find_by_name(type_table, name, &RecordType::plural);
}

std::string RecordRef::ref() const {
  return record == nullptr ? guide->id : guide->id + '#' + record->id;
}

}  // namespace guidebook
