#pragma once

#include <memory>
#include <string>
#include <string_view>

struct UCollator;  // ICU's

namespace guidebook::typeset {

/// The order of names in a language, as CLDR has it, numbers by their value.
class Collator {
 public:
  /// `language` is BCP 47; one without an order of its own takes that of all languages.
  explicit Collator(std::string_view language);

  /// Bytes that stand to each other as the texts do; those of texts that the language holds equal
  /// are equal.
  [[nodiscard]] std::string key(std::string_view utf8) const;

 private:
  struct Close {
    void operator()(UCollator* collator) const;
  };
  std::unique_ptr<UCollator, Close> collator_;
};

}  // namespace guidebook::typeset
