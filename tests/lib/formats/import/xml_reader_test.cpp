// XML as elements with their places.
#include "guidebook/formats/import/xml_reader.hpp"

#include <string>

#include "catch.hpp"

using guidebook::Diagnostics;
using guidebook::Source;
using guidebook::XmlElement;
using guidebook::XmlStep;

namespace {

/// Writes down what comes, with the bytes of everything; elements named after a step take it.
class Recorder : public guidebook::XmlHandler {
 public:
  explicit Recorder(const Source& source) : source_(source) {}

  XmlStep open(const XmlElement& start) override {
    seen += "open " + shown(start) + "\n";
    if (start.name == "skip") return XmlStep::skip;
    return start.name == "keep" ? XmlStep::keep : XmlStep::enter;
  }
  void take(XmlElement element) override { seen += "take " + shown(element) + "\n"; }
  void close(std::string_view name) override { seen += "close " + std::string(name) + "\n"; }

  std::string seen;

 private:
  [[nodiscard]] std::string at(std::size_t begin, std::size_t end) const {
    return "`" + std::string(source_.text().substr(begin, end - begin)) + "`";
  }

  [[nodiscard]] std::string shown(const XmlElement& element) const {
    std::string out = std::string(element.space) + "|" + std::string(element.name) + " " +
                      at(element.begin, element.end);
    for (const auto& attribute : element.attributes) {
      out += " " + std::string(attribute.space) + "|" + std::string(attribute.name) + "=" +
             attribute.value + " " + at(attribute.begin, attribute.end);
    }
    if (!element.text.empty())
      out += " text=" + element.text + " " + at(element.text_begin, element.text_end);
    for (const XmlElement& child : element.children) out += " (" + shown(child) + ")";
    return out;
  }

  const Source& source_;
};

std::string read(const std::string& text) {
  Diagnostics diagnostics;
  const Source source("x", text);
  Recorder recorder(source);
  const bool good = guidebook::read_xml(source, recorder, diagnostics);
  CHECK(good == diagnostics.empty());
  for (const guidebook::Diagnostic& each : diagnostics) {
    recorder.seen += std::to_string(each.place.begin.line) + ":" +
                     std::to_string(each.place.begin.column) + ": " + each.message + "\n";
  }
  return recorder.seen;
}

/// The fault of a text alone.
std::string fault(const std::string& text) {
  const std::string seen = read(text);
  const std::size_t last = seen.rfind('\n', seen.size() - 2);
  return seen.substr(last == std::string::npos ? 0 : last + 1);
}

}  // namespace

TEST_CASE("XML: elements are entered, kept or skipped, and know their bytes") {
  CHECK(read("<?xml version=\"1.0\"?>\n<a xmlns=\"u\" xmlns:o='v' x = '1&lt;2' o:y=\"é\">\n"
             "<keep> one &amp; <b/> two <![CDATA[<3>]]> </keep><skip><keep/></skip></a>\n") ==
        "open u|a `<a xmlns=\"u\" xmlns:o='v' x = '1&lt;2' o:y=\"é\">` |x=1<2 `x = '1&lt;2'` "
        "v|y=é `o:y=\"é\"`\n"
        "open u|keep `<keep>`\n"
        "take u|keep `<keep> one &amp; <b/> two <![CDATA[<3>]]> </keep>` text=one &  two <3> `one "
        "&amp; <b/> two <![CDATA[<3>` (u|b `<b/>`)\n"
        "open u|skip `<skip>`\n"
        "close a\n");
}

TEST_CASE("XML: what is wrong is reported where it stands") {
  CHECK(fault("") == "1:1: no XML: no element found\n");
  CHECK(fault("<a>\n<b></a>") == "2:6: no XML: mismatched tag\n");
  CHECK(fault("<a>\n  <b x='1' x='2'/></a>") == "2:12: no XML: duplicate attribute\n");
  CHECK(fault("<a>&lol;</a>") == "1:4: no XML: undefined entity\n");
  CHECK(fault("<!DOCTYPE a SYSTEM 'http://x.example/a.dtd'><a>&lol;</a>") ==
        "1:48: the entity \"lol\" is not declared\n");
  CHECK(fault("<!DOCTYPE a [<!ENTITY lol 'lol'>]><a>&lol;</a>") ==
        "1:13: a DOCTYPE with declarations is not read\n");
  CHECK(fault("<a o:x='1'/>") == "1:1: no XML: unbound prefix\n");

  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  CHECK(fault(deep) == "1:193: nested more than 64 elements deep\n");
  std::string wide = "<keep>";
  for (int i = 0; i < 1'000'000; ++i) wide += "<b/>";
  CHECK(fault(wide) == "1:4000003: more than 1000000 elements and attributes in one element\n");
  std::string names = "<a>";
  for (int i = 0; i < 10'000; ++i) names += "<b" + std::to_string(i) + "/>";
  CHECK(fault(names + "</a>") == "1:78878: more than 10000 names of elements and attributes\n");
}
