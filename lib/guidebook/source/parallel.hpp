#pragma once

#include <cstddef>
#include <functional>

namespace guidebook {

/// Does `work` for each position up to `count`, side by side on all cores: on another one for every
/// `worth_a_thread` of them. What it throws ends all of it, once `stop` has been called, and comes
/// out here.
void parallel_for(std::size_t count, std::size_t grain_size,
                  const std::function<void(std::size_t)>& work,
                  const std::function<void()>& stop = {});

}  // namespace guidebook
