#include "guidebook/formats/documents/pdf.hpp"

#include <chrono>
#include <utility>

#include "guidebook/pdf/writer.hpp"
#include "guidebook/typeset/pages/book.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook {
namespace {

/// Midnight in UTC, in seconds since 1970; nothing if the day is not known.
std::optional<std::int64_t> seconds(const Date& date) {
  const std::chrono::year_month_day day{std::chrono::year(date.year),
                                        std::chrono::month(date.month), std::chrono::day(date.day)};
  if (!day.ok()) return std::nullopt;
  return std::chrono::duration_cast<std::chrono::seconds>(
             std::chrono::sys_days(day).time_since_epoch())
      .count();
}

}  // namespace

std::string write_pdf(const Document& document, const PdfOptions& options, Diagnostics& warnings) {
  typeset::Layout layout = typeset::set_book(document, options.book, warnings);
  if (layout.pages.empty()) {
    return {};
  }
  auto created = options.created;
  if (!created && document.date) created = seconds(*document.date);
  return pdf::write(std::move(layout), created);
}

}  // namespace guidebook
