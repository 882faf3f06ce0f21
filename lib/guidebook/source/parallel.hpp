#pragma once

#include <cstddef>
#include <functional>

namespace guidebook {

/// Does `work` for each position up to `count`, side by side on all cores: on another one for every
/// `worth_a_thread` of them. What it throws ends all of it, once `stop` has been called, and comes
/// out here.
void side_by_side(std::size_t count, std::size_t worth_a_thread,
                  const std::function<void(std::size_t)>& work,
                  const std::function<void()>& stop = {});

}  // namespace guidebook
