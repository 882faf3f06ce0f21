// Any text as an expression, a sort key, a list of columns: what is wrong is told inside the text,
// and what is right parts the rows into true, false and unknown.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "guidebook/diagnostic/render.hpp"
#include "guidebook/query/projection.hpp"
#include "guidebook/query/stream.hpp"

namespace {

namespace query = guidebook::query;
using guidebook::Library;

void expect(bool truth, const char* what) {
  if (truth) return;
  std::fprintf(stderr, "not so: %s\n", what);
  std::abort();
}

const Library& library() {
  static const Library loaded = Library::load(guidebook::find_inputs({FUZZ_LIBRARY}, {}));
  expect(loaded.guides().size() == 2 && loaded.diagnostics().empty(), "the library is there");
  return loaded;
}

void check(const guidebook::UserError& error) {
  expect(error.range.begin <= error.range.end && error.range.begin <= error.text.size(),
         "an error is inside the text");
  expect(!error.message.empty(), "an error says what it is");
  static_cast<void>(render(error));
}

/// How many rows are selected; nothing if the selection is wrong or has no answer.
std::optional<std::size_t> count(query::Selection selection) {
  selection.today = {.year = 2026, .month = 11, .day = 23};
  std::optional<guidebook::UserError> error;
  auto compiled = query::Query::compile(std::move(selection), error);
  const auto rows =
      compiled ? query::execute(library(), *compiled, error) : std::vector<guidebook::RecordRef>{};
  if (!error) return rows.size();
  check(*error);
  return std::nullopt;
}

void check_expression(const std::string& text, const query::Types& types) {
  const auto all = count({.types = types});
  const auto met = count({.types = types, .where = {text}});
  const auto denied = count({.types = types, .where = {"not (" + text + ")"}});
  const auto unknown = count({.types = types, .where = {"(" + text + ") is null"}});
  if (met && denied && unknown)
    expect(*met + *denied + *unknown == *all, "every row has one answer");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto types = guidebook::record_types();
  const std::size_t choice = data[0] % (types.size() + 1);
  const query::Types asked = choice == types.size() ? query::Types{} : query::Types{&types[choice]};
  const std::string text(data + 1, data + size);
  check_expression(text, asked);
  const auto sorted = count({.types = asked, .sort = text});
  expect(!sorted || *sorted == count({.types = asked}), "sorting keeps all rows");
  std::optional<guidebook::UserError> error;
  const auto projection = query::parse_projection(text, asked, error);
  expect(projection.has_value() == !error.has_value(), "columns or an error");
  if (error) check(*error);
  if (!projection) return 0;
  std::vector<guidebook::RecordRef> rows;
  for_each_row(*library().guides().front(), [&](const auto& row) { rows.push_back(row); });
  query::Context context{.library = library(), .today = {.year = 2026}};
  expect(projection->apply(rows, context).rows.size() == rows.size(),
         "a row of cells for each row");
  return 0;
}
