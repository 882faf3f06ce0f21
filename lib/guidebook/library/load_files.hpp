#pragma once

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "guidebook/library/loader.hpp"

namespace guidebook {

/// Takes what was read, from any thread; calls for different files may come at once.
using TakeGuide = std::function<void(std::size_t file, LoadedGuide&& loaded)>;

/// Looks at a guide as `Inspect` does, and knows which file it is in.
using InspectFile =
    std::function<void(std::size_t file, const yaml::Tree& tree, LoadedGuide& loaded)>;

/// Texts to read instead of what files hold, by the files' names.
using Texts = std::unordered_map<std::string, std::string>;

/// Reads a file, or takes what is to be read instead.
[[nodiscard]] std::optional<std::string> read_file(const std::string& file, const Texts& instead,
                                                   Diagnostics& diagnostics);

/// The same once more, for a file that was read; nothing of a pipe, or if it is gone.
[[nodiscard]] std::optional<std::string> read_again(const std::string& file, const Texts& instead);

/// Reads guide files side by side on all cores, and hands over each guide as soon as it is read.
/// "-" is standard input and gives one guide for each document in it, in their order. A file that
/// can't be read gives one with nothing but its diagnostic.
void load_files(const std::vector<std::string>& files, const TakeGuide& take,
                const InspectFile& inspect = {}, const Texts& instead = {});

/// The same in the files' order, one guide at a time, whatever the threads do; no more than some
/// files are read ahead. Ends early once `take` answers false.
void load_in_order(const std::vector<std::string>& files,
                   const std::function<bool(LoadedGuide&& loaded)>& take);

/// The same, kept in the files' order.
[[nodiscard]] std::vector<LoadedGuide> load_files(const std::vector<std::string>& files);

}  // namespace guidebook
