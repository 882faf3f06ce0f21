#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace guidebook {

/// A text that does not change, kept once for all who copied it.
class SharedText {
 public:
  SharedText() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): a text like any other
  SharedText(std::string text)
      : text_(text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text))) {}

  // NOLINTNEXTLINE(google-explicit-constructor): the same
  operator std::string_view() const {
    return text_ ? std::string_view(*text_) : std::string_view();
  }
  [[nodiscard]] bool empty() const { return text_ == nullptr; }

  friend bool operator==(const SharedText& a, const SharedText& b) {
    return std::string_view(a) == std::string_view(b);
  }

 private:
  std::shared_ptr<const std::string> text_;
};

}  // namespace guidebook
