#pragma once

#include "guidebook/yaml/subset_scalars.hpp"

namespace guidebook::yaml {

/// Reads the collections in brackets of the subset: YAML 1.2.2, section 7.4. Its lists hold no
/// pairs, and in its maps every key has a value.
class Flow {
 public:
  Flow(Cursor& cursor, Nodes& nodes, Scalars& scalars)
      : cursor_(cursor), nodes_(nodes), scalars_(scalars) {}

  /// [161] ns-flow-node, from its first character to behind its last.
  [[nodiscard]] Node& node(Indent least);

 private:
  [[nodiscard]] Node& sequence(Indent least);
  [[nodiscard]] Node& mapping(Indent least);
  [[nodiscard]] Node& key(Indent least);
  void separate(Indent least);
  void end_entry(char closing, Indent least);

  Cursor& cursor_;
  Nodes& nodes_;
  Scalars& scalars_;
};

}  // namespace guidebook::yaml
