#include "guidebook/pdf/marked_content.hpp"

#include "guidebook/pdf/operands.hpp"
#include "guidebook/pdf/tags.hpp"

namespace guidebook::pdf {

void MarkedContent::enter(typeset::NodeId node) {
  leave();
  if (layout_.nodes.empty()) return;
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

void MarkedContent::enter(typeset::NodeId node, std::string_view utf8) {
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

void MarkedContent::leave() {
  if (open_) {
    content_.operators += "EMC\n";
    open_ = false;
  }
}

void MarkedContent::begin(typeset::NodeId node, std::string_view tag) {
  content_.operators += '/';
  content_.operators += tag;
  content_.operators += "<</MCID ";
  put_integer(content_.operators, static_cast<long>(content_.marked_content.size()));
  content_.marked_content.push_back(node);
}

}  // namespace guidebook::pdf
