#include "guidebook/formats/documents/anchor.hpp"

#include "guidebook/text/ascii.hpp"

namespace guidebook {

std::string anchor_name(std::string_view ref) {
  std::string name;
  for (const char c : ref) {
    name += text::is_alphanumeric(c) ? std::string(1, c) : c == '#' ? "--" : "-";
  }
  return name;
}

}  // namespace guidebook
