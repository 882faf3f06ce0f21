#include "guidebook/pdf/marked_content.hpp"

#include "guidebook/pdf/operands.hpp"
#include "guidebook/pdf/tags.hpp"

namespace guidebook::pdf {

void Marks::enter(typeset::NodeId node) {
  leave();
  if (layout_.nodes.empty()) {
    return;
  }
  if (node == typeset::unstructured) {
    content_.operators += "/Artifact BMC\n";
  } else {
    begin(node, structure_type(layout_.nodes[node].role));
    content_.operators += ">>BDC\n";
  }
  node_ = node;
  open_ = true;
  spelled_out_ = false;
}

void Marks::enter(typeset::NodeId node, std::string_view utf8) {
  leave();
  // Not within the node's own mark: some readers lose what follows a mark in a mark.
  if (layout_.nodes.empty() || node == typeset::unstructured) {
    content_.operators += "/Span<<";
  } else {
    begin(node, "Span");
  }
  content_.operators += "/ActualText";
  put_text_string(content_.operators, utf8);
  content_.operators += ">>BDC\n";
  open_ = spelled_out_ = true;
}

void Marks::leave() {
  if (open_) {
    content_.operators += "EMC\n";
    open_ = false;
  }
}

void Marks::begin(typeset::NodeId node, std::string_view tag) {
  content_.operators += '/';
  content_.operators += tag;
  content_.operators += "<</MCID ";
  put_integer(content_.operators, static_cast<long>(content_.marks.size()));
  content_.marks.push_back(node);
}

}  // namespace guidebook::pdf
