#include "guidebook/document/contact_vcard.hpp"

#include "guidebook/document/labels.hpp"
#include "guidebook/document/value_words.hpp"
#include "guidebook/document/wording.hpp"

namespace guidebook {
namespace {

void add_line(std::string& text, std::string_view line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

void add_fact(std::string& text, std::string_view label, const std::string& value) {
  if (!value.empty()) add_line(text, std::string(label) + ": " + value);
}

/// Paragraphs as lines.
void add_prose(std::string& text, const Prose& prose) {
  for_each_paragraph(prose, [&](const Paragraph& paragraph, bool is_item) {
    add_line(text, (is_item ? "• " : "") + plain(paragraph.runs));
  });
}

std::vector<Vcard::Name> names_of(const RunBuilder& builder, const Contact& contact) {
  const Run chosen = builder.name(contact.name, contact.names);
  std::vector<Vcard::Name> names{{chosen.language, chosen.text}};
  for (const Run& run : builder.local_names(contact.name, contact.names)) {
    if (run.language != no_language) names.push_back({run.language, run.text});  // no separator
  }
  return names;
}

Vcard::Address address_of(const Address::Variant& variant) {
  if (!variant.parts) return {.language = variant.language, .street = variant.text};
  const AddressParts& parts = *variant.parts;
  return {.language = variant.language,
          .street = parts.street.value_or(""),
          .locality = parts.locality.value_or(""),
          .region = parts.region.value_or(""),
          .postcode = parts.postcode.value_or(""),
          .country = parts.country.value_or("")};
}

std::string label_of(const RunBuilder& builder, const Phone& phone) {
  std::string label = phone.label.value_or("");
  if (!phone.note) return label;
  const std::string note = builder.plain(*phone.note).text;
  return label.empty() ? note : label + " (" + note + ")";
}

std::string note_of(const RunBuilder& builder, const Contact& contact) {
  std::string note;
  if (contact.person) add_fact(note, label_in(Label::ask_for, builder.language()), *contact.person);
  if (contact.hours) add_fact(note, label_in(Label::hours, builder.language()), *contact.hours);
  if (contact.directions) {
    add_fact(note, label_in(Label::directions, builder.language()),
             builder.plain(*contact.directions).text);
  }
  add_prose(note, builder.prose(contact.description));
  return note;
}

}  // namespace

Vcard vcard_of(const RunBuilder& builder, const Contact& contact) {
  Vcard card;
  card.id = builder.guide().id + "#" + contact.id;
  card.names = names_of(builder, contact);
  if (contact.organisation != contact.name) card.organisation = contact.organisation.value_or("");
  card.role = wording::capitalised(value_in(contact.role.value_or(""), builder.language()));
  for (const Phone& phone : contact.phones) {
    card.phones.push_back({phone.number.dialled, label_of(builder, phone)});
  }
  card.emails = contact.emails;
  card.website = contact.website.value_or("");
  if (contact.address) {
    for (const Address::Variant& variant : contact.address->variants) {
      card.addresses.push_back(address_of(variant));
    }
  }
  if (contact.coordinates) {
    card.position = {contact.coordinates->lat, contact.coordinates->lon};
  }
  card.note = note_of(builder, contact);
  return card;
}

}  // namespace guidebook
