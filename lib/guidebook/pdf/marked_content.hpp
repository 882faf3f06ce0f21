#pragma once

#include <string_view>

#include "guidebook/pdf/content.hpp"
#include "guidebook/typeset/layout.hpp"

namespace guidebook::pdf {

/// Marks the parts of a page's content with the nodes they belong to, one after the other. Where
/// the layout has no structure, only texts that their glyphs don't spell are marked.
class MarkedContent {
 public:
  MarkedContent(const typeset::Layout& layout, Content& content)
      : layout_(layout), content_(content) {}

  /// Whether what comes next may go on in the mark that is open.
  [[nodiscard]] bool is_in(typeset::NodeId node) const {
    return open_ && !spelled_out_ && node == node_;
  }

  /// Begins a mark, outside of any text object, after ending the one that is open.
  void enter(typeset::NodeId node);
  /// The same for text whose glyphs do not spell `utf8`, which is added.
  void enter(typeset::NodeId node, std::string_view utf8);
  void leave();

 private:
  void begin(typeset::NodeId node, std::string_view tag);

  const typeset::Layout& layout_;
  Content& content_;
  bool open_ = false;
  bool spelled_out_ = false;
  typeset::NodeId node_ = typeset::unstructured;
};

}  // namespace guidebook::pdf
