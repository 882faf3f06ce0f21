#include <fmt/format.h>

#include "guidebook/records/guide.hpp"

namespace guidebook {

bool complete(Reader& reader, const yaml::Node& node, Route&) {
  if (node.kind != yaml::Kind::mapping || node.first == nullptr || has_any<Route>(node))
    return true;
  return reader.error("missing-field", *node.first, "from and to are both missing",
                      "write at least one end; the other is this guide");
}

bool complete(Reader& reader, const yaml::Node& node, Guide& guide) {
  const yaml::Node* version = node.find("guidebook");
  if (version == nullptr || guide.version == 1) return true;
  return reader.error("unsupported-version", *version,
                      fmt::format("version {} of the format is not known", yaml::shown(*version)),
                      "this program reads version 1");
}

}  // namespace guidebook
