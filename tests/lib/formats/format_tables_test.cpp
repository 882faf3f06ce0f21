// The tables of formats, from which help, completion, `describe` and the manual follow.
#include <set>
#include <string_view>

#include "catch.hpp"
#include "guidebook/formats/changes/change_format.hpp"
#include "guidebook/formats/documents/document_format.hpp"
#include "guidebook/formats/guides/guide_format.hpp"
#include "guidebook/formats/rows/row_format.hpp"
#include "guidebook/reports/report_format.hpp"

namespace {

template <class Formats>
void check(const Formats& formats) {
  std::set<std::string_view> names;
  for (const auto& format : formats) {
    CAPTURE(format.name);
    CHECK(names.insert(format.name).second);
    for (const std::string_view clause : {format.doc, format.holds}) {
      CHECK_FALSE(clause.empty());
      CHECK_FALSE(clause.ends_with('.'));
    }
    if constexpr (requires { format.ending; })
      CHECK((format.ending.empty() || format.ending.starts_with('.')));
  }
}

}  // namespace

TEST_CASE("formats: each is described, with what it holds") {
  check(guidebook::row_formats());
  check(guidebook::document_formats());
  check(guidebook::guide_formats());
  check(guidebook::report_formats());
  check(guidebook::change_formats());
}
