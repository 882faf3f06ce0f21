#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "guidebook/codes/cldr.hpp"
#include "guidebook/rules/checks/report_code.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/library_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/collation.hpp"

namespace guidebook::validation {
namespace {

using codes::CodeList;
using codes::List;
using codes::Row;

/// What travellers are asked for everywhere.
constexpr std::array<std::string_view, 4> everywhere{"EUR", "USD", "CNY", "GBP"};

template <class Codes>
bool holds(const Codes& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::optional<MeantCode> meant_currency(const CodeList& currencies, std::string_view text,
                                        const std::vector<std::string>& own) {
  if (const Row* row = currencies.find_folded(text)) return MeantCode{std::string(row->code), true};
  const std::string folded = text::fold(text);
  for (const std::string& code : own) {  // "won" is that of the country
    const Row* row = currencies.find(code);
    if (row != nullptr && text::fold(row->fields[0]).ends_with(folded)) {
      return MeantCode{code, false, std::string(row->fields[0])};
    }
  }
  const Row* row = currencies.find_by_field(text);
  if (row == nullptr) row = nearest_by_field(currencies, text);
  if (row == nullptr) return std::nullopt;
  return MeantCode{std::string(row->code), false, std::string(row->fields[0])};
}

/// Whether a currency is at home in none of the countries, as far as that is known of all of them.
bool is_foreign(std::string_view currency, const std::vector<std::string>& countries) {
  if (holds(everywhere, currency)) return false;
  const bool at_home = std::ranges::any_of(countries, [&](const std::string& country) {
    const auto& own = cldr::currencies_of(country);
    return own.empty() || holds(own, currency);
  });
  return !at_home && cldr::is_currency(currency);
}

std::string mismatch(std::string_view currency, const std::vector<std::string>& countries) {
  return fmt::format("{} is not the currency of {}", currency, fmt::join(countries, " or "));
}

std::string own_currencies(const std::vector<std::string>& countries) {
  std::vector<std::string> own;
  for (const std::string& country : countries) {
    for (const std::string& code : cldr::currencies_of(country)) {
      if (!holds(own, code)) own.push_back(code);
    }
  }
  return fmt::format("{}, {}", fmt::join(own, ", "), fmt::join(everywhere, ", "));
}

}  // namespace

static void check_currency_code(GuideCheck& check, const ValueSite& site) {
  const std::string_view text = site.node.text;
  const CodeList* currencies = check.list(List::currencies);
  if (currencies == nullptr || currencies->contains(text) || check.faulty(site.node)) return;
  const auto& own = cldr::currencies_of(check.guide().country);
  report_code(check, site.node, text,
              cldr::is_currency(text)
                  ? fmt::format("{} is no longer in use (ISO 4217)", text)
                  : fmt::format("\"{}\" is not a currency of ISO 4217", yaml::shown(site.node)),
              meant_currency(*currencies, text, own),
              own.empty() ? "write its three letters"
                          : fmt::format("that of {} is {}", check.guide().country, own.front()));
}

extern constinit const Rule currency_code{
    .id = "currency-code",
    .level = Level::error,
    .sentence = "A currency is a code of ISO 4217",
    .why = "Prices are compared only within one currency, by its code.",
    .wrong = "currency: RMB\n",
    .right = "currency: CNY\n",
    .types = {Type::currency},
    .value = check_currency_code};

/// Contacts may live anywhere, and of routes the other end's country counts too.
static void check_currency_mismatch(GuideCheck& check, const ValueSite& site) {
  const std::string_view type = site.record.type.name;
  if (type == "contact" || type == "route") return;
  const std::vector<std::string> countries{check.guide().country};
  if (!is_foreign(site.node.text, countries) || check.faulty(site.node)) return;
  check.report(site.node, mismatch(site.node.text, countries),
               fmt::format("usual there: {}", own_currencies(countries)));
}

static void check_fare_currency_mismatch(LibraryCheck& check) {
  for (const GuideDigest& guide : check.guides()) {
    if (!guide.named) continue;
    for (const DigestRoute& route : guide.routes) {
      if (route.currency.empty()) continue;
      std::vector<std::string> countries{check.country_of(route.from, guide)};
      const std::string to = check.country_of(route.to, guide);
      if (!holds(countries, to)) countries.push_back(to);
      if (!is_foreign(route.currency, countries)) continue;
      check.report(guide, route.currency_span, mismatch(route.currency, countries),
                   fmt::format("usual there: {}", own_currencies(countries)));
    }
  }
}

extern constinit const Rule currency_mismatch{
    .id = "currency-mismatch",
    .level = Level::warning,
    .sentence = "A price is in the country's currency, or in EUR, USD, CNY or GBP",
    .why = "A price in the money of a third country is most often a slip of the code.",
    .wrong =
        "country: KP\n"
        "currency: KRW\n",
    .right =
        "country: KP\n"
        "currency: KPW\n",
    .types = {Type::currency},
    .value = check_currency_mismatch,
    .library = check_fare_currency_mismatch};

}  // namespace guidebook::validation
