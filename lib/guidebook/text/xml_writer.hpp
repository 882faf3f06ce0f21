#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace guidebook {

/// Writes XML 1.0 front to back, an element a line: names are those given, texts and the values of
/// attributes are escaped, and characters that XML cannot hold are shown as escapes.
class XmlWriter {
 public:
  using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  /// Begins with the declaration. `out` must outlive the writer.
  explicit XmlWriter(std::string& out);

  void begin(std::string_view name, Attributes attributes = {});
  void end();

  /// An element with a text; none where that is empty.
  void text(std::string_view name, std::string_view text, Attributes attributes = {});
  /// An element without content.
  void empty(std::string_view name, Attributes attributes);

 private:
  void open(std::string_view name, Attributes attributes);

  std::string& out_;
  std::vector<std::string> names_;
};

}  // namespace guidebook
