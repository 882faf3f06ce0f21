#include "guidebook/yaml/rewrite.hpp"

#include <string>
#include <utility>

#include "guidebook/yaml/letters.hpp"
#include "guidebook/yaml/scalar.hpp"

namespace guidebook::yaml {

std::optional<Fix> rewrite(const Source& source, const Node& scalar, std::string_view text,
                           bool certain) {
  const auto style = style_of(source, scalar);
  const std::string_view written = source.text().substr(scalar.begin, scalar.end - scalar.begin);
  if (!style || *style == Style::block || written.find('\n') != std::string_view::npos)
    return std::nullopt;
  // Whether it stands in braces is not known here: what may be plain there may be anywhere.
  std::string replacement = *style == Style::plain ? yaml_line(text, YamlPlace::braces)
                                                   : yaml_quoted(text, written.front());
  return Fix{source.place(scalar.begin, scalar.end), scalar.begin, scalar.end,
             std::move(replacement), certain};
}

}  // namespace guidebook::yaml
