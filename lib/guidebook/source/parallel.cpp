#include "guidebook/source/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace guidebook {

void parallel_for(std::size_t count, std::size_t grain_size,
                  const std::function<void(std::size_t)>& work, const std::function<void()>& stop) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr fault;  // that must not end a thread, for it would end the process
  std::mutex fault_lock;
  const auto labour = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      next = count;
      if (stop) stop();
      const std::lock_guard lock(fault_lock);
      fault = std::current_exception();
    }
  };
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t workers = std::min(cores, count / grain_size + 1);
  {
    std::vector<std::jthread> threads;
    try {
      for (std::size_t i = 1; i < workers; ++i) threads.emplace_back(labour);
    } catch (const std::system_error&) {
      // Those there are will do.
    }
    labour();
  }
  if (fault) std::rethrow_exception(fault);
}

}  // namespace guidebook
