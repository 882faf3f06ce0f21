#include "guidebook/formats/documents/pdf.hpp"

#include <charconv>
#include <chrono>
#include <string_view>
#include <utility>

#include "guidebook/pdf/writer.hpp"
#include "guidebook/typeset/pages/book.hpp"

namespace guidebook {
namespace {

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? std::optional(value)
                                                                      : std::nullopt;
}

std::optional<std::int64_t> seconds(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') {
    return std::nullopt;
  }
  const auto year = number(date.substr(0, 4));
  const auto month = number(date.substr(5, 2));
  const auto day = number(date.substr(8, 2));
  if (!year || !month || !day || *month < 1 || *day < 1) {
    return std::nullopt;
  }
  const std::chrono::year_month_day when{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!when.ok()) {
    return std::nullopt;
  }
  return std::chrono::duration_cast<std::chrono::seconds>(
             std::chrono::sys_days(when).time_since_epoch())
      .count();
}

}  // namespace

std::string write_pdf(const Document& document, const PdfOptions& options, Diagnostics& warnings) {
  typeset::Layout layout = typeset::set_book(document, options.book, warnings);
  if (layout.pages.empty()) {
    return {};
  }
  const auto created = options.created ? options.created : seconds(document.date);
  return pdf::write(std::move(layout), created);
}

}  // namespace guidebook
