#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "guidebook/rules/guide_check.hpp"

namespace guidebook::validation {

enum class ReferenceFrom : std::uint8_t { within, route_end, stop, near, link };

/// A reference, as written.
struct DigestReference {
  ReferenceFrom from = ReferenceFrom::within;
  ByteRange span;
  std::string text;
};

/// An end of a route. Neither a reference nor a place: unknown, for what stands there is wrong.
struct DigestEnd {
  bool here = false;      ///< Left out: the guide itself.
  std::string reference;  ///< Empty for a place that has no guide.
  std::optional<Coordinates> coordinates;
  std::string country;
};

/// Of a route what concerns other guides.
struct DigestRoute {
  std::string mode;
  std::optional<double> hours;
  std::optional<double> distance_km;
  DigestEnd from, to;
  std::string border;    ///< The country it crosses into.
  std::string currency;  ///< Of its price, where that names one.
  ByteRange currency_span;
  ByteRange speed_span;  ///< The later of duration and distance, or the duration.
  ByteRange border_span;
};

/// Of a record what makes it findable.
struct DigestItem {
  std::string id;
  ByteRange id_span;
  const RecordType* type = nullptr;
  std::uint64_t name =
      0;  ///< Hash of its type and its name, folded without punctuation; 0 without one.
  ByteRange name_span;
  std::optional<Coordinates> coordinates;
};

/// What is kept of a guide for the rules about all guides together: a small part of it.
struct GuideDigest {
  std::string file;
  std::uint32_t file_index = 0;  ///< Among the files named.
  std::string text;              ///< Of standard input, which can't be read again; else empty.
  std::uint32_t first_line = 1;
  bool named = true;  ///< Not only referred to by a guide that was.
  std::string id;
  std::string stem;  ///< The id its file's name asks for.
  ByteRange id_span;
  bool ids_sound = true;  ///< No id of a record in it is wrong or missing.
  ByteRange first_key;
  std::string kind;
  std::string country;
  std::optional<Coordinates> coordinates;
  std::string within;
  bool has_contacts = false;
  std::vector<DigestReference> references;
  std::vector<DigestRoute> routes;
  std::vector<DigestItem> items;
};

/// What `check` has at hand. Values that are wrong are left out.
[[nodiscard]] GuideDigest digest_of(const GuideCheck& check);

}  // namespace guidebook::validation
