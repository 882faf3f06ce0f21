#pragma once

#include <optional>
#include <type_traits>
#include <vector>

#include "guidebook/field/correction.hpp"
#include "guidebook/field/field.hpp"

/// What tables of fields are made with: included only where one is defined, for every row brings a
/// reader and a getter of its own.
namespace guidebook {

template <Described T>
bool read(Reader& reader, const Field& field, const yaml::Node& node, T& out) {
  bool good = true;
  if (!read_short(reader, field, node, out, good)) {
    if constexpr (requires { out.line; }) out.line = reader.line(node);
    if (node.kind == yaml::Kind::scalar) {
      good = reader.wrong_shape(field, node, "a map of fields",
                                may_be_meant(node.text) ? meant_map(node.text, out) : "", "");
    } else {
      good = read_map(reader, field, Describe<T>::fields, node, &out);
    }
  }
  return finish_read(reader, node, out) && good;
}

namespace detail {

template <class T>
struct Unwrap {
  using type = T;
  static constexpr bool is_list = false;
  static constexpr bool is_optional = false;
};
template <class T>
struct Unwrap<std::optional<T>> : Unwrap<T> {
  static constexpr bool is_optional = true;
};
template <class T>
struct Unwrap<std::vector<T>> : Unwrap<T> {
  static constexpr bool is_list = true;
};
template <>
struct Unwrap<Map> {
  using type = Map;
  static constexpr bool is_list = false;
  static constexpr bool is_optional = false;
};

template <class R, auto Member>
Value get(const void* owner) {
  const auto& member = static_cast<const R*>(owner)->*Member;
  using M = std::remove_cvref_t<decltype(member)>;
  if constexpr (Unwrap<M>::is_list) {
    List list;
    list.reserve(member.size());
    for (const auto& item : member) list.push_back(to_value(item));
    return list.empty() ? Value{} : Value{std::move(list)};
  } else if constexpr (Unwrap<M>::is_optional) {
    return member ? to_value(*member) : Value{};
  } else if constexpr (std::is_same_v<M, Map> || std::is_same_v<M, std::string>) {
    return member.empty() ? Value{} : Value{member};  // a text only where it could not be read
  } else {
    return to_value(member);
  }
}

template <class R, auto Member>
const void* part(const void* owner, std::size_t index) {
  const auto& member = static_cast<const R*>(owner)->*Member;
  using M = std::remove_cvref_t<decltype(member)>;
  if constexpr (Unwrap<M>::is_list) {
    return index < member.size() ? &member[index] : nullptr;
  } else if constexpr (Unwrap<M>::is_optional) {
    return index == 0 && member ? &*member : nullptr;
  } else {
    return index == 0 ? &member : nullptr;
  }
}

template <class R, auto Member>
void read_member(Reader& reader, const Field& field, const yaml::Node& key, void* owner) {
  auto& member = static_cast<R*>(owner)->*Member;
  using M = std::remove_cvref_t<decltype(member)>;
  const yaml::Node& node = *key.next;
  if constexpr (std::is_same_v<M, Map>) {
    read_extra(reader, key, member);
  } else if constexpr (Unwrap<M>::is_list) {
    const auto read_item = [&](Reader& other) {
      typename Unwrap<M>::type value{};
      static_cast<void>(read(other, field, node, value));
    };
    if (!reader.expect_list(field, node, read_item)) return;
    for (const yaml::Node* item = node.first; item != nullptr; item = item->next) {
      typename Unwrap<M>::type value{};
      // A record keeps its place in the list, so that rules find it beside its YAML.
      const bool is_record = requires { value.line; };
      if (read(reader, field, *item, value) || is_record) member.push_back(std::move(value));
    }
  } else {
    typename Unwrap<M>::type value{};
    if (read(reader, field, node, value)) member = std::move(value);
  }
}

}  // namespace detail

/// A row of the table of `R`: `field<Hotel, &Hotel::stars>("stars", Type::number, "…")`.
template <class R, auto Member>
constexpr Field field(std::string_view name, Type type, std::string_view doc, Traits traits = {}) {
  using M = std::remove_cvref_t<decltype(static_cast<R*>(nullptr)->*Member)>;
  using T = typename detail::Unwrap<M>::type;
  Field row{.name = name, .type = type, .doc = doc, .traits = traits};
  row.is_list = detail::Unwrap<M>::is_list;
  row.get = &detail::get<R, Member>;
  row.read = &detail::read_member<R, Member>;
  if constexpr (Described<T>) {
    row.table = &Describe<T>::fields;
    row.part = &detail::part<R, Member>;
  }
  if constexpr (requires { Describe<T>::any_of; }) row.any_of = Describe<T>::any_of;
  return row;
}

/// One table after the other.
template <std::size_t A, std::size_t B>
constexpr std::array<Field, A + B> join(const std::array<Field, A>& first,
                                        const std::array<Field, B>& second) {
  std::array<Field, A + B> all{};
  for (std::size_t i = 0; i < A; ++i) all[i] = first[i];
  for (std::size_t i = 0; i < B; ++i) all[A + i] = second[i];
  return all;
}

}  // namespace guidebook
