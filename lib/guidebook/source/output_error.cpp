#include "guidebook/source/output_error.hpp"

#include <string>

namespace guidebook {
namespace {

class OutputCategory : public std::error_category {
 public:
  [[nodiscard]] const char* name() const noexcept override { return "guidebook.output"; }

  [[nodiscard]] std::string message(int condition) const override {
    switch (static_cast<OutputError>(condition)) {
      case OutputError::changed:
        return "it was changed by another program meanwhile";
      case OutputError::hard_links:
        return "it has other names (hard links), which would keep the old content";
      case OutputError::owner:
        return "it would lose its owner or group";
      case OutputError::attributes:
        return "it would lose extended attributes";
    }
    return "unknown error";
  }
};

}  // namespace

std::error_code make_error_code(OutputError error) {
  static const OutputCategory category;
  return {static_cast<int>(error), category};
}

}  // namespace guidebook
