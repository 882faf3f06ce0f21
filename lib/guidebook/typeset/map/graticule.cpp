#include "guidebook/typeset/map/graticule.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace guidebook::typeset {
namespace {

constexpr int most_pieces = 48;
constexpr double least_bend = 0.05;  // points: what is drawn straight
constexpr double lines_across = 5;

/// Degrees, minutes and seconds that are round numbers.
constexpr std::array round_steps{
    30.0,      20.0,     10.0,     5.0,      2.0,         1.0,         30.0 / 60,   20.0 / 60,
    10.0 / 60, 5.0 / 60, 2.0 / 60, 1.0 / 60, 30.0 / 3600, 20.0 / 3600, 10.0 / 3600, 5.0 / 3600};

double step_for(double span) {
  const auto* found = std::find_if(round_steps.begin(), round_steps.end(),
                                   [&](double s) { return span / s >= lines_across; });
  return found == round_steps.end() ? round_steps.back() : *found;
}

/// Calls `use` with the round degrees from `first` to `last`.
template <class Use>
void for_each_step(double first, double last, Use use) {
  const double step = step_for(last - first);
  const auto end = static_cast<int>(std::floor(last / step));
  for (auto i = static_cast<int>(std::ceil(first / step)); i <= end; ++i) use(i * step);
}

class Graticule {
 public:
  explicit Graticule(const MapView& view) : view_(view), window_(view.window()) {}

  std::vector<PageLine> lines() {
    for_each_step(window_.bottom, window_.top, [&](double lat) {
      line([&](double share) {
        return Flat{window_.left + (window_.right - window_.left) * share, lat};
      });
    });
    const double middle = view_.projection().centre().lon;
    for_each_step(middle + window_.left, middle + window_.right, [&](double lon) {
      line([&](double share) {
        return Flat{lon - middle, window_.bottom + (window_.top - window_.bottom) * share};
      });
    });
    return std::move(lines_);
  }

 private:
  template <class Along>
  void line(Along along) {
    const auto point = [&](double share) {
      const Projection& projection = view_.projection();
      const Flat degrees = along(share);
      return projection.project({degrees.y, projection.centre().lon + degrees.x});
    };
    const int pieces = pieces_for(point(0), point(0.5), point(1));
    FlatLine flat;
    for (int i = 0; i <= pieces; ++i) flat.push_back(point(static_cast<double>(i) / pieces));
    for (const FlatLine& part : clip_line(flat, view_.frame())) {
      PageLine& on_page = lines_.emplace_back();
      for (const Flat& at : part) on_page.push_back(view_.point(at));
    }
  }

  /// So many straight pieces for a curve; how far they are off it goes down by their square.
  [[nodiscard]] int pieces_for(const Flat& begin, const Flat& middle, const Flat& end) const {
    const double bend =
        std::hypot(middle.x - (begin.x + end.x) / 2, middle.y - (begin.y + end.y) / 2);
    const double wanted = std::sqrt(bend * view_.scale() / least_bend);
    return wanted < most_pieces ? std::max(1, static_cast<int>(std::ceil(wanted))) : most_pieces;
  }

  const MapView& view_;
  Bounds window_;
  std::vector<PageLine> lines_;
};

}  // namespace

std::vector<PageLine> graticule(const MapView& view) { return Graticule(view).lines(); }

double round_length(const MapView& view, float most) {
  const double metres = most / view.scale();
  const double power = std::pow(10, std::floor(std::log10(metres)));
  for (const double digit : {5.0, 2.0}) {
    if (digit * power <= metres) return digit * power;
  }
  return power;
}

}  // namespace guidebook::typeset
