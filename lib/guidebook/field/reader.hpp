#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/value/value.hpp"
#include "guidebook/yaml/tree.hpp"

namespace guidebook {

struct Field;
struct Text;
struct Names;
struct Address;

/// Turns YAML nodes into typed values and reports what does not fit. What it needs to know of the
/// guide at hand is the two defaults of the format, the language of a plain text and the currency
/// of a price, and for examples the country.
class Reader {
 public:
  Reader(const Source& source, Diagnostics& diagnostics, std::string language,
         std::optional<std::string> currency, std::string country = {})
      : source_(source),
        diagnostics_(diagnostics),
        language_(std::move(language)),
        currency_(std::move(currency)),
        country_(std::move(country)) {}

  /// One that reads the same guide and reports elsewhere.
  Reader(const Reader& other, Diagnostics& diagnostics)
      : Reader(other.source_, diagnostics, other.language_, other.currency_, other.country_) {}

  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] const std::optional<std::string>& currency() const { return currency_; }
  [[nodiscard]] const std::string& country() const { return country_; }
  [[nodiscard]] std::uint32_t line(const yaml::Node& node) const {
    return source_.line_number(node.begin);
  }

  [[nodiscard]] SourceRange place(const yaml::Node& node) const {
    return source_.place(node.begin, node.end);
  }

  [[nodiscard]] std::size_t error_count() const { return diagnostics_.size(); }

  /// Reports an error on a node; always false, so that a reading function can return it.
  bool error(std::string_view rule, const yaml::Node& node, std::string message,
             std::string hint = {});

  /// Adds a way to mend what was reported last, an error on `node`: a scalar that reads `text`.
  void suggest(const yaml::Node& node, std::string_view text, bool certain);

  /// The same with YAML in place of the scalar, such as a map in braces.
  void suggest_yaml(const yaml::Node& node, std::string yaml);

  /// Reports a scalar that should be a map or a list, with what to write in its place, as YAML;
  /// `otherwise` is the hint if that is empty.
  bool wrong_shape(const Field& field, const yaml::Node& node, std::string_view wanted,
                   std::string yaml, std::string_view otherwise);

  /// Whether the node is a list; reports it if not. `read_item` reads the node as an item of it.
  [[nodiscard]] bool expect_list(const Field& field, const yaml::Node& node,
                                 const std::function<void(Reader& reader)>& read_item);

  /// Whether there is something in a map; reports it if not.
  [[nodiscard]] bool expect_content(const Field& field, const yaml::Node& map);

  /// Whether the node is a scalar with some text; reports it if not.
  [[nodiscard]] bool expect_scalar(const Field& field, const yaml::Node& node);

 private:
  const Source& source_;
  Diagnostics& diagnostics_;
  std::string language_;
  std::optional<std::string> currency_;
  std::string country_;
};

/// Each reads one value of a field's type and returns whether it was good; what was not is
/// reported.
bool read(Reader& reader, const Field& field, const yaml::Node& node, std::string& out);
bool read(Reader& reader, const Field& field, const yaml::Node& node, double& out);
bool read(Reader& reader, const Field& field, const yaml::Node& node, std::int64_t& out);
bool read(Reader& reader, const Field& field, const yaml::Node& node, Date& out);
bool read(Reader& reader, const Field& field, const yaml::Node& node, Duration& out);
bool read(Reader& reader, const Field& field, const yaml::Node& node, Text& out);
bool read(Reader& reader, const Field& field, const yaml::Node& node, Names& out);
bool read(Reader& reader, const Field& field, const yaml::Node& node, Address& out);

/// Appends an x-… key with whatever it holds.
void read_extra(Reader& reader, const yaml::Node& key, Map& out);

}  // namespace guidebook
