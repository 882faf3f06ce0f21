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
  static const Fields fields;
};

}  // namespace guidebook
