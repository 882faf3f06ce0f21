#include "guidebook/load_files.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <filesystem>
#include <mutex>
#include <system_error>
#include <thread>

#include "guidebook/inputs.hpp"

namespace guidebook {
namespace {

constexpr std::size_t files_worth_a_thread = 4;

std::vector<LoadedGuide> load_stream() {
  std::vector<LoadedGuide> loaded;
  Diagnostics faults;
  const auto stream = read_documents(faults);
  if (!stream) {
    loaded.emplace_back().diagnostics = std::move(faults);
    return loaded;
  }
  for (StreamDocument& document : split_stream(*stream)) {
    if (document.text.size() > max_source_bytes) {
      loaded.emplace_back().diagnostics.push_back(file_error(
          "file-too-large", "<stdin>", "a document larger than 4 MiB", "reading stopped there"));
      continue;
    }
    const Source source("<stdin>", std::move(document.text), document.first_line);
    loaded.push_back(load_guide(source, {}));
  }
  if (loaded.empty()) loaded.push_back(load_guide(Source("<stdin>", {}), {}));
  return loaded;
}

std::vector<LoadedGuide> load_file(const std::string& file) {
  if (file == "-") return load_stream();
  std::vector<LoadedGuide> loaded(1);
  auto text = read_file(file, loaded[0].diagnostics);
  if (!text) return loaded;
  const Source source(file, std::move(*text));
  // A pipe's name says nothing of what comes through it.
  std::error_code error;
  const bool named = std::filesystem::is_regular_file(file, error);
  loaded[0] = load_guide(source, named ? file_stem(file) : std::string_view{});
  return loaded;
}

}  // namespace

std::vector<LoadedGuide> load_files(const std::vector<std::string>& files) {
  std::vector<std::vector<LoadedGuide>> results(files.size());
  std::atomic<std::size_t> next{0};
  std::exception_ptr fault;  // that must not end a thread, for it would end the process
  std::mutex fault_lock;
  const auto work = [&] {
    try {
      for (std::size_t i = next++; i < files.size(); i = next++) results[i] = load_file(files[i]);
    } catch (...) {
      next = files.size();
      const std::lock_guard lock(fault_lock);
      fault = std::current_exception();
    }
  };
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t workers = std::min(cores, files.size() / files_worth_a_thread + 1);
  {
    std::vector<std::jthread> threads;
    try {
      for (std::size_t i = 1; i < workers; ++i) threads.emplace_back(work);
    } catch (const std::system_error&) {
      // Those there are will do.
    }
    work();
  }
  if (fault) std::rethrow_exception(fault);
  std::vector<LoadedGuide> all;
  for (auto& result : results) {
    for (LoadedGuide& loaded : result) all.push_back(std::move(loaded));
  }
  return all;
}

}  // namespace guidebook
