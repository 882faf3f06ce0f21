#include "guidebook/text/xml_writer.hpp"

#include "guidebook/text/markup.hpp"

namespace guidebook {

XmlWriter::XmlWriter(std::string& out) : out_(out) {
  out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
}

void XmlWriter::open(std::string_view name, Attributes attributes) {
  out_.append(2 * names_.size(), ' ');
  out_ += '<';
  out_ += name;
  for (const auto& [key, value] : attributes) {
    out_ += ' ';
    out_ += key;
    out_ += "=\"" + xml_attribute(value) + '"';
  }
}

void XmlWriter::begin(std::string_view name, Attributes attributes) {
  open(name, attributes);
  out_ += ">\n";
  names_.emplace_back(name);
}

void XmlWriter::end() {
  const std::string name = std::move(names_.back());
  names_.pop_back();
  out_.append(2 * names_.size(), ' ');
  out_ += "</" + name + ">\n";
}

void XmlWriter::text(std::string_view name, std::string_view text, Attributes attributes) {
  if (text.empty()) return;
  open(name, attributes);
  out_ += '>' + xml_text(text) + "</";
  out_ += name;
  out_ += ">\n";
}

void XmlWriter::empty(std::string_view name, Attributes attributes) {
  open(name, attributes);
  out_ += "/>\n";
}

}  // namespace guidebook
