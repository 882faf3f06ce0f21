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

using Take = std::function<void(LoadedGuide&& loaded)>;

void load_stream(const Take& take, const Inspect& inspect) {
  LoadedGuide fault;
  const auto stream = read_documents(fault.diagnostics);
  if (!stream) return take(std::move(fault));
  std::vector<StreamDocument> documents = split_stream(*stream);
  if (documents.empty()) documents.emplace_back();
  for (StreamDocument& document : documents) {
    if (document.text.size() <= max_source_bytes) {
      const Source source("<stdin>", std::move(document.text), document.first_line);
      take(load_guide(source, {}, inspect));
      continue;
    }
    LoadedGuide too_large;
    too_large.diagnostics.push_back(file_error(
        "file-too-large", "<stdin>", "a document larger than 4 MiB", "reading stopped there"));
    take(std::move(too_large));
  }
}

std::optional<std::string> read(const std::string& file, const Texts& instead,
                                Diagnostics& diagnostics) {
  const auto at = instead.find(file);
  return at != instead.end() ? at->second : read_file(file, diagnostics);
}

void load_file(const std::string& file, const Take& take, const Inspect& inspect,
               const Texts& instead) {
  if (file == "-") return load_stream(take, inspect);
  LoadedGuide fault;
  auto text = read(file, instead, fault.diagnostics);
  if (!text) return take(std::move(fault));
  const Source source(file, std::move(*text));
  // A pipe's name says nothing of what comes through it.
  std::error_code error;
  const bool named = std::filesystem::is_regular_file(file, error);
  take(load_guide(source, named ? file_stem(file) : std::string_view{}, inspect));
}

}  // namespace

void load_files(const std::vector<std::string>& files, const TakeGuide& take,
                const InspectFile& inspect, const Texts& instead) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr fault;  // that must not end a thread, for it would end the process
  std::mutex fault_lock;
  const auto work = [&] {
    try {
      for (std::size_t i = next++; i < files.size(); i = next++) {
        const auto inspect_it = [&, i](const yaml::Tree& tree, LoadedGuide& loaded) {
          inspect(i, tree, loaded);
        };
        load_file(
            files[i], [&](LoadedGuide&& loaded) { take(i, std::move(loaded)); },
            inspect ? Inspect(inspect_it) : Inspect{}, instead);
      }
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
}

std::vector<LoadedGuide> load_files(const std::vector<std::string>& files) {
  std::vector<std::vector<LoadedGuide>> results(files.size());
  load_files(files, [&](std::size_t file, LoadedGuide&& loaded) {
    results[file].push_back(std::move(loaded));
  });
  std::vector<LoadedGuide> all;
  for (auto& result : results) {
    for (LoadedGuide& loaded : result) all.push_back(std::move(loaded));
  }
  return all;
}

}  // namespace guidebook
