#include <fmt/core.h>

#include <cmath>

#include "guidebook/query/compare_values.hpp"
#include "guidebook/query/operand.hpp"
#include "guidebook/records/sphere.hpp"

namespace guidebook::query {
namespace {

using Arguments = std::vector<Operand>;

std::optional<Coordinates> coordinates_of(const RecordRef& row) {
  if (row.guide == nullptr) return std::nullopt;
  if (row.record == nullptr) return row.guide->coordinates;
  return row.record->coordinates;
}

/// Where one end of a distance is.
class SourceRange {
 public:
  SourceRange() = default;
  SourceRange(const SourceRange&) = delete;
  SourceRange& operator=(const SourceRange&) = delete;
  virtual ~SourceRange() = default;
  [[nodiscard]] virtual std::optional<Coordinates> find(const RecordRef& row,
                                                        Context& context) const = 0;
  [[nodiscard]] virtual std::vector<Explanation> explain() const = 0;
};
using PlacePtr = std::unique_ptr<SourceRange>;

class Named final : public SourceRange {
 public:
  explicit Named(std::shared_ptr<const Anchor> anchor) : anchor_(std::move(anchor)) {}
  [[nodiscard]] std::optional<Coordinates> find(const RecordRef&, Context&) const override {
    return anchor_->at;
  }
  [[nodiscard]] std::vector<Explanation> explain() const override {
    return {{fmt::format("\"{}\"", anchor_->reference), "reference", {}}};
  }

 private:
  std::shared_ptr<const Anchor> anchor_;
};

/// What a field of each row refers to.
class Referred final : public SourceRange {
 public:
  explicit Referred(NodePtr reference) : reference_(std::move(reference)) {}
  [[nodiscard]] std::optional<Coordinates> find(const RecordRef& row,
                                                Context& context) const override {
    const Value value = reference_->value(row, context);
    if (const auto* reference = value.as<std::string>()) {
      return coordinates_of(context.library.resolve(*reference, *row.guide));
    }
    const auto* place = value.as<Map>();
    const Value* at = place == nullptr ? nullptr : guidebook::find(*place, "coordinates");
    const auto* parts = at == nullptr ? nullptr : at->as<Map>();
    if (parts == nullptr) return std::nullopt;
    return Coordinates{.lat = number_of(*guidebook::find(*parts, "lat")).value_or(0),
                       .lon = number_of(*guidebook::find(*parts, "lon")).value_or(0)};
  }
  [[nodiscard]] std::vector<Explanation> explain() const override {
    return {reference_->explain()};
  }

 private:
  NodePtr reference_;
};

class Computed final : public SourceRange {
 public:
  Computed(NodePtr lat, NodePtr lon) : lat_(std::move(lat)), lon_(std::move(lon)) {}
  [[nodiscard]] std::optional<Coordinates> find(const RecordRef& row,
                                                Context& context) const override {
    const auto lat = number_of(lat_->value(row, context));
    const auto lon = number_of(lon_->value(row, context));
    if (!lat || !lon || std::abs(*lat) > 90 || std::abs(*lon) > 180) return std::nullopt;
    return Coordinates{.lat = *lat, .lon = *lon};
  }
  [[nodiscard]] std::vector<Explanation> explain() const override {
    return {lat_->explain(), lon_->explain()};
  }

 private:
  NodePtr lat_;
  NodePtr lon_;
};

/// Kilometres from a row's coordinates to a place, to the metre.
class Distance final : public Node {
 public:
  explicit Distance(PlacePtr place) : place_(std::move(place)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    const auto here = coordinates_of(row);
    const auto there = here ? place_->find(row, context) : std::nullopt;
    if (!there) return {};
    constexpr double metres_per_km = 1'000;
    return std::round(distance_m(*here, *there)) / metres_per_km;
  }

  [[nodiscard]] Explanation explain() const override {
    return {"distance", std::string(type_name(Domain::length)), place_->explain()};
  }

 private:
  PlacePtr place_;
};

class Near final : public Node {
 public:
  Near(NodePtr distance, NodePtr radius)
      : distance_(std::move(distance)), radius_(std::move(radius)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    const auto distance = number_of(distance_->value(row, context));
    const auto radius = number_of(radius_->value(row, context));
    return distance && radius ? Value{*distance <= *radius} : Value{};
  }

  [[nodiscard]] Explanation explain() const override {
    return {"near", "condition", {distance_->explain(), radius_->explain()}};
  }

 private:
  NodePtr distance_;
  NodePtr radius_;
};

std::optional<UserError> check_degrees(const Operand& operand, std::string_view what, double most) {
  if (operand.domain != Domain::number || operand.is_list) {
    return operand.error(fmt::format("a {} in degrees should stand here", what));
  }
  const auto number = operand.fixed ? number_of(fixed_value(operand)) : std::nullopt;
  if (!number || std::abs(*number) <= most) return std::nullopt;
  return operand.error(fmt::format("a {} lies between -{} and {}", what, most, most));
}

struct BuiltPlace {
  PlacePtr place;
  std::optional<UserError> error;
};

BuiltPlace place_of_reference(Operand& operand, Anchors& anchors) {
  if (operand.constant != nullptr && operand.domain == Domain::text) {
    const auto anchor = std::make_shared<Anchor>(
        Anchor{operand.constant->text, operand.syntax->begin, operand.syntax->end, {}});
    anchors.push_back(anchor);
    return {std::make_unique<Named>(anchor), {}};
  }
  const bool refers = operand.field && (is_reference(operand) || operand.field->name() == "guide");
  if (!refers || operand.is_list) {
    return {{},
            operand.error("a reference should stand here",
                          "write \"guide-id\" or \"guide-id#item-id\" in quotes, or two numbers")};
  }
  return {std::make_unique<Referred>(std::move(operand.node)), {}};
}

/// The place that one argument names, or two give in degrees.
BuiltPlace build_place(Arguments& arguments, std::size_t count, Anchors& anchors) {
  if (count == 1) return place_of_reference(arguments[0], anchors);
  if (auto error = check_degrees(arguments[0], "latitude", 90)) return {{}, std::move(error)};
  if (auto error = check_degrees(arguments[1], "longitude", 180)) return {{}, std::move(error)};
  return {std::make_unique<Computed>(std::move(arguments[0].node), std::move(arguments[1].node)),
          {}};
}

}  // namespace

Built build_distance(const SyntaxNode& syntax, Arguments& arguments, Anchors& anchors) {
  BuiltPlace built = build_place(arguments, arguments.size(), anchors);
  if (built.error) return {{}, std::move(built.error)};
  return {{.node = std::make_unique<Distance>(std::move(built.place)),
           .domain = Domain::length,
           .syntax = &syntax},
          {}};
}

Built build_near(const SyntaxNode& syntax, Arguments& arguments, Anchors& anchors) {
  Operand& radius = arguments.back();
  if (radius.domain != Domain::length || radius.is_list) {
    return {{}, radius.error("a length should stand here", "write its unit: 5km or 500m")};
  }
  BuiltPlace built = build_place(arguments, arguments.size() - 1, anchors);
  if (built.error) return {{}, std::move(built.error)};
  return condition(syntax,
                   std::make_unique<Near>(std::make_unique<Distance>(std::move(built.place)),
                                          std::move(radius.node)));
}

}  // namespace guidebook::query
