#include "guidebook/document/record_facts.hpp"

#include <filesystem>

#include "guidebook/document/languages.hpp"
#include "guidebook/document/typography.hpp"
#include "guidebook/document/wording.hpp"

namespace guidebook {
namespace {

using Facts = std::vector<Fact>;

void add(const RunBuilder& teller, Facts& facts, Label label, Runs value) {
  if (!value.empty()) facts.push_back(teller.fact(label, std::move(value)));
}

/// Strings of the guide, separated by commas.
Runs listed(const RunBuilder& teller, const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text.empty() ? Runs{} : teller.own(text);
}

/// "+86 10 6416 7544 (messages only)".
Fact phone_fact(const RunBuilder& teller, const Phone& phone) {
  Runs value{RunBuilder::phone(phone.number)};
  if (phone.note) {
    const std::string note = teller.plain(*phone.note);
    append(value, " ", teller.said("(" + note + ")"));
  }
  if (!phone.label) return teller.fact(Label::phone, std::move(value));
  const std::string& language = teller.guide().language();
  return {typographic(*phone.label, language), std::move(value), language};
}

Runs mail_addresses(const std::vector<std::string>& emails) {
  Runs value;
  for (const std::string& email : emails) {
    append(value, ", ", {RunBuilder::code(email, "mailto:" + email)});
  }
  return value;
}

/// Without what every page's address begins with.
Run page(const std::string& url) {
  std::string_view text = url;
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (text.starts_with(scheme)) text.remove_prefix(scheme.size());
  }
  if (text.ends_with('/')) text.remove_suffix(1);
  return RunBuilder::code(text, url);
}

void add_ways_to_reach(const RunBuilder& teller, const Record& record, Facts& facts) {
  for (const Phone& phone : record.phones) facts.push_back(phone_fact(teller, phone));
  add(teller, facts, Label::email, mail_addresses(record.emails));
  if (record.website) add(teller, facts, Label::website, {page(*record.website)});
}

void add_text(const RunBuilder& teller, Facts& facts, Label label,
              const std::optional<Text>& text) {
  if (text) add(teller, facts, label, teller.line(*text));
}

/// What a visitor must know before all else: that a visit may be in vain.
void add_status(const RunBuilder& teller, const Record& record, Facts& facts) {
  const bool open = !record.status || *record.status == "open" || *record.status == "unknown";
  if (!open) add(teller, facts, Label::status, teller.value(*record.status));
}

void add_opening(const RunBuilder& teller, const Record& record, Facts& facts) {
  if (record.hours) add(teller, facts, Label::hours, teller.own(*record.hours));
  if (record.season) {
    add(teller, facts, Label::season,
        teller.worded(wording::season(*record.season, teller.language())));
  }
}

void add_details(const RunBuilder& teller, const Record& record, Facts& facts) {
  add(teller, facts, Label::facilities, listed(teller, record.facilities));
  add_text(teller, facts, Label::accessibility, record.accessibility);
  if (record.coordinates) {
    add(teller, facts, Label::coordinates,
        {RunBuilder::code(wording::coordinates(*record.coordinates))});
  }
  add(teller, facts, Label::aliases, listed(teller, record.aliases));
  if (record.checked) {
    add(teller, facts, Label::checked,
        teller.worded(wording::date(*record.checked, teller.language())));
  }
}

/// All languages on one line, the reader's not apart from the driver's.
Runs address_line(const Record& record) {
  Runs line;
  for (const std::vector<Runs>& variant : address_lines(record)) {
    Runs joined;
    for (const Runs& part : variant) append(joined, ", ", part);
    append(line, " · ", std::move(joined));
  }
  return line;
}

void add_common(const RunBuilder& teller, const Record& record, Facts& facts) {
  add_opening(teller, record, facts);
  add(teller, facts, Label::address, address_line(record));
  add_text(teller, facts, Label::directions, record.directions);
  add_ways_to_reach(teller, record, facts);
  add_details(teller, record, facts);
}

std::vector<std::string> lines_of(const Address::Variant& variant) {
  std::vector<std::string> lines;
  const auto add = [&](std::string line) {
    if (!line.empty()) lines.push_back(std::move(line));
  };
  if (variant.parts) {
    const AddressParts& parts = *variant.parts;
    add(parts.street.value_or(""));
    const bool both = parts.postcode && parts.locality;
    add(parts.postcode.value_or("") + (both ? " " : "") + parts.locality.value_or(""));
    add(parts.region.value_or(""));
    add(parts.country.value_or(""));
    return lines;
  }
  for (std::string_view rest = variant.text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    add(std::string(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return lines;
}

Runs credit_of(const RunBuilder& teller, const Image& image) {
  Runs credit;
  if (image.credit) credit = teller.own(*image.credit);
  if (image.licence) append(credit, ", ", teller.said(*image.licence));
  if (image.source) append(credit, ", ", {page(*image.source)});
  return credit;
}

}  // namespace

std::vector<Fact> guide_facts(const RunBuilder& teller) {
  const Guide& guide = teller.guide();
  Facts facts;
  if (guide.population) {
    const auto population = static_cast<double>(*guide.population);
    add(teller, facts, Label::population,
        teller.worded(wording::number(population, teller.language())));
  }
  if (guide.timezone) add(teller, facts, Label::time_zone, {RunBuilder::code(*guide.timezone)});
  if (guide.currency) add(teller, facts, Label::currency, {RunBuilder::code(*guide.currency)});
  if (guide.coordinates) {
    add(teller, facts, Label::coordinates,
        {RunBuilder::code(wording::coordinates(*guide.coordinates))});
  }
  add(teller, facts, Label::aliases, listed(teller, guide.aliases));
  if (guide.checked) {
    add(teller, facts, Label::checked,
        teller.worded(wording::date(*guide.checked, teller.language())));
  }
  return facts;
}

std::vector<Fact> facts_of(const RunBuilder& teller, const Attraction& attraction) {
  Facts facts;
  add_status(teller, attraction, facts);
  if (attraction.duration) {
    add(teller, facts, Label::visit,
        teller.worded(wording::duration(*attraction.duration, teller.language())));
  }
  add_common(teller, attraction, facts);
  return facts;
}

std::vector<Fact> facts_of(const RunBuilder& teller, const Hotel& hotel) {
  Facts facts;
  add_status(teller, hotel, facts);
  if (hotel.rooms) {
    add(teller, facts, Label::rooms,
        teller.worded(wording::number(static_cast<double>(*hotel.rooms), teller.language())));
  }
  if (hotel.checkin) {
    add(teller, facts, Label::check_in,
        teller.worded(label_in(Label::time_from, teller.language(), *hotel.checkin)));
  }
  if (hotel.checkout) {
    add(teller, facts, Label::check_out,
        teller.worded(label_in(Label::time_until, teller.language(), *hotel.checkout)));
  }
  Runs near;
  for (const std::string& reference : hotel.near) {
    append(near, ", ", {teller.referred(reference)});
  }
  add(teller, facts, Label::near, std::move(near));
  add_common(teller, hotel, facts);
  return facts;
}

std::vector<Fact> facts_of(const RunBuilder& teller, const Contact& contact) {
  Facts facts;
  add_status(teller, contact, facts);
  if (contact.organisation && *contact.organisation != contact.name) {
    add(teller, facts, Label::organisation, teller.own(*contact.organisation));
  }
  add_opening(teller, contact, facts);
  add(teller, facts, Label::price, price_runs(teller, contact));
  add_ways_to_reach(teller, contact, facts);
  add_text(teller, facts, Label::directions, contact.directions);
  add_details(teller, contact, facts);
  for (Fact& fact : figure_facts(teller, contact)) facts.push_back(std::move(fact));
  return facts;
}

std::vector<Fact> common_facts(const RunBuilder& teller, const Record& record) {
  Facts facts;
  add_status(teller, record, facts);
  add_common(teller, record, facts);
  return facts;
}

std::vector<std::vector<Runs>> address_lines(const Record& record) {
  std::vector<std::vector<Runs>> all;
  if (!record.address) return all;
  for (const Address::Variant& variant : record.address->variants) {
    std::vector<Runs> lines;
    for (const std::string& line : lines_of(variant)) {
      lines.push_back(
          {{.text = typographic(line, variant.language), .language = variant.language}});
    }
    if (!lines.empty()) all.push_back(std::move(lines));
  }
  return all;
}

Runs price_runs(const RunBuilder& teller, const Record& record) {
  if (!record.price) return {};
  Run price{.text = wording::price(*record.price, teller.language()),
            .language = std::string(words_language(teller.language()))};
  const Runs line = record.price->note ? teller.line(*record.price->note) : Runs{};
  if (line.empty()) return price.text.empty() ? Runs{} : Runs{std::move(price)};
  Run note{.text = plain(line), .language = line.front().language};
  if (price.text.empty()) return {std::move(note)};
  price.text += ' ';
  note.text = "(" + note.text + ")";
  if (note.language != price.language) return {std::move(price), std::move(note)};
  price.text += note.text;
  return {std::move(price)};
}

std::vector<Figure> figures(const RunBuilder& teller, const std::vector<Image>& images) {
  std::vector<Figure> all;
  if (images.empty()) return all;
  const std::filesystem::path folder = std::filesystem::path(teller.guide().file).parent_path();
  const std::string root = teller.library().root_of(teller.guide());
  for (const Image& image : images) {
    all.push_back({.file = (folder / image.file).lexically_normal().string(),
                   .root = root,
                   .caption = image.caption ? teller.line(*image.caption) : Runs{},
                   .alt = image.alt ? teller.plain(*image.alt) : std::string{},
                   .credit = credit_of(teller, image),
                   .place = {teller.guide().file, image.begin, image.end}});
  }
  return all;
}

std::vector<Fact> figure_facts(const RunBuilder& teller, const Record& record) {
  Facts facts;
  for (Figure& figure : figures(teller, record.images)) {
    Runs value = std::move(figure.caption);
    if (value.empty() && !figure.alt.empty()) value = teller.said(figure.alt);
    append(value, " – ", std::move(figure.credit));
    add(teller, facts, Label::picture, std::move(value));
  }
  return facts;
}

}  // namespace guidebook
