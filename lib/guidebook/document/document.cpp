#include "guidebook/document/document.hpp"

namespace guidebook {

std::string plain(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) text += run.text;
  return text;
}

}  // namespace guidebook
