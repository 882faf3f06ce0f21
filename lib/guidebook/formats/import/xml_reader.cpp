#include "guidebook/formats/import/xml_reader.hpp"

#include <expat.h>
#include <fmt/core.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <new>
#include <unordered_set>
#include <utility>

#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

constexpr std::size_t max_xml_depth = 64;
constexpr std::size_t max_element_values = 1'000'000;  // each takes up to 150 bytes
constexpr std::size_t max_xml_names = 10'000;
constexpr char space_end = ' ';  // between a namespace's URI and a name: no URI holds one

struct XmlName {
  std::string_view space;
  std::string_view name;
};

XmlName split_name(std::string_view name) {
  const std::size_t end = name.rfind(space_end);
  if (end == std::string_view::npos) return {{}, name};
  return {name.substr(0, end), name.substr(end + 1)};
}

/// Gives each attribute of a start tag its place. They are in the order of the tag, in which
/// declarations of namespaces stand as well.
void place_attributes(std::vector<XmlAttribute>& attributes, std::string_view tag,
                      std::size_t begin) {
  constexpr std::string_view white = " \t\r\n";
  std::size_t at = tag.find_first_of(white);
  for (XmlAttribute& attribute : attributes) {
    bool is_declaration = true;
    while (is_declaration) {
      at = tag.find_first_not_of(white, at);
      const std::size_t quote = tag.find_first_of("\"'", at);
      if (quote == std::string_view::npos) return;
      const std::size_t end = tag.find(tag[quote], quote + 1);
      if (end == std::string_view::npos) return;
      is_declaration = tag.substr(at).starts_with("xmlns");
      attribute.begin = begin + at;
      attribute.end = begin + end + 1;
      at = end + 1;
    }
  }
}

template <class Children>
auto* first_named(Children& children, std::string_view name) {
  const auto found = std::ranges::find_if(children, [&](const auto& e) { return e.name == name; });
  return found == children.end() ? nullptr : &*found;
}

class XmlReader {
 public:
  XmlReader(const Source& source, XmlHandler& handler, Diagnostics& diagnostics)
      : source_(source),
        handler_(handler),
        diagnostics_(diagnostics),
        parser_(XML_ParserCreateNS("UTF-8", space_end), XML_ParserFree) {
    if (parser_ == nullptr) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(
        parser_.get(),
        [](void* self, const char* name, const char** attributes) {
          guard(self, [&](XmlReader& reader) { reader.start(name, attributes); });
        },
        [](void* self, const char* /*name*/) { guard(self, [](XmlReader& r) { r.end(); }); });
    XML_SetCharacterDataHandler(parser_.get(), [](void* self, const char* text, int size) {
      guard(self, [&](XmlReader& reader) {
        reader.add_text({text, static_cast<std::size_t>(size)});
      });
    });
    XML_SetStartDoctypeDeclHandler(parser_.get(),
                                   [](void* self, const char* /*name*/, const char* /*system*/,
                                      const char* /*public*/, int has_declarations) {
                                     guard(self, [&](XmlReader& reader) {
                                       if (has_declarations != 0)
                                         reader.fail("a DOCTYPE with declarations is not read");
                                     });
                                   });
    XML_SetSkippedEntityHandler(
        parser_.get(), [](void* self, const char* name, int /*is_parameter*/) {
          guard(self, [&](XmlReader& reader) {
            reader.fail(fmt::format("the entity \"{}\" is not declared", text::visible(name)));
          });
        });
  }

  bool run() {
    const std::string_view text = source_.text();
    const XML_Status status =
        XML_Parse(parser_.get(), text.data(), static_cast<int>(text.size()), XML_TRUE);
    if (thrown_ != nullptr) std::rethrow_exception(thrown_);
    if (failed_) return false;
    if (status == XML_STATUS_OK) return true;
    const XML_Error error = XML_GetErrorCode(parser_.get());
    if (error == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
    const std::size_t at = std::min(offset(), text.empty() ? 0 : text.size() - 1);
    diagnostics_.push_back(
        source_.error({}, at, at + 1, fmt::format("no XML: {}", XML_ErrorString(error))));
    return false;
  }

 private:
  /// Exceptions must not pass through the parser.
  template <class Use>
  static void guard(void* self, Use use) {
    auto& reader = *static_cast<XmlReader*>(self);
    if (reader.failed_ || reader.thrown_ != nullptr) return;
    try {
      use(reader);
    } catch (...) {
      reader.thrown_ = std::current_exception();
      XML_StopParser(reader.parser_.get(), XML_FALSE);
    }
  }

  [[nodiscard]] std::size_t offset() const {
    return static_cast<std::size_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser_.get()), 0));
  }

  [[nodiscard]] std::size_t length() const {
    return static_cast<std::size_t>(XML_GetCurrentByteCount(parser_.get()));
  }

  void fail(std::string message) {
    failed_ = true;
    diagnostics_.push_back(source_.error(
        {}, offset(), offset() + std::max<std::size_t>(length(), 1), std::move(message)));
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  std::string_view interned(std::string_view name) { return *names_.emplace(name).first; }

  void start(std::string_view name, const char** attributes) {
    if (++depth_ > max_xml_depth) {
      fail(fmt::format("nested more than {} elements deep", max_xml_depth));
      return;
    }
    if (skipped_ > 0) {
      ++skipped_;
      return;
    }
    XmlElement element = element_of(split_name(name), attributes);
    if (names_.size() > max_xml_names) {
      fail(fmt::format("more than {} names of elements and attributes", max_xml_names));
      return;
    }
    if (kept_.empty()) {
      const XmlStep step = handler_.open(element);
      if (step == XmlStep::skip) ++skipped_;
      if (step == XmlStep::enter) entered_.push_back(element.name);
      if (step != XmlStep::keep) return;
      size_ = 0;
    }
    size_ += 1 + element.attributes.size();
    if (size_ > max_element_values) {
      fail(fmt::format("more than {} elements and attributes in one element", max_element_values));
      return;
    }
    kept_.push_back(std::move(element));
  }

  XmlElement element_of(const XmlName& name, const char** attributes) {
    XmlElement element{.space = interned(name.space),
                       .name = interned(name.name),
                       .attributes = {},
                       .children = {},
                       .text = {}};
    element.begin = element.text_begin = element.text_end = offset();
    element.end = element.begin + length();
    for (std::size_t i = 0; attributes[i] != nullptr; i += 2) {
      const XmlName key = split_name(attributes[i]);
      element.attributes.push_back(
          {.space = interned(key.space), .name = interned(key.name), .value = attributes[i + 1]});
    }
    place_attributes(element.attributes, source_.text().substr(element.begin, length()),
                     element.begin);
    return element;
  }

  void add_text(std::string_view text) {
    if (kept_.empty() || skipped_ > 0) return;
    XmlElement& element = kept_.back();
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
      if (!element.text.empty()) element.text += text;
      return;
    }
    const bool is_literal = text.size() == length();
    if (element.text.empty()) element.text_begin = offset() + (is_literal ? first : 0);
    element.text += text;
    element.text_end = offset() + length();
  }

  void end() {
    --depth_;
    if (skipped_ > 0) {
      --skipped_;
      return;
    }
    if (kept_.empty()) {
      const std::string_view name = entered_.back();
      entered_.pop_back();
      handler_.close(name);
      return;
    }
    XmlElement element = std::move(kept_.back());
    kept_.pop_back();
    element.text = text::trimmed(element.text);
    element.end = offset() + length();
    if (kept_.empty()) {
      handler_.take(std::move(element));
    } else {
      kept_.back().children.push_back(std::move(element));
    }
  }

  const Source& source_;
  XmlHandler& handler_;
  Diagnostics& diagnostics_;
  std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser_;
  std::unordered_set<std::string> names_;
  std::vector<std::string_view> entered_;  // from the root on
  std::vector<XmlElement> kept_;           // open ones, each within the one before
  std::size_t skipped_ = 0;                // open ones
  std::size_t depth_ = 0;
  std::size_t size_ = 0;  // of the kept element: elements and attributes
  bool failed_ = false;
  std::exception_ptr thrown_;
};

}  // namespace

const XmlElement* XmlElement::child(std::string_view wanted) const {
  return first_named(children, wanted);
}

const XmlAttribute* XmlElement::attribute(std::string_view wanted) const {
  return first_named(attributes, wanted);
}

std::string_view XmlElement::text_of(std::string_view wanted) const {
  const XmlElement* found = child(wanted);
  return found == nullptr ? std::string_view() : std::string_view(found->text);
}

std::string_view XmlElement::value_of(std::string_view wanted) const {
  const XmlAttribute* found = attribute(wanted);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool read_xml(const Source& source, XmlHandler& handler, Diagnostics& diagnostics) {
  return XmlReader(source, handler, diagnostics).run();
}

}  // namespace guidebook
