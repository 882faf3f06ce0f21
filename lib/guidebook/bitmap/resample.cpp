#include "guidebook/bitmap/resample.hpp"

#include <algorithm>
#include <vector>

namespace guidebook {
namespace {

/// How much of a sample of the larger row lies in one of the smaller row, and in the next.
struct Share {
  std::size_t to = 0;
  float weight = 0;
  float rest = 0;
};

/// Where each of `from` samples in a row goes that gets `to` of them.
std::vector<Share> shares(std::size_t from, std::size_t to) {
  std::vector<Share> all(from);
  const double step = static_cast<double>(to) / static_cast<double>(from);
  for (std::size_t i = 0; i < from; ++i) {
    const double begin = static_cast<double>(i) * step;
    const double end = static_cast<double>(i + 1) * step;
    const auto first = std::min(to - 1, static_cast<std::size_t>(begin));
    const double border = first + 1 < to ? static_cast<double>(first + 1) : end;
    all[i] = {first, static_cast<float>(std::min(end, border) - begin),
              static_cast<float>(std::max(0.0, end - border))};
  }
  return all;
}

/// Adds up rows of samples in rows that are shorter and fewer.
class Shrinking {
 public:
  Shrinking(const Samples& from, Samples& to)
      : from_(from),
        to_(to),
        colours_(from.channels - (from.has_alpha ? 1 : 0)),
        columns_(shares(from.width, to.width)),
        row_(to.width * from.channels),
        sum_(row_.size()) {}

  void run() {
    const std::vector<Share> rows = shares(from_.height, to_.height);
    std::size_t current = 0;
    for (std::size_t y = 0; y < from_.height; ++y) {
      reduce_row(y);
      if (rows[y].to != current) {
        put_row();
        current = rows[y].to;
      }
      add_row(rows[y].weight);
      if (rows[y].rest > 0) {
        put_row();
        ++current;
        add_row(rows[y].rest);
      }
    }
    put_row();
  }

 private:
  // Colours count by their alpha, so that what can't be seen has no part.
  void reduce_row(std::size_t y) {
    std::fill(row_.begin(), row_.end(), 0.0F);
    const char* at = from_.bytes.data() + y * from_.width * from_.channels;
    for (const Share& share : columns_) {
      float* to = row_.data() + share.to * from_.channels;
      reduce(at, to, share.weight);
      if (share.rest > 0) reduce(at, to + from_.channels, share.rest);
      at += from_.channels;
    }
  }

  void reduce(const char* from, float* to, float weight) const {
    const float part = from_.has_alpha ? weight * value(from[colours_]) / 255 : weight;
    for (std::size_t c = 0; c < colours_; ++c) to[c] += value(from[c]) * part;
    if (from_.has_alpha) to[colours_] += part;
  }

  void add_row(float weight) {
    for (std::size_t i = 0; i < row_.size(); ++i) sum_[i] += row_[i] * weight;
  }

  void put_row() {
    for (std::size_t x = 0; x < to_.width; ++x) {
      const float* from = sum_.data() + x * from_.channels;
      const float alpha = from_.has_alpha ? from[colours_] : 1;
      for (std::size_t c = 0; c < colours_; ++c) put(alpha > 0 ? from[c] / alpha : 0);
      if (from_.has_alpha) put(alpha * 255);
    }
    std::fill(sum_.begin(), sum_.end(), 0.0F);
  }

  static float value(char sample) { return static_cast<float>(static_cast<unsigned char>(sample)); }
  void put(float sample) {
    to_.bytes +=
        static_cast<char>(static_cast<unsigned char>(std::clamp(sample + 0.5F, 0.0F, 255.0F)));
  }

  const Samples& from_;
  Samples& to_;
  std::size_t colours_;
  std::vector<Share> columns_;
  std::vector<float> row_;
  std::vector<float> sum_;
};

}  // namespace

Samples shrunk(Samples samples, std::size_t most_side) {
  const std::size_t side = std::max(samples.width, samples.height);
  if (side <= most_side) return samples;
  const auto scaled = [&](std::size_t length) {
    return std::max<std::size_t>(1, length * most_side / side);
  };
  Samples small{
      scaled(samples.width), scaled(samples.height), samples.channels, samples.has_alpha, {}};
  small.bytes.reserve(small.width * small.height * small.channels);
  Shrinking(samples, small).run();
  return small;
}

}  // namespace guidebook
