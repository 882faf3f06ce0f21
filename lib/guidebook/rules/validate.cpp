#include "guidebook/rules/validate.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <tuple>
#include <unordered_set>

#include "guidebook/records/reference.hpp"
#include "guidebook/rules/ignore_comment.hpp"
#include "guidebook/rules/library_check.hpp"
#include "guidebook/rules/place_findings.hpp"
#include "guidebook/source/source.hpp"

namespace guidebook::validation {
namespace {

/// What is kept of a file while the others are read.
struct FileResult {
  Diagnostics findings;
  Diagnostics unread;  ///< Why documents hold no guide: nothing else could be checked in them.
  std::vector<GuideDigest> digests;
  std::vector<IgnoreComment> comments;
  std::size_t documents = 0;
  bool is_guide = true;  ///< Else it is YAML of another kind: nothing in it may be fixed.
};

bool is_below_any(std::string_view file, const std::vector<std::string>& folders) {
  return std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
    return file.starts_with(folder) && (folder.ends_with('/') || file[folder.size()] == '/');
  });
}

class Validator {
 public:
  Validator(const Inputs& inputs, const Options& options, Baseline* baseline, const Texts& instead)
      : inputs_(inputs), options_(options), baseline_(baseline), instead_(instead) {}

  Report run() {
    read_named();
    if (!plan_.of_library().empty()) {
      read_context();
      check_library();
    }
    for (std::size_t i = 0; i < results_.size(); ++i) finish(inputs_.files[i], results_[i]);
    report_unreadable();
    report_missing_lists();
    report_stale_entries();
    std::ranges::stable_sort(report_.findings, {}, [](const Finding& finding) {
      return std::tie(finding.what.place.file, finding.what.place.begin);
    });
    return std::move(report_);
  }

 private:
  void inspect(FileResult& result, bool named, const yaml::Tree& tree, LoadedGuide& loaded) const {
    const std::string& file = tree.source().file();
    const auto root = [&] {
      return file != "<stdin>" ? library_root(inputs_.libraries, file) : "";
    };
    GuideCheck check(tree, *loaded.guide, options_, plan_, root, loaded.diagnostics);
    if (named) check.run();
    if (!plan_.of_library().empty()) {
      result.digests.push_back(digest_of(check));
      result.digests.back().named = named;
    }
    if (tree.root() == nullptr || tree.root()->find("guidebook") == nullptr)
      result.is_guide = false;
    if (!named) return;
    for (IgnoreComment& comment : ignore_comments(tree)) {
      result.comments.push_back(std::move(comment));
    }
  }

  std::vector<FileResult> read(const std::vector<std::string>& files, bool named) const {
    std::vector<FileResult> results(files.size());
    load_files(
        files,
        [&](std::size_t file, LoadedGuide&& loaded) {
          FileResult& result = results[file];
          ++result.documents;
          std::move(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                    std::back_inserter(loaded.guide ? result.findings : result.unread));
        },
        [&](std::size_t file, const yaml::Tree& tree, LoadedGuide& loaded) {
          inspect(results[file], named, tree, loaded);
        },
        instead_);
    return results;
  }

  void keep_digests(const std::vector<std::string>& files, std::vector<FileResult>& results) {
    digests_.reserve(digests_.size() + results.size());
    known_.reserve(known_.size() + results.size());
    for (std::size_t file = 0; file < results.size(); ++file) {
      for (GuideDigest& digest : results[file].digests) {
        digest.file_index = static_cast<std::uint32_t>(file);
        known_.insert(digest.id);
        known_.insert(digest.stem);
        digests_.push_back(std::move(digest));
      }
      if (results[file].digests.size() < results[file].documents) {
        unread_.insert(std::string(file_stem(files[file])));
      }
      results[file].digests = {};
    }
  }

  void read_named() {
    results_ = read(inputs_.files, true);
    keep_digests(inputs_.files, results_);
  }

  /// Reads the guides that are referred to and not named, and those that these lie within: nothing
  /// is asked of what else they refer to, which may be all of the library.
  void read_context() {
    if (inputs_.roots.empty()) return;
    const FilesByStem by_stem = files_by_stem(inputs_.roots);
    for (std::size_t i = 0; i < digests_.size();) {
      std::vector<std::string> wanted;
      for (; i < digests_.size(); ++i) {
        for (const DigestReference& reference : digests_[i].references) {
          if (!digests_[i].named && reference.from != ReferenceFrom::within) continue;
          const auto at = by_stem.find(std::string(guide_part(reference.text)));
          if (at == by_stem.end() || !known_.insert(at->first).second) continue;
          wanted.push_back(at->second);
        }
      }
      std::vector<FileResult> context = read(wanted, false);
      keep_digests(wanted, context);
    }
  }

  void check_library() {
    const bool whole = inputs_.roots.empty();
    LibraryCheck check(digests_, options_, whole, !inputs_.root_guessed, unread_);
    check.run(plan_.of_library());
    place_findings(check.take_findings(), instead_,
                   [&](const GuideDigest& guide, Diagnostic&& finding) {
                     if (finding.excerpt.empty()) report_unread_again(finding.place.file);
                     results_[guide.file_index].findings.push_back(std::move(finding));
                   });
  }

  std::string path_in_library(const std::string& file) const {
    if (file == "<stdin>") return file;
    std::error_code error;
    const auto full = std::filesystem::absolute(file, error).lexically_normal();
    return full.lexically_relative(library_root(inputs_.libraries, file)).string();
  }

  /// Takes the findings of one file, in their order, but for those that the baseline holds.
  void add(Diagnostics&& findings, const std::string& file, const std::string& path) {
    std::vector<Finding> added;
    std::vector<BaselineKey> keys;
    const auto text = baseline_ == nullptr ? std::nullopt : read_again(file, instead_);
    if (baseline_ != nullptr && !text) report_unread_again(file);
    const Blocks blocks(text.value_or(""));
    for (Diagnostic& what : findings) {
      const std::uint32_t block = blocks.of(what.place.begin.line);
      const Fingerprint content = content_of(what, path);
      keys.push_back({content, block});
      added.push_back({std::move(what), fingerprints_.of(content), path, block});
    }
    std::vector<bool> held(added.size(), false);
    if (baseline_ != nullptr) held = baseline_->match(keys);
    for (std::size_t i = 0; i < added.size(); ++i) {
      if (held[i]) {
        ++report_.suppressed.by_baseline;
      } else {
        report_.findings.push_back(std::move(added[i]));
      }
    }
  }

  /// The same for one about something other than a guide.
  void add(Diagnostic&& finding, const std::string& path) {
    const std::string file = finding.place.file;
    Diagnostics one;
    one.push_back(std::move(finding));
    add(std::move(one), file, path);
  }

  /// Takes what kept a file from being read: no list of rules and no baseline takes that away, for
  /// then nothing would be left of what was not checked.
  void add_unread(Diagnostics&& findings, const std::string& path) {
    for (Diagnostic& what : findings) {
      what.level = Level::error;
      if (baseline_ != nullptr) static_cast<void>(baseline_->match({{content_of(what, path), 0}}));
      keep_unread(std::move(what), path);
    }
  }

  /// A file that could be read before and can't be now: what is known of its lines is not all.
  void report_unread_again(const std::string& file) {
    if (!is_regular_file(file)) return;
    keep_unread(file_error("file-unreadable", file, "cannot be read a second time"),
                path_in_library(file));
  }

  void keep_unread(Diagnostic&& what, const std::string& path) {
    const Fingerprint fingerprint = fingerprints_.of(content_of(what, path));
    const bool unread = what.place.begin.line == 0;  // else it was read, and is no guide
    report_.findings.push_back({std::move(what), fingerprint, path, 0, unread});
  }

  /// Gives a finding the level that is set for its rule; whether the rule is enabled.
  [[nodiscard]] bool apply_level(Diagnostic& finding) const {
    const Rule* rule = find_rule(finding.rule);
    if (rule == nullptr) return true;
    finding.level = options_.levels.of(*rule, finding.level);
    return options_.levels.enabled(*rule);
  }

  void finish(const std::string& file, FileResult& result) {
    const std::string name = file == "-" ? "<stdin>" : file;
    report_.files.insert(report_.files.end(), std::max<std::size_t>(result.documents, 1), name);
    Diagnostics findings;
    for (Diagnostic& finding : result.findings) {
      if (!result.is_guide) finding.fixes.clear();
      if (apply_level(finding)) findings.push_back(std::move(finding));
    }
    report_.suppressed.by_comments += suppress(findings, result.comments);
    if (options_.levels.enabled(unused_ignore))
      report_unused(result.comments, options_.levels, findings);
    sort_by_position(findings);
    if (!result.unread.empty()) add_unread(std::move(result.unread), path_in_library(name));
    if (!findings.empty()) add(std::move(findings), name, path_in_library(name));
    result = {};
  }

  /// Folders and files that were named or met, and could not be opened.
  void report_unreadable() {
    for (const Diagnostic& fault : inputs_.diagnostics)
      add_unread({fault}, path_in_library(fault.place.file));
  }

  /// Rules that could not be asked for want of a list of codes.
  void report_missing_lists() {
    for (codes::Codes::Missing& missing : options_.codes->missing()) {
      Diagnostic finding = file_error(
          missing.rule, missing.file,
          fmt::format("{} is not checked: the file {}", missing.rule, missing.why), missing.hint());
      finding.level = Level::warning;
      if (apply_level(finding)) keep_unread(std::move(finding), missing.file);
    }
  }

  /// Whether a file that the baseline knows is gone from a folder that was named.
  [[nodiscard]] bool is_gone(const std::string& path) const {
    return std::ranges::any_of(inputs_.libraries, [&](const std::string& library) {
      const std::filesystem::path file = std::filesystem::path(library) / path;
      std::error_code error;
      return is_below_any(file.string(), inputs_.folders) && !std::filesystem::exists(file, error);
    });
  }

  /// What the baseline holds of the files that were read or are gone, and is fixed.
  void report_stale_entries() {
    if (baseline_ == nullptr || !options_.levels.enabled(baseline_stale)) return;
    std::unordered_set<std::string> read;
    for (const std::string& file : report_.files) read.insert(path_in_library(file));
    for (const Baseline::Entry& entry : baseline_->entries()) {
      const Rule* rule = find_rule(entry.rule);
      const bool looked_for = rule == nullptr || options_.levels.enabled(*rule);
      if (entry.met || !looked_for || !(read.contains(entry.path) || is_gone(entry.path))) continue;
      Diagnostic finding;
      finding.level = options_.levels.of(baseline_stale, baseline_stale.level);
      finding.rule = baseline_stale.id;
      finding.message = fmt::format("{} is not found in {} any more", entry.rule, entry.path);
      finding.hint = "write the baseline anew: --write-baseline";
      finding.place = {baseline_->file(), {entry.line, 1}, {entry.line, 17}};
      add(std::move(finding), baseline_->file());
    }
  }

  const Inputs& inputs_;
  const Options& options_;
  RulePlan plan_{options_.levels};
  Baseline* baseline_;
  const Texts& instead_;
  std::vector<FileResult> results_;
  std::vector<GuideDigest> digests_;
  std::unordered_set<std::string> known_;   ///< Ids and file stems of the digests.
  std::unordered_set<std::string> unread_;  ///< Stems of the files that hold no guide.
  Fingerprinter fingerprints_;
  Report report_;
};

}  // namespace

Report validate(const Inputs& inputs, const Options& options, Baseline* baseline,
                const Texts& instead) {
  return Validator(inputs, options, baseline, instead).run();
}

}  // namespace guidebook::validation
