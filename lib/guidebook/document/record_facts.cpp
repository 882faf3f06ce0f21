#include "guidebook/document/record_facts.hpp"

#include <filesystem>

#include "guidebook/document/languages.hpp"
#include "guidebook/document/typography.hpp"
#include "guidebook/document/wording.hpp"

namespace guidebook {
namespace {

using Facts = std::vector<Fact>;

void add(const RunBuilder& builder, Facts& facts, Label label, Runs value) {
  if (!value.empty()) facts.push_back(builder.fact(label, std::move(value)));
}

/// Strings of the guide, separated by commas.
Runs listed(const RunBuilder& builder, const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text.empty() ? Runs{} : builder.in_guide_language(text);
}

/// "+86 10 6416 7544 (messages only)".
Fact phone_fact(const RunBuilder& builder, const Phone& phone) {
  Runs value{RunBuilder::phone(phone.number)};
  if (phone.note) {
    Run note = builder.plain(*phone.note);
    note.text = "(" + note.text + ")";
    append(value, " ", {std::move(note)});
  }
  if (!phone.label) return builder.fact(Label::phone, std::move(value));
  return {builder.in_guide_language(*phone.label).front(), std::move(value)};
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

void add_ways_to_reach(const RunBuilder& builder, const Record& record, Facts& facts) {
  for (const Phone& phone : record.phones) facts.push_back(phone_fact(builder, phone));
  add(builder, facts, Label::email, mail_addresses(record.emails));
  if (record.website) add(builder, facts, Label::website, {page(*record.website)});
}

void add_text(const RunBuilder& builder, Facts& facts, Label label,
              const std::optional<Text>& text) {
  if (text) add(builder, facts, label, builder.line(*text));
}

/// What a visitor must know before all else: that a visit may be in vain.
void add_status(const RunBuilder& builder, const Record& record, Facts& facts) {
  const bool open = !record.status || *record.status == "open" || *record.status == "unknown";
  if (!open) add(builder, facts, Label::status, builder.value(*record.status));
}

void add_opening(const RunBuilder& builder, const Record& record, Facts& facts) {
  if (record.hours) add(builder, facts, Label::hours, builder.in_guide_language(*record.hours));
  if (record.season) {
    add(builder, facts, Label::season,
        builder.translated(wording::season(*record.season, builder.language())));
  }
}

void add_details(const RunBuilder& builder, const Record& record, Facts& facts) {
  add(builder, facts, Label::facilities, listed(builder, record.facilities));
  add_text(builder, facts, Label::accessibility, record.accessibility);
  if (record.coordinates) {
    add(builder, facts, Label::coordinates,
        {RunBuilder::code(wording::coordinates(*record.coordinates))});
  }
  add(builder, facts, Label::aliases, listed(builder, record.aliases));
  if (record.checked) {
    add(builder, facts, Label::checked,
        builder.translated(wording::date(*record.checked, builder.language())));
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

void add_common(const RunBuilder& builder, const Record& record, Facts& facts) {
  add_opening(builder, record, facts);
  add(builder, facts, Label::address, address_line(record));
  add_text(builder, facts, Label::directions, record.directions);
  add_ways_to_reach(builder, record, facts);
  add_details(builder, record, facts);
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

Runs credit_of(const RunBuilder& builder, const Image& image) {
  Runs credit;
  if (image.credit) credit = builder.in_guide_language(*image.credit);
  if (image.licence) append(credit, ", ", builder.in_document_language(*image.licence));
  if (image.source) append(credit, ", ", {page(*image.source)});
  return credit;
}

}  // namespace

std::vector<Fact> guide_facts(const RunBuilder& builder) {
  const Guide& guide = builder.guide();
  Facts facts;
  if (guide.population) {
    const auto population = static_cast<double>(*guide.population);
    add(builder, facts, Label::population,
        builder.translated(wording::number(population, builder.language())));
  }
  if (guide.timezone) add(builder, facts, Label::time_zone, {RunBuilder::code(*guide.timezone)});
  if (guide.currency) add(builder, facts, Label::currency, {RunBuilder::code(*guide.currency)});
  if (guide.coordinates) {
    add(builder, facts, Label::coordinates,
        {RunBuilder::code(wording::coordinates(*guide.coordinates))});
  }
  add(builder, facts, Label::aliases, listed(builder, guide.aliases));
  if (guide.checked) {
    add(builder, facts, Label::checked,
        builder.translated(wording::date(*guide.checked, builder.language())));
  }
  return facts;
}

std::vector<Fact> facts_of(const RunBuilder& builder, const Attraction& attraction) {
  Facts facts;
  add_status(builder, attraction, facts);
  if (attraction.duration) {
    add(builder, facts, Label::visit,
        builder.translated(wording::duration(*attraction.duration, builder.language())));
  }
  add_common(builder, attraction, facts);
  return facts;
}

std::vector<Fact> facts_of(const RunBuilder& builder, const Hotel& hotel) {
  Facts facts;
  add_status(builder, hotel, facts);
  if (hotel.rooms) {
    add(builder, facts, Label::rooms,
        builder.translated(wording::number(static_cast<double>(*hotel.rooms), builder.language())));
  }
  if (hotel.checkin) {
    add(builder, facts, Label::check_in,
        builder.translated(label_in(Label::time_from, builder.language(), *hotel.checkin)));
  }
  if (hotel.checkout) {
    add(builder, facts, Label::check_out,
        builder.translated(label_in(Label::time_until, builder.language(), *hotel.checkout)));
  }
  Runs near;
  for (const std::string& reference : hotel.near) {
    append(near, ", ", {builder.referred(reference)});
  }
  add(builder, facts, Label::near, std::move(near));
  add_common(builder, hotel, facts);
  return facts;
}

std::vector<Fact> facts_of(const RunBuilder& builder, const Contact& contact) {
  Facts facts;
  add_status(builder, contact, facts);
  if (contact.organisation && *contact.organisation != contact.name) {
    add(builder, facts, Label::organisation, builder.in_guide_language(*contact.organisation));
  }
  add_opening(builder, contact, facts);
  add(builder, facts, Label::price, price_runs(builder, contact));
  add_ways_to_reach(builder, contact, facts);
  add_text(builder, facts, Label::directions, contact.directions);
  add_details(builder, contact, facts);
  for (Fact& fact : figure_facts(builder, contact)) facts.push_back(std::move(fact));
  return facts;
}

std::vector<Fact> common_facts(const RunBuilder& builder, const Record& record) {
  Facts facts;
  add_status(builder, record, facts);
  add_common(builder, record, facts);
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

Runs price_runs(const RunBuilder& builder, const Record& record) {
  if (!record.price) return {};
  Runs price;
  append_plain(price, "",
               {.text = wording::price(*record.price, builder.language()),
                .language = std::string(words_language(builder.language())),
                .whole = true});
  Run note = record.price->note ? builder.plain(*record.price->note) : Run{};
  if (!price.empty() && !note.text.empty()) note.text = "(" + note.text + ")";
  append_plain(price, " ", std::move(note));
  return price;
}

std::vector<Figure> figures(const RunBuilder& builder, const std::vector<Image>& images) {
  std::vector<Figure> all;
  if (images.empty()) return all;
  const std::filesystem::path folder = std::filesystem::path(builder.guide().file).parent_path();
  const std::string root = builder.library().root_of(builder.guide());
  for (const Image& image : images) {
    all.push_back({.file = (folder / image.file).lexically_normal().string(),
                   .root = root,
                   .label = builder.label(Label::picture),
                   .caption = image.caption ? builder.line(*image.caption) : Runs{},
                   .alt = image.alt ? builder.plain(*image.alt) : Run{},
                   .credit = credit_of(builder, image),
                   .place = {builder.guide().file, image.begin, image.end}});
  }
  return all;
}

std::vector<Fact> figure_facts(const RunBuilder& builder, const Record& record) {
  Facts facts;
  for (Figure& figure : figures(builder, record.images)) {
    Runs value = std::move(figure.caption);
    if (value.empty()) append_plain(value, "", std::move(figure.alt));
    append(value, " – ", std::move(figure.credit));
    if (!value.empty()) facts.push_back({std::move(figure.label), std::move(value)});
  }
  return facts;
}

}  // namespace guidebook
