#include "guidebook/query/stream.hpp"

#include <algorithm>
#include <ctime>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "guidebook/library/load_files.hpp"
#include "guidebook/query/row_pipeline.hpp"
#include "guidebook/records/reference.hpp"
#include "guidebook/source/source.hpp"

namespace guidebook::query {
namespace {

/// What the thread has computed so far: others that wait for the same cores do not count.
double thread_seconds() {
  constexpr double nanosecond = 1e-9;
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * nanosecond;
}

/// Looks up the request's references in the few files that are called after them, without the
/// others. False if that does not do: the id may be that of a record in any guide, or lead nowhere.
bool bind_early(Request& request, const Inputs& inputs,
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
  few.lenient = inputs.lenient;
  const Library library = Library::load(few, references);
  const bool by_file = std::all_of(wanted.begin(), wanted.end(), [&](std::string_view id) {
    return library.find(id) != nullptr;
  });
  return by_file && !request.bind(library);
}

class Stream {
 public:
  Stream(const Inputs& inputs, Request& request, const Requirements& requirements,
         const std::vector<std::string>& references, bool bound)
      : request_(request),
        references_(references),
        library_(inputs,
                 {.keep = bound ? requirements.keep : Retention::everything,
                  .of_own = requirements.of_own},
                 requirements.references + 1),
        pipeline_(request, library_, bound) {}

  Result run(const std::vector<std::string>& files) {
    report(library_.take_diagnostics());
    load_in_order(files, [&](LoadedGuide&& loaded) {
      const Guide* guide = library_.add(std::move(loaded));
      report(library_.take_diagnostics());
      if (guide != nullptr) evaluate(*guide);
      return pipeline_.wants_more();
    });
    if (pipeline_.wants_more()) {
      library_.load_context(references_);
      report(Diagnostics(library_.context_diagnostics()));
      timed([&] { pipeline_.finish(); });
    }
    result_.error = pipeline_.error();
    if (request_.keeps_guides) result_.library = std::move(library_);
    return std::move(result_);
  }

 private:
  void evaluate(const Guide& guide) {
    ++result_.guides;
    std::vector<const RecordType*> types_waiting;
    timed([&] { types_waiting = pipeline_.add(guide); });
    library_.evict(types_waiting);
  }

  template <class F>
  void timed(F&& work) {
    const double start = thread_seconds();
    work();
    result_.seconds += thread_seconds() - start;
  }

  void report(Diagnostics&& faults) const {
    if (!faults.empty()) request_.report(std::move(faults));
  }

  Request& request_;
  const std::vector<std::string>& references_;
  Library library_;
  RowPipeline pipeline_;
  Result result_;
};

}  // namespace

bool may_fail_late(const Request& request) {
  return request.requirements().may_fail && request.query.keys().empty();
}

Result execute(const Inputs& inputs, Request& request) {
  const std::vector<std::string> references = request.references();
  const bool bound = references.empty() || bind_early(request, inputs, references);
  return Stream(inputs, request, request.requirements(), references, bound).run(inputs.files);
}

std::vector<RecordRef> execute(const Library& library, Query& query,
                               std::optional<UserError>& error) {
  std::vector<RecordRef> rows;
  Projection no_columns;
  Request request{.query = query, .columns = no_columns, .cells = false};
  request.take = [&](ResultRow&& result) {
    rows.push_back(result.row);
    return true;
  };
  error = request.bind(library);
  if (error) return {};
  RowPipeline pipeline(request, library, true);
  for (const Guide* guide : library.guides()) pipeline.add(*guide);
  pipeline.finish();
  error = pipeline.error();
  return error ? std::vector<RecordRef>{} : rows;
}

}  // namespace guidebook::query
