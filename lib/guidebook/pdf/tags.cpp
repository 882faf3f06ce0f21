#include "guidebook/pdf/tags.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "guidebook/pdf/operands.hpp"

namespace guidebook::pdf {
namespace {

using typeset::Node;
using typeset::NodeId;
using typeset::Role;

constexpr NodeId document = 1;
constexpr std::size_t leaf_size = 64;  // entries of a leaf of the number tree

bool is_cell(Role role) { return role == Role::cell || role == Role::head_cell; }

}  // namespace

const char* structure_type(Role role) {
  switch (role) {
    case Role::decoration:
      return "Artifact";
    case Role::document:
      return "Document";
    case Role::section:
      return "Sect";
    case Role::heading1:
      return "H1";
    case Role::heading2:
      return "H2";
    case Role::heading3:
      return "H3";
    case Role::paragraph:
      return "P";
    case Role::list:
      return "L";
    case Role::item:
      return "LI";
    case Role::label:
      return "Lbl";
    case Role::body:
      return "LBody";
    case Role::table:
      return "Table";
    case Role::row:
      return "TR";
    case Role::head_cell:
      return "TH";
    case Role::cell:
      return "TD";
    case Role::contents:
      return "TOC";
    case Role::contents_item:
      return "TOCI";
    case Role::reference:
      return "Reference";
    case Role::figure:
      return "Figure";
    case Role::link:
      return "Link";
    case Role::span:
      return "Span";
  }
  return "Span";
}

Tags::Tags(PdfFile& file, const typeset::Layout& layout)
    : file_(file),
      layout_(layout),
      cells_(layout.nodes.size()),
      kids_(layout.nodes.size()),
      elements_(layout.nodes.size()) {
  for (NodeId id = 0; id < layout.nodes.size(); ++id) {
    if (is_cell(layout.nodes[id].role)) cells_[layout.nodes[id].parent].push_back(id);
  }
}

void Tags::add_page(Dict page, const std::vector<NodeId>& marked_content,
                    const std::map<NodeId, Box>& figures) {
  const std::size_t number = pages_.size();
  pages_.push_back({page, marked_content});
  figures_.insert(figures.begin(), figures.end());
  if (layout_.nodes.empty()) return;
  file_.add_number(page, "StructParents", static_cast<int>(number));
  file_.add_name(page, "Tabs", "S");
  for (std::size_t mark = 0; mark < marked_content.size(); ++mark) {
    attach(marked_content[mark]);
    kids_[marked_content[mark]].push_back({Kid::Kind::content, mark, number});
  }
}

std::optional<std::size_t> Tags::add_link(std::size_t page, Dict annotation, NodeId node) {
  if (node == typeset::unstructured || layout_.nodes.empty()) return std::nullopt;
  attach(node);
  kids_[node].push_back({Kid::Kind::link, links_.size(), page});
  links_.push_back({annotation, page, node});
  return pages_.size() + links_.size() - 1;
}

/// Hangs a node that has come up on a page, with those that hold it, into the tree.
void Tags::attach(NodeId node) {
  std::vector<NodeId> new_ones;
  while (elements_[node].handle == nullptr) {
    elements_[node] = file_.shared_dict();
    new_ones.push_back(node);
    if (node == document) break;
    node = layout_.nodes[node].parent;
  }
  std::reverse(new_ones.begin(), new_ones.end());  // what holds others comes first
  for (const NodeId added : new_ones) {
    if (layout_.nodes[added].role == Role::row) {
      for (const NodeId cell : cells_[added]) {  // also the empty ones: they count
        attach_cell(cell);
      }
    }
    if (added != document && !is_cell(layout_.nodes[added].role))
      kids_[layout_.nodes[added].parent].push_back({Kid::Kind::node, added, 0});
  }
}

void Tags::attach_cell(NodeId cell) {
  if (elements_[cell].handle == nullptr) elements_[cell] = file_.shared_dict();
  kids_[layout_.nodes[cell].parent].push_back({Kid::Kind::node, cell, 0});
}

std::string Tags::kids(NodeId node, std::size_t home) const {
  std::string out = "/K[";
  for (const Kid& kid : kids_[node]) {
    switch (kid.kind) {
      case Kid::Kind::node:
        out += file_.reference(elements_[kid.index]);
        break;
      case Kid::Kind::content:
        if (kid.page == home) {
          put_integer(out, static_cast<long>(kid.index));
        } else {
          out += fmt::format("<</Type/MCR/Pg {}/MCID {}>>", file_.reference(pages_[kid.page].dict),
                             kid.index);
        }
        break;
      case Kid::Kind::link:
        out += fmt::format("<</Type/OBJR/Pg {}/Obj {}>>", file_.reference(pages_[kid.page].dict),
                           file_.reference(links_[kid.index].annotation));
        break;
    }
    out += ' ';
  }
  if (out.back() == ' ') out.pop_back();
  return out + "]";
}

std::string Tags::element(NodeId id) const {
  const Node& node = layout_.nodes[id];
  std::string out = fmt::format("/S/{}/P {}", structure_type(node.role),
                                file_.reference(id == document ? root_ : elements_[node.parent]));
  const auto content = std::find_if(kids_[id].begin(), kids_[id].end(),
                                    [](const Kid& kid) { return kid.kind == Kid::Kind::content; });
  const std::size_t home = content == kids_[id].end() ? pages_.size() : content->page;
  if (home < pages_.size()) out += "/Pg " + file_.reference(pages_[home].dict);
  if (!node.language.empty()) {
    out += "/Lang";
    put_text_string(out, node.language);
  }
  if (!node.alt.empty()) {
    out += "/Alt";
    put_text_string(out, node.alt);
  }
  if (node.role == Role::list) out += "/A<</O/List/ListNumbering/Disc>>";
  if (node.role == Role::head_cell) out += "/A<</O/Table/Scope/Column>>";
  if (const auto box = figures_.find(id); box != figures_.end()) {
    out += "/A<</O/Layout/BBox[";
    for (const float value :
         {box->second.left, box->second.bottom, box->second.right, box->second.top}) {
      put(out, value);
    }
    out += "]>>";
  }
  return out + kids(id, home);
}

/// From the numbers that pages and links have to the nodes they belong to.
Dict Tags::parent_tree() {
  std::vector<std::string> entries;
  for (const Page& page : pages_) {
    std::string nodes = "[";
    for (const NodeId node : page.marked_content) nodes += file_.reference(elements_[node]) + " ";
    entries.push_back(nodes + "]");
  }
  for (const LinkArea& link : links_) entries.push_back(file_.reference(elements_[link.node]));
  std::string leaves;
  for (std::size_t begin = 0; begin < entries.size(); begin += leaf_size) {
    const std::size_t end = std::min(entries.size(), begin + leaf_size);
    std::string leaf = fmt::format("/Limits[{} {}]/Nums[", begin, end - 1);
    for (std::size_t i = begin; i < end; ++i) leaf += fmt::format("{} {} ", i, entries[i]);
    leaves += file_.reference(file_.raw_dict(leaf + "]")) + " ";
  }
  const Dict tree = file_.raw_dict("/Kids[" + leaves + "]");
  file_.add_number(root_, "ParentTreeNextKey", static_cast<int>(entries.size()));
  return tree;
}

void Tags::finish() {
  if (layout_.nodes.size() <= document) return;
  root_ = file_.shared_dict();
  file_.add_name(root_, "Type", "StructTreeRoot");
  attach(document);
  file_.add(root_, "K", elements_[document]);
  file_.add(root_, "ParentTree", parent_tree());
  for (NodeId id = document; id < elements_.size(); ++id) {
    if (elements_[id].handle != nullptr) file_.fill(elements_[id], element(id));
  }
  file_.add(file_.catalog(), "StructTreeRoot", root_);
  const Dict mark_info = file_.dict();
  file_.add_boolean(mark_info, "Marked", true);
  file_.add(file_.catalog(), "MarkInfo", mark_info);
}

}  // namespace guidebook::pdf
