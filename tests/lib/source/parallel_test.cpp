#include "guidebook/source/parallel.hpp"

#include <atomic>
#include <stdexcept>
#include <vector>

#include "catch.hpp"

using guidebook::parallel_for;

TEST_CASE("side by side: all is done once, whatever the number") {
  for (const std::size_t count : {0U, 1U, 7U, 1000U}) {
    std::vector<std::atomic<int>> done(count);
    parallel_for(count, 4, [&](std::size_t i) { ++done[i]; });
    int once = 0;
    for (const auto& times : done) once += times == 1 ? 1 : 0;
    CHECK(once == static_cast<int>(count));
  }
}

TEST_CASE("side by side: what is thrown ends the rest and comes out") {
  std::atomic<int> done{0};
  bool stopped = false;
  const auto work = [&](std::size_t i) {
    if (i == 10) throw std::runtime_error("enough");
    ++done;
  };
  CHECK_THROWS_WITH(parallel_for(1'000'000, 4, work, [&] { stopped = true; }), "enough");
  CHECK(stopped);
  CHECK(done < 1'000'000);
  CHECK_THROWS_WITH(parallel_for(11, 100, work), "enough");
}
