#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace guidebook::cli {

/// A line on standard error that tells how far something is: "typesetting 120/283". Nothing is
/// written where standard error is no terminal, nor where it does not take long.
class Progress {
 public:
  /// `what` must stay.
  explicit Progress(std::string_view what);
  ~Progress() { end(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// What to call with how much is done, and of how much; nothing where nobody looks.
  [[nodiscard]] std::function<void(std::size_t, std::size_t)> teller();

  /// Takes the line away.
  void end();

 private:
  void tell(std::size_t done, std::size_t total);

  std::string_view what_;
  bool seen_;           // by somebody
  bool shown_ = false;  // a line stands there
  double started_ = 0;
  double told_ = 0;
};

}  // namespace guidebook::cli
