#include "guidebook/library/load_files.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <unordered_map>

#include "guidebook/library/inputs.hpp"
#include "guidebook/source/parallel.hpp"

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

void load_file(const std::string& file, const Take& take, const Inspect& inspect,
               const Texts& instead) {
  if (file == "-") return load_stream(take, inspect);
  LoadedGuide fault;
  auto text = read_file(file, instead, fault.diagnostics);
  if (!text) return take(std::move(fault));
  const Source source(file, std::move(*text));
  // A pipe's name says nothing of what comes through it.
  const bool named = is_regular_file(file);
  take(load_guide(source, named ? file_stem(file) : std::string_view{}, inspect));
}

/// Hands over what threads read in the order of the files. Only the thread whose file's turn it is
/// does so; the others leave theirs, and wait where they are too far ahead.
class Order {
 public:
  Order(std::size_t files, const std::function<bool(LoadedGuide&&)>& take)
      : files_(files), take_(take) {}

  [[nodiscard]] bool stopped() const { return stopped_; }

  void stop() {
    const std::lock_guard lock(lock_);
    stopped_ = true;
    turned_.notify_all();
  }

  void add(std::size_t file, LoadedGuide&& loaded) {
    std::unique_lock lock(lock_);
    waiting_[file].push_back(std::move(loaded));
    if (file == turn_) hand_over(lock);
  }

  /// Nothing more comes of the file.
  void finish(std::size_t file) {
    std::unique_lock lock(lock_);
    finished_[file] = true;
    if (file == turn_) {
      while (turn_ < files_ && finished_[turn_] && !stopped_) {
        hand_over(lock);
        waiting_.erase(turn_++);
        turned_.notify_all();
      }
    } else {
      turned_.wait(lock, [&] { return stopped_ || file < turn_ + most_ahead; });
    }
  }

 private:
  static constexpr std::size_t most_ahead = 16;

  /// What there is of the file whose turn it is: nobody else may take from it meanwhile.
  void hand_over(std::unique_lock<std::mutex>& lock) {
    std::vector<LoadedGuide> guides = std::move(waiting_[turn_]);
    lock.unlock();
    for (LoadedGuide& loaded : guides) {
      if (!stopped_ && !take_(std::move(loaded))) stop();
    }
    lock.lock();
  }

  std::size_t files_;
  const std::function<bool(LoadedGuide&&)>& take_;
  std::mutex lock_;
  std::condition_variable turned_;
  std::atomic<bool> stopped_{false};
  std::size_t turn_ = 0;
  std::unordered_map<std::size_t, std::vector<LoadedGuide>> waiting_;
  std::vector<bool> finished_ = std::vector<bool>(files_);
};

}  // namespace

std::optional<std::string> read_file(const std::string& file, const Texts& instead,
                                     Diagnostics& diagnostics) {
  const auto at = instead.find(file);
  return at != instead.end() ? at->second : read_file(file, diagnostics);
}

std::optional<std::string> read_again(const std::string& file, const Texts& instead) {
  Diagnostics gone;
  return is_regular_file(file) ? read_file(file, instead, gone) : std::nullopt;
}

void load_files(const std::vector<std::string>& files, const TakeGuide& take,
                const InspectFile& inspect, const Texts& instead) {
  const auto load = [&](std::size_t i) {
    const auto inspect_it = [&, i](const yaml::Tree& tree, LoadedGuide& loaded) {
      inspect(i, tree, loaded);
    };
    load_file(
        files[i], [&](LoadedGuide&& loaded) { take(i, std::move(loaded)); },
        inspect ? Inspect(inspect_it) : Inspect{}, instead);
  };
  parallel_for(files.size(), files_worth_a_thread, load);
}

void load_in_order(const std::vector<std::string>& files,
                   const std::function<bool(LoadedGuide&& loaded)>& take) {
  Order order(files.size(), take);
  const auto load = [&](std::size_t i) {
    if (order.stopped()) return;
    load_file(files[i], [&](LoadedGuide&& loaded) { order.add(i, std::move(loaded)); }, {}, {});
    order.finish(i);
  };
  parallel_for(files.size(), files_worth_a_thread, load, [&] { order.stop(); });
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
