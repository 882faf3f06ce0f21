#pragma once

#include <functional>

#include "guidebook/field/field.hpp"

namespace guidebook::validation {

using VisitScalar = std::function<void(const Field& field, const yaml::Node& scalar)>;
using VisitItem = std::function<void(const Field& field, std::size_t index, const yaml::Node& map)>;

/// Goes through a map by its table of fields, in the order of the file, and shows each scalar with
/// the field that gives it its type, and each record in a list of records. Unknown keys, keys of
/// one's own (x-…) and what has a wrong shape are passed over.
void visit(Fields fields, const yaml::Node& map, const VisitScalar& scalar, const VisitItem& item);

}  // namespace guidebook::validation
