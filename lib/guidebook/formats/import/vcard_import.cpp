// Address books: vCard 2.1, 3.0 and 4.0.
#include <algorithm>
#include <array>
#include <map>

#include "guidebook/codes/calling_codes.hpp"
#include "guidebook/document/labels.hpp"
#include "guidebook/document/languages.hpp"
#include "guidebook/formats/import/foreign_text.hpp"
#include "guidebook/formats/import/map_records.hpp"
#include "guidebook/formats/import/vcard_reader.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

constexpr std::array vcard_keys{
    ForeignKey{"EMAIL", "emails"},
    ForeignKey{"URL", "website"},
    ForeignKey{"ROLE", "role"},
};

/// What address books note for themselves, and what no text is.
constexpr std::array<std::string_view, 10> not_kept{"PRODID",  "REV",        "UID", "PHOTO",
                                                    "LOGO",    "SOUND",      "KEY", "CLIENTPIDMAP",
                                                    "X-ABUID", "SORT-STRING"};

/// A fact that `export` writes as a line of the note.
struct NoteLine {
  Label label;
  std::string_view field;
};
constexpr std::array note_lines{NoteLine{Label::ask_for, "person"}, NoteLine{Label::hours, "hours"},
                                NoteLine{Label::directions, "directions"}};

ByteSpan place_of(const VcardProperty& property) { return {property.begin, property.end}; }

/// The value of a line "Label: value", in any language of labels; empty if it is none.
std::string_view fact_in(std::string_view line, Label label) {
  for (const std::string_view language : translated_languages) {
    const std::string begin = std::string(label_in(label, language)) + ": ";
    if (line.starts_with(begin)) return line.substr(begin.size());
  }
  return {};
}

/// One card as a record.
class CardReader {
 public:
  CardReader(const VcardEntry& card, const ImportOptions& options, Losses& losses)
      : card_(card),
        options_(options),
        record_(options, options.type != nullptr ? *options.type : *find_record_type("contact"),
                {card.begin, card.end}),
        losses_(losses) {}

  ImportedRecord run() {
    for (const VcardProperty& property : card_.properties) {
      if (property.name == "X-ABLABEL") labels_[property.group] = label_of(property);
      if (property.name == "UID") own_ = own_reference(property.text());
    }
    record_.add("UID", "id", own_.id, {card_.begin, card_.end});
    add_names();
    for (const VcardProperty& property : card_.properties) add(property);
    if (!names_.empty()) record_.add("names", "names", std::move(names_), names_place_);
    if (!addresses_.empty()) record_.add("ADR", "address", std::move(addresses_), address_place_);
    return record_.take();
  }

 private:
  [[nodiscard]] bool is_ours() const { return !own_.id.empty(); }

  /// Apple's programs write "_$!<Home>!$_".
  static std::string label_of(const VcardProperty& property) {
    std::string label = property.text();
    constexpr std::string_view begin = "_$!<";
    constexpr std::string_view end = ">!$_";
    if (!label.starts_with(begin) || !label.ends_with(end)) return label;
    return label.substr(begin.size(), label.size() - begin.size() - end.size());
  }

  /// The first FN is the name, or what N is made of.
  void add_names() {
    for (const VcardProperty& property : card_.properties) {
      if (property.name != "FN") continue;
      if (name_.empty()) {
        name_ = property.text();
        record_.add("FN", "name", name_, place_of(property));
      } else {
        add_name(property, property.text());
      }
    }
    for (const VcardProperty& property : card_.properties) {
      if (property.name == "N") add_structured_name(property);
    }
  }

  void add_structured_name(const VcardProperty& property) {
    const std::vector<std::string> parts = property.texts(';');
    if (name_.empty()) {
      constexpr std::array<std::size_t, 5> order{3, 1, 2, 0, 4};  // prefix, given … suffix
      for (const std::size_t i : order) {
        if (i < parts.size() && !parts[i].empty()) name_ += (name_.empty() ? "" : " ") + parts[i];
      }
      record_.add("N", "name", name_, place_of(property));
      return;
    }
    const bool is_in_name = std::ranges::all_of(
        parts, [&](const std::string& part) { return name_.find(part) != std::string::npos; });
    if (!is_in_name) record_.add("N", "aliases", property.text(), place_of(property));
  }

  /// A further name, in a language if one is given.
  void add_name(const VcardProperty& property, std::string name) {
    const std::string language(property.parameter("LANGUAGE"));
    if (language.empty() || find(names_, language) != nullptr) {
      record_.add(property.name, "aliases", std::move(name), place_of(property));
      return;
    }
    if (names_.empty()) names_place_ = place_of(property);
    names_.push_back({language, std::move(name)});
  }

  void add(const VcardProperty& property) {
    const std::string& name = property.name;
    const ByteSpan place = place_of(property);
    if (name == "FN" || name == "N" || name == "VERSION" || name == "X-ABLABEL") return;
    if (name == "UID" && is_ours()) return;
    if (property.is_binary() || std::ranges::find(not_kept, name) != not_kept.end())
      return losses_.add(name, place);
    if (name == "TEL") return add_phone(property);
    if (name == "ADR") return add_address(property);
    if (name == "GEO") return add_position(property);
    if (name == "NOTE") return add_note(property);
    if (name == "NICKNAME") {
      for (std::string& each : property.texts(',')) add_name(property, std::move(each));
      return;
    }
    if (name == "ORG") return add_organisation(property);
    if (name == "CATEGORIES") {
      for (std::string& tag : property.texts(',')) record_.add(name, "tags", std::move(tag), place);
      return;
    }
    const std::string text = property.text();
    if (name == "KIND" && (text == "org" || text == "individual")) return;
    const std::string key = text::to_lower(name);
    const auto row = std::ranges::find(vcard_keys, name, &ForeignKey::foreign);
    record_.add(row == vcard_keys.end() ? foreign_key(key) : name,
                row == vcard_keys.end() ? std::string_view() : row->field, text, place);
  }

  /// "x-skype" would be taken for a key of a guide.
  static std::string foreign_key(const std::string& key) {
    return key.starts_with("x-") ? key.substr(2) : key;
  }

  void add_phone(const VcardProperty& property) {
    constexpr std::string_view scheme = "tel:";
    std::string number = property.text();
    if (number.starts_with(scheme)) number.erase(0, scheme.size());
    const auto known = labels_.find(property.group);
    std::string label = known == labels_.end() || property.group.empty() ? "" : known->second;
    if (label.empty() && property.has_type("fax")) label = "Fax";
    if (label.empty() && property.has_type("cell")) label = "Mobile";
    Value phone = number;
    if (!label.empty()) phone = Map{{"number", std::move(number)}, {"label", std::move(label)}};
    record_.add("TEL", "phones", std::move(phone), place_of(property));
  }

  void add_address(const VcardProperty& property) {
    constexpr std::array<std::string_view, 5> keys{"street", "locality", "region", "postcode",
                                                   "country"};
    std::vector<std::string> parts = property.texts(';');
    parts.resize(std::max<std::size_t>(parts.size(), keys.size() + 2));
    for (const std::string& before : {parts[1], parts[0]}) {  // extended address, post office box
      if (!before.empty()) parts[2] = parts[2].empty() ? before : before + ", " + parts[2];
    }
    Map address;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (!parts[i + 2].empty()) address.push_back({std::string(keys[i]), parts[i + 2]});
    }
    if (address.empty()) return;
    if (!parts[keys.size() + 1].empty()) record_.set_country(country_code(parts[keys.size() + 1]));
    const bool is_text = address.size() == 1 && address.front().key == "street";
    Value value = is_text ? Value{std::move(parts[2])} : Value{std::move(address)};
    const std::string language(property.parameter("LANGUAGE"));
    if (language.empty() || find(addresses_, language) != nullptr) {
      record_.add("ADR", "address", std::move(value), place_of(property));
      return;
    }
    if (addresses_.empty()) address_place_ = place_of(property);
    addresses_.push_back({language, std::move(value)});
  }

  /// Of a name, or of a code itself; empty if there is none.
  [[nodiscard]] std::string country_code(const std::string& name) const {
    const bool is_code = name.size() == 2 && codes::calling_code_of(text::to_upper(name));
    if (is_code) return text::to_upper(name);
    return options_.country_code ? options_.country_code(name) : std::string();
  }

  void add_position(const VcardProperty& property) {
    std::string text = property.text();
    if (text.starts_with("geo:")) text.erase(0, 4);
    const std::size_t mark = text.find_first_of(",;");
    if (mark == std::string::npos)
      return record_.add("geo", {}, std::move(text), place_of(property));
    const std::string lon = text.substr(mark + 1, text.find_first_of(",;?", mark + 1) - mark - 1);
    record_.add("GEO", "coordinates",
                Map{{"lat", std::string(text::trimmed(text.substr(0, mark)))},
                    {"lon", std::string(text::trimmed(lon))}},
                place_of(property));
  }

  void add_organisation(const VcardProperty& property) {
    std::string organisation;
    for (const std::string& unit : property.texts(';')) {
      if (!unit.empty()) organisation += (organisation.empty() ? "" : ", ") + unit;
    }
    if (name_.empty()) {
      name_ = organisation;
      record_.add("ORG", "name", organisation, place_of(property));
    } else if (organisation != name_) {
      record_.add("ORG", "organisation", organisation, place_of(property));
    }
  }

  void add_note(const VcardProperty& property) {
    const std::string note = property.text();
    std::string_view rest = note;
    for (const NoteLine& line : note_lines) {
      const std::string_view fact =
          is_ours() ? fact_in(rest.substr(0, rest.find('\n')), line.label) : std::string_view();
      if (fact.empty()) continue;
      const bool is_text = line.field == "directions";
      record_.add("NOTE", line.field, is_text ? text_of_plain(fact, true) : std::string(fact),
                  place_of(property));
      rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
    }
    record_.add("NOTE", "description", text_of_note(rest, is_ours()), place_of(property));
  }

  const VcardEntry& card_;
  const ImportOptions& options_;
  RecordBuilder record_;
  Losses& losses_;
  OwnReference own_;
  std::map<std::string, std::string> labels_;  // by groups
  std::string name_;
  Map names_;
  Map addresses_;
  ByteSpan names_place_;
  ByteSpan address_place_;
};

}  // namespace

std::vector<ImportedRecord> import_vcard(const Source& source, const ImportOptions& options,
                                         Diagnostics& diagnostics) {
  std::vector<ImportedRecord> records;
  Losses losses;
  const auto add = [&](const VcardEntry& card) {
    records.push_back(CardReader(card, options, losses).run());
  };
  if (!read_vcards(source, add, diagnostics)) return {};
  losses.report(source, "not kept of address books", diagnostics);
  return records;
}

}  // namespace guidebook
