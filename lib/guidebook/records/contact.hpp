#pragma once

#include "guidebook/records/record.hpp"

namespace guidebook {

inline constexpr std::array<std::string_view, 6> contact_roles{
    "tour-operator", "tourist-office", "embassy", "emergency", "transport", "other"};

/// Somebody to ask.
struct Contact : Record {
  std::optional<std::string> role;
  std::optional<std::string> organisation;
  std::optional<std::string> person;
};

template <>
struct Describe<Contact> {
  static constexpr auto fields = record_fields<Contact>(std::array{
      field<Contact, &Contact::role>("role", Type::enumeration, "What they do",
                                     {.brief = true, .values = contact_roles}),
      field<Contact, &Contact::organisation>("organisation", Type::string,
                                             "The organisation, where the name is not it"),
      field<Contact, &Contact::person>("person", Type::string, "Whom to ask for", {.brief = true}),
  });
  static_assert(unique_names(fields));
};

}  // namespace guidebook
