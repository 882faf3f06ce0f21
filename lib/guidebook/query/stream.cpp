#include "guidebook/query/stream.hpp"

#include <algorithm>
#include <ctime>
#include <limits>
#include <unordered_set>
#include <utility>

#include "guidebook/library/load_files.hpp"

namespace guidebook::query {
namespace {

Requirements needs_of(const Request& question) {
  Requirements needs = question.query.needs();
  for (const Projection::Item& item : question.columns.items) {
    if (question.cells) needs.add(item.value.needs());
  }
  // Records that are let go would be missing in their lists.
  const bool lists = needs.lists_records && needs.keep != Retention::nothing;
  if (question.keeps_guides || lists) needs.keep = Retention::everything;
  return needs;
}

/// What the thread has computed so far: others that wait for the same cores do not count.
double thread_seconds() {
  constexpr double nanosecond = 1e-9;
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * nanosecond;
}

std::vector<std::string> references_of(const Request& question) {
  std::vector<std::string> references = question.query.references();
  if (!question.cells) return references;
  for (std::string& each : question.columns.references()) references.push_back(std::move(each));
  return references;
}

/// Looks up the records that a question names.
std::optional<UserError> bind(Request& question, const Library& library) {
  if (auto mistake = question.query.bind(library)) return mistake;
  auto error = question.cells ? question.columns.bind(library) : std::nullopt;
  if (error) {
    return UserError{std::string(question.columns_text), std::move(*error)};
  }
  return std::nullopt;
}

/// Looks them up in the few files that are called after them, without the others. False if that
/// does not do: the id may be that of a record in any guide, or lead nowhere.
bool bind_early(Request& question, const Inputs& inputs,
                const std::vector<std::string>& references) {
  Inputs few;
  std::unordered_set<std::string_view> wanted;
  for (const std::string& each : references) {
    wanted.insert(guide_part(each));
  }
  for (const std::string& file : inputs.files) {
    if (!is_regular_file(file)) return false;
    if (wanted.contains(file_stem(file))) few.files.push_back(file);
  }
  few.roots = inputs.roots;
  const Library library = Library::load(few, references);
  const bool by_file = std::all_of(wanted.begin(), wanted.end(), [&](std::string_view id) {
    return library.find(id) != nullptr;
  });
  return by_file && !bind(question, library);
}

class Stream {
 public:
  Stream(const Inputs& inputs, Request& question, const Requirements& needs,
         const std::vector<std::string>& references, bool bound)
      : question_(question),
        references_(references),
        bound_(bound),
        library_(inputs,
                 {.keep = bound ? needs.keep : Retention::everything, .of_own = needs.of_own},
                 needs.references + 1),
        test_(question.query, library_),
        keys_context_(context()),
        cells_context_(context()),
        sorter_(question.query.keys(), most_wanted(question.query.selection())) {}

  Result run(const std::vector<std::string>& files) {
    report(library_.take_diagnostics());
    load_in_order(files, [&](LoadedGuide&& loaded) {
      const Guide* guide = library_.add(std::move(loaded));
      report(library_.take_diagnostics());
      if (guide == nullptr) return wanted_;
      std::vector<const RecordType*> types_waiting;
      timed([&] { types_waiting = ask(*guide); });
      library_.evict(types_waiting);
      return wanted_;
    });
    if (wanted_) {
      library_.complete(references_);
      report(Diagnostics(library_.context_diagnostics()));
      timed([&] { finish(); });
    }
    if (question_.keeps_guides) answer_.library = std::move(library_);
    return std::move(answer_);
  }

 private:
  /// A row that waits, or its cells if it only waits for its turn.
  struct Waiting {
    ResultRow row;
    bool answered = false;
    std::size_t position = 0;
  };

  static std::size_t most_wanted(const Selection& selection) {
    const std::size_t most = std::numeric_limits<std::size_t>::max();
    return selection.limit > most - selection.offset ? most : selection.offset + selection.limit;
  }

  [[nodiscard]] Context context() const {
    const Selection& selection = question_.query.selection();
    return {.library = library_, .today = selection.today, .language = selection.language};
  }

  template <class F>
  void timed(F&& work) {
    const double start = thread_seconds();
    work();
    answer_.seconds += thread_seconds() - start;
  }

  void report(Diagnostics&& faults) const {
    if (!faults.empty()) question_.report(std::move(faults));
  }

  [[nodiscard]] bool sorts() const { return !question_.query.keys().empty(); }

  /// Asks a guide for its rows; the types of those that wait.
  std::vector<const RecordType*> ask(const Guide& guide) {
    ++answer_.guides;
    std::vector<const RecordType*> types_waiting;
    for_each_row(guide, [&](const RecordRef& row) {
      if (!test_.wants(*row.type) || answer_.mistake) return;
      const std::size_t position = next_position_++;
      if (bound_ && settle(row, position)) return;
      waiting_.push_back({{row, {}}, false, position});
      if (types_waiting.empty() || types_waiting.back() != row.type) {
        types_waiting.push_back(row.type);
      }
    });
    return types_waiting;
  }

  /// Decides on a row and hands it on if it is selected; false if more must be known for that.
  bool settle(const RecordRef& row, std::size_t position) {
    static_cast<void>(library_.take_unresolved());
    const bool selected = test_.selects(row);
    if (library_.take_unresolved()) return false;
    if (!selected) return true;
    ResultRow answered{row, {}};
    std::string key;
    if (sorts()) {
      if (auto error = sorter_.key_of(row, keys_context_, key)) {
        fail(question_.query.selection().sort, std::move(*error));
        return true;
      }
      if (library_.take_unresolved()) return false;
    }
    const std::size_t before = passed_ + ready_;
    if (sorts() ? sorter_.drops(key) : before >= most_wanted(question_.query.selection())) {
      return true;
    }
    if (question_.cells) answered.cells = question_.columns.cells(row, cells_context_);
    if (library_.take_unresolved()) return false;
    if (cells_context_.error) {
      fail(std::string(question_.columns_text), std::move(*cells_context_.error));
      return true;
    }
    if (sorts()) {
      sorter_.add(std::move(answered), std::move(key), position);
    } else if (waiting_.empty()) {
      hand_on(std::move(answered));
    } else {
      waiting_.push_back({std::move(answered), true, position});
      ++ready_;
    }
    return true;
  }

  void fail(std::string text, Error error) {
    if (!answer_.mistake) answer_.mistake = UserError{std::move(text), std::move(error)};
  }

  void hand_on(ResultRow&& row) {
    if (passed_ == most_wanted(question_.query.selection())) return;
    if (passed_++ < question_.query.selection().offset) return;
    wanted_ = wanted_ && question_.take(std::move(row));
  }

  void finish() {
    if (!bound_) answer_.mistake = bind(question_, library_);
    std::vector<Waiting> waiting = std::exchange(waiting_, {});
    ready_ = 0;
    for (Waiting& each : waiting) {
      if (answer_.mistake || !wanted_) break;
      if (each.answered) {
        hand_on(std::move(each.row));
      } else {
        static_cast<void>(settle(each.row.row, each.position));
      }
    }
    if (auto mistake = test_.mistake()) answer_.mistake = std::move(mistake);
    if (!sorts() || answer_.mistake) return;
    for (ResultRow& row : sorter_.take()) hand_on(std::move(row));
  }

  Request& question_;
  const std::vector<std::string>& references_;
  bool bound_;
  Library library_;
  RowPredicate test_;
  Context keys_context_;
  Context cells_context_;
  Sorter sorter_;
  std::vector<Waiting> waiting_;
  std::size_t next_position_ = 0;
  std::size_t passed_ = 0;  // rows handed on, those skipped among them
  std::size_t ready_ = 0;   // rows that wait for their turn alone
  bool wanted_ = true;
  Result answer_;
};

}  // namespace

bool may_fail_late(const Request& question) {
  return needs_of(question).may_fail && question.query.keys().empty();
}

Result ask(const Inputs& inputs, Request& question) {
  const std::vector<std::string> references = references_of(question);
  const bool bound = references.empty() || bind_early(question, inputs, references);
  return Stream(inputs, question, needs_of(question), references, bound).run(inputs.files);
}

}  // namespace guidebook::query
