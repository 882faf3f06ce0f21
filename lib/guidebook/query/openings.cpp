#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "guidebook/hours/state.hpp"
#include "guidebook/query/operand.hpp"

namespace guidebook::query {
namespace {

using Arguments = std::vector<Operand>;
using hours::State;
using std::chrono::days;
using std::chrono::sys_days;

sys_days day_of(const Date& date) { return sys_days{days{date.days()}}; }

Value truth(State state) { return state == State::unknown ? Value{} : Value{state == State::open}; }

/// What is known of where a row is; its guide's place does for a record without one.
hours::Place place_of(const RecordRef& row, const Context& context) {
  hours::Place place;
  const auto& at = row.record->coordinates ? row.record->coordinates : row.guide->coordinates;
  if (at && row.guide->timezone) {
    place.sun = [at = *at, &zone = *row.guide->timezone](sys_days day) {
      const auto offset = hours::utc_offset(zone, day);
      return offset ? hours::sun_times(at.lat, at.lon, day, *offset) : hours::SunTimes{};
    };
  }
  place.public_holiday = [&holidays = context.library.holidays(), &country = row.guide->country](
                             sys_days day) { return holidays.on(country, day); };
  return place;
}

/// A time of a day, or of every one of a weekday.
struct Moment {
  std::optional<Date> date;
  unsigned weekday = 0;  ///< 0 is Monday; of the moment without a date.
  int minute = 0;
};

std::optional<int> parse_clock(std::string_view text) {
  const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  if (!digit(0) || !digit(1) || !digit(3) || !digit(4)) return std::nullopt;
  const int hour = (text[0] - '0') * 10 + (text[1] - '0');
  const int minute = (text[3] - '0') * 10 + (text[4] - '0');
  if (hour > 23 || minute > 59) return std::nullopt;
  return hour * 60 + minute;
}

std::optional<Moment> parse_moment(std::string_view text) {
  constexpr std::array<std::string_view, 7> weekdays{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
  const std::size_t gap = text.find_first_of(" T", 2);
  if (gap == std::string_view::npos) return std::nullopt;
  const auto minute = parse_clock(text.substr(gap + 1));
  if (!minute) return std::nullopt;
  const std::string_view day = text.substr(0, gap);
  const auto* weekday = std::find(weekdays.begin(), weekdays.end(), day);
  if (weekday != weekdays.end()) {
    return Moment{.date = {},
                  .weekday = static_cast<unsigned>(weekday - weekdays.begin()),
                  .minute = *minute};
  }
  const auto date = parse_date(day);
  if (!date || date->day == 0) return std::nullopt;
  return Moment{.date = date, .minute = *minute};
}

State state_at(const hours::OpeningHours& hours, const Moment& moment, const Date& today,
               const hours::Place& place) {
  if (moment.date) return hours::state_at(hours, day_of(*moment.date), moment.minute, place);
  constexpr int weeks_a_year = 53;
  const sys_days first = day_of(today);
  const unsigned of_first = std::chrono::weekday{first}.iso_encoding() - 1;
  sys_days day = first + days{(moment.weekday + 7 - of_first) % 7};
  const State state = hours::state_at(hours, day, moment.minute, place);
  for (int week = 1; week < weeks_a_year; ++week) {
    day += days{7};
    if (hours::state_at(hours, day, moment.minute, place) != state) return State::unknown;
  }
  return state;
}

/// The opening hours of a row; none where it has none, or none that are understood.
hours::OpeningHours hours_of(const RecordRef& row) {
  if (row.record == nullptr || !row.record->hours || row.record->hours->empty()) return {};
  return hours::parse(*row.record->hours).hours;
}

class Open final : public Node {
 public:
  Open(std::string written, const Moment& moment) : written_(std::move(written)), moment_(moment) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    const hours::OpeningHours hours = hours_of(row);
    return hours.empty() ? Value{}
                         : truth(state_at(hours, moment_, context.today, place_of(row, context)));
  }

  [[nodiscard]] Explanation explain() const override {
    return {"open", "condition", {{fmt::format("\"{}\"", written_), "time", {}}}};
  }

 private:
  std::string written_;
  Moment moment_;
};

class OpenOn final : public Node {
 public:
  explicit OpenOn(NodePtr date) : date_(std::move(date)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    const hours::OpeningHours hours = hours_of(row);
    if (hours.empty()) return {};
    const Value value = date_->value(row, context);
    const auto* date = value.as<Date>();
    if (date == nullptr || date->day == 0) return {};
    return truth(hours::state_on(hours, day_of(*date), place_of(row, context)));
  }

  [[nodiscard]] Explanation explain() const override {
    return {"open_on", "condition", {date_->explain()}};
  }

 private:
  NodePtr date_;
};

class SeasonHas final : public Node {
 public:
  SeasonHas(NodePtr season, NodePtr date) : season_(std::move(season)), date_(std::move(date)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    const Value season = season_->value(row, context);
    const Value value = date_->value(row, context);
    const auto* parts = season.as<Map>();
    const auto* date = value.as<Date>();
    if (parts == nullptr || date == nullptr || date->month == 0) return {};
    const auto& from = *guidebook::find(*parts, "from")->as<std::string>();
    const auto& to = *guidebook::find(*parts, "to")->as<std::string>();
    const std::string day = fmt::format("{:02}-{:02}", date->month, std::max(date->day, 1U));
    return from <= to ? from <= day && day <= to : from <= day || day <= to;
  }

  [[nodiscard]] Explanation explain() const override {
    return {"has", "condition", {season_->explain(), date_->explain()}};
  }

 private:
  NodePtr season_;
  NodePtr date_;
};

std::optional<UserError> check_date(const Operand& date) {
  if (date.domain != Domain::date || date.is_list)
    return date.error("a date should stand here", "write a date without quotes: 2026-12-24");
  return std::nullopt;
}

}  // namespace

Built build_open(const SyntaxNode& syntax, Arguments& arguments, Anchors&) {
  const Operand& time = arguments[0];
  const bool is_text = time.constant != nullptr && time.domain == Domain::text;
  const auto moment = is_text ? parse_moment(time.constant->text) : std::nullopt;
  if (!moment) {
    return {{},
            time.error("a time should stand here", "write \"2026-12-24 10:00\" or \"Mo 10:00\"")};
  }
  return condition(syntax, std::make_unique<Open>(time.constant->text, *moment));
}

Built build_open_on(const SyntaxNode& syntax, Arguments& arguments, Anchors&) {
  Operand& date = arguments[0];
  if (auto error = check_date(date)) return {{}, std::move(error)};
  if (date.constant != nullptr && date.fixed) {
    const Value value = fixed_value(date);
    const auto* day = value.as<Date>();
    if (day != nullptr && day->day == 0 && day->month != 0)
      return {{}, date.error("a day should stand here, not a month")};
  }
  return condition(syntax, std::make_unique<OpenOn>(std::move(date.node)));
}

Built build_season_has(const SyntaxNode& syntax, Operand season, Operand date) {
  if (auto error = check_date(date)) return {{}, std::move(error)};
  return condition(syntax,
                   std::make_unique<SeasonHas>(std::move(season.node), std::move(date.node)));
}

}  // namespace guidebook::query
