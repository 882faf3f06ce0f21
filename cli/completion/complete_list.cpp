#include <fmt/core.h>

#include <algorithm>
#include <unordered_set>

#include "completion/complete.hpp"
#include "guidebook/query/aggregate.hpp"
#include "guidebook/query/projection.hpp"

namespace guidebook::cli {
namespace {

/// The fields that a function of groups takes, each with the bracket that closes it.
void add_measured(Completion& out, const std::string& before, std::string_view word,
                  std::string_view function, const query::Types& types) {
  const query::Aggregate* aggregate = query::find_aggregate(function);
  if (aggregate == nullptr) return;
  complete_field(out, before, word, types, ")");
  std::erase_if(out.candidates, [&](const Candidate& candidate) {
    std::string_view name = candidate.value;
    name = name.substr(before.size(), name.size() - before.size() - 1);
    const auto field = query::FieldPath::find(name, types);
    const bool single = !field->is_list() || aggregate->takes == query::Aggregate::Takes::anything;
    return !single || !accepts(*aggregate, domain_of(*field));
  });
}

/// Where the part of a list begins that is not finished: commas in brackets and quotes part
/// nothing.
std::size_t part_begin(std::string_view text) {
  const auto parts = query::split_list(text);
  return parts.empty() || text.ends_with(',') ? text.size() : parts.back().begin;
}

void complete_aggregate(Completion& out, const std::string& before, std::string_view word,
                        const query::Types& types, const FindReferences& references) {
  const std::size_t open = word.find('(');
  if (open != std::string_view::npos) {
    const std::string call = before + std::string(word.substr(0, open + 1));
    const std::string_view value = word.substr(open + 1);
    if (value.find_first_of("( ") != std::string_view::npos) {
      return complete_expression(out, call, value, types, references);
    }
    if (value.find(')') != std::string_view::npos) return;
    return add_measured(out, call, word.substr(open + 1), word.substr(0, open), types);
  }
  for (const query::Aggregate& row : query::aggregates()) {
    out.add(before, word, fmt::format("{}{}", row.name, row.of_records ? "()" : "("), row.doc);
  }
  const bool expects_field = out.candidates.size() == 1 && out.candidates[0].value.ends_with('(');
  if (!expects_field) return;
  const std::string call = out.candidates[0].value;
  out.candidates.clear();
  add_measured(out, call, {},
               std::string_view(call).substr(before.size(), call.size() - before.size() - 1),
               types);
}

}  // namespace

void complete_list(Completion& out, std::string_view before, std::string_view text,
                   const query::Types& types, ListOf kind, const FindReferences& references) {
  const std::size_t begin = part_begin(text);
  const std::string_view word = text.substr(begin);
  const std::string prefix = std::string(before) + std::string(text.substr(0, begin));
  out.goes_on = true;
  if (const std::size_t colon = word.find(':'); colon != std::string_view::npos) {
    if (kind != ListOf::sort_keys) return;
    const std::string key = prefix + std::string(word.substr(0, colon + 1));
    out.add(key, word.substr(colon + 1), "asc", "smallest first");
    out.add(key, word.substr(colon + 1), "desc", "largest first");
    return;
  }
  if (kind == ListOf::aggregates) return complete_aggregate(out, prefix, word, types, references);
  const bool sum = word.find_first_of("( ") != std::string_view::npos;
  if (sum) return complete_expression(out, prefix, word, types, references);
  complete_field(out, prefix, word, types);
}

namespace {

void add_fields(Completion& out, std::string_view before, std::string_view word, Fields fields,
                const std::string& path, std::string_view after,
                std::unordered_set<std::string>& seen) {
  for (const Field& field : fields) {
    if (field.type == Type::records || field.type == Type::extra) continue;
    const std::string name = path + std::string(field.name);
    if (word.starts_with(name + '.')) {
      add_fields(out, before, word, field.fields(), name + '.', after, seen);
    } else if (name.starts_with(word) && seen.insert(name).second) {
      out.add(before, {}, name + std::string(after), field.doc);
    }
  }
}

}  // namespace

void complete_field(Completion& out, std::string_view before, std::string_view word,
                    const query::Types& types, std::string_view after) {
  std::unordered_set<std::string> seen;
  if (word.starts_with("guide.")) {
    add_fields(out, before, word, record_types().front().fields(), "guide.", after, seen);
    return;
  }
  for (const RecordType& type : record_types()) {
    const bool asked = types.empty() || std::find(types.begin(), types.end(), &type) != types.end();
    if (asked) add_fields(out, before, word, type.fields(), "", after, seen);
  }
  for (const std::string& name : query::FieldPath::names(types)) {  // what rows know of themselves
    const bool whole = name.find('.') == std::string::npos;
    if (whole && name.starts_with(word) && seen.insert(name).second &&
        find_record_type(name) == nullptr) {
      out.add(before, {}, name + std::string(after), {});
    }
  }
  out.add(before, word, "guide" + std::string(after), "The id of the guide it stands in");
}

}  // namespace guidebook::cli
