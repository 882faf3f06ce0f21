#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "guidebook/pdf/content.hpp"
#include "guidebook/pdf/haru.hpp"
#include "guidebook/typeset/layout.hpp"

namespace guidebook::pdf {

/// The structure tree of a tagged PDF (ISO 32000-1, 14.7): which of a page's marked content, by
/// the numbers of its marked content, belongs to which node of the layout.
class Tags {
 public:
  Tags(PdfFile& file, const typeset::Layout& layout);

  /// Pages in their order: `marked_content` has for each marked piece of content its node,
  /// `figures` where the figures are.
  void add_page(Dict page, const std::vector<typeset::NodeId>& marked_content,
                const std::map<typeset::NodeId, Box>& figures);

  /// A link on a page that was added; all pages must have been. Returns its StructParent, if it has
  /// one.
  std::optional<std::size_t> add_link(std::size_t page, Dict annotation, typeset::NodeId node);

  /// Writes the tree into the file. Without nodes in the layout there is none.
  void finish();

 private:
  struct Page {
    Dict dict;
    std::vector<typeset::NodeId> marked_content;
  };
  /// What a node holds: another, a piece of a page's content, or a link's area.
  struct Kid {
    enum class Kind { node, content, link };
    Kind kind = Kind::node;
    std::size_t index = 0;  ///< The node, the number of the mark, or the index into links_.
    std::size_t page = 0;
  };
  struct LinkArea {
    Dict annotation;
    std::size_t page = 0;
    typeset::NodeId node = typeset::unstructured;
  };

  void attach(typeset::NodeId node);
  void attach_cell(typeset::NodeId cell);
  [[nodiscard]] std::string element(typeset::NodeId id) const;
  [[nodiscard]] std::string kids(typeset::NodeId node, std::size_t home) const;
  Dict parent_tree();

  PdfFile& file_;
  const typeset::Layout& layout_;
  std::vector<Page> pages_;
  std::vector<LinkArea> links_;
  std::map<typeset::NodeId, Box> figures_;
  std::vector<std::vector<typeset::NodeId>> cells_;  ///< Of each row.
  std::vector<std::vector<Kid>> kids_;
  Dict root_;
  std::vector<Dict> elements_;  ///< Null handles for nodes that nothing shows.
};

/// The standard structure type of a role: "P".
[[nodiscard]] const char* structure_type(typeset::Role role);

}  // namespace guidebook::pdf
