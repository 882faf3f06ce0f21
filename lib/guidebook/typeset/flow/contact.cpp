#include "guidebook/typeset/flow/contact.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "guidebook/typeset/flow/card.hpp"
#include "guidebook/typeset/flow/qr_code.hpp"
#include "guidebook/typeset/theme/design.hpp"

namespace guidebook::typeset {
namespace {

constexpr float contact_inset = 16;
constexpr float padding = 13;
constexpr float radius = 4;
constexpr float contact_gap = 10;
constexpr float group_gap = 5;
constexpr float widest_label = 90;
constexpr float label_gap = 10;
constexpr float code_size = 72;
constexpr float code_gap = 12;

class ContactSetter {
 public:
  ContactSetter(Composition& to, const ContactCard& card)
      : to_(to), card_(card), width_(to.measure() - 2 * contact_inset) {}

  void run() {
    const Rect tile{to_.measure() - padding - code_size, 0, code_size, code_size};
    const Path code = contact_code(card_.vcard, tile);
    width_ -= code.empty() ? 0 : code_size + code_gap - (contact_inset - padding);
    add_rows();
    if (rows_.empty()) return;
    if (!code.empty()) add_code(tile, code);
    Strip& first = rows_.front();
    if (!card_.ref.empty()) first.anchors.push_back(card_.ref);
    first.outline.push_back(bookmark(card_.name, 3));
    add_card(to_, std::move(rows_), {to_.design.colours.dark, std::nullopt, radius, padding},
             contact_gap);
  }

 private:
  void add_rows() {
    add({in_capitals(card_.role)}, to_.design.contact_label, 0);
    {
      const Structure::Scope heading(to_.structure(), Role::heading3);
      add(card_.name, to_.design.contact_name, 0);
    }
    add(card_.person.value, to_.design.contact_text, 0);
    append(rows_,
           set_prose(to_, card_.description, to_.design.contact_note, {.width = width_},
                     contact_inset),
           2);
    for (const std::vector<Runs>& address : card_.addresses) {
      float gap = group_gap;
      for (const Runs& line : address) {
        add(line, to_.design.contact_text, gap);
        gap = 0;
      }
    }
    add_facts();
  }

  /// At the right of the text, which is made at least as high; not where the card will have to be
  /// split.
  void add_code(const Rect& tile, const Path& code) {
    float height = 0;
    for (const Strip& row : rows_) height += row.space_before + row.height;
    if (height + 2 * padding > to_.geometry.block_height()) return;
    Strip picture;
    picture.items.emplace_back(filled(rounded_rectangle(tile, 2), design::white));
    picture.items.emplace_back(filled(code, to_.design.colours.dark));
    const Structure::Scope figure(to_.structure(), Role::figure, card_.vcard_label);
    give_to(picture, figure.node());
    prepend(rows_.front(), std::move(picture));
    rows_.back().height += std::max(0.0F, code_size - height);
  }

  void add(const Runs& runs, const TextStyle& style, float space_before) {
    append(rows_, set_runs(to_, runs, style, {.width = width_}, contact_inset), space_before);
  }

  /// A fact's label and the item of the list that it is in.
  struct Label {
    Runs runs;
    std::vector<Line> lines;
    NodeId item = unstructured;
  };

  std::vector<Label> fact_labels() {
    std::vector<Label> labels;
    for (const Fact& fact : card_.facts) {
      const Structure::Scope item(to_.structure(), Role::item);
      Label label{{in_capitals(fact.label)}, {}, item.node()};
      const Structure::Scope scope(to_.structure(), Role::label);
      label.lines =
          to_.typesetter.lines(label.runs, to_.design.contact_label, {.width = widest_label});
      labels.push_back(std::move(label));
    }
    return labels;
  }

  void add_facts() {
    const Structure::Scope list(to_.structure(), Role::list);
    const std::vector<Label> labels = fact_labels();
    float indent = 0;
    for (const Label& label : labels) {
      for (const Line& line : label.lines) indent = std::max(indent, line.width + label_gap);
    }
    float gap = group_gap;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const Structure::Scope item(to_.structure(), labels[i].item);
      const Structure::Scope body(to_.structure(), Role::body);
      std::vector<Strip> lines = set_runs(to_, card_.facts[i].value, to_.design.contact_text,
                                          {.width = width_ - indent}, contact_inset + indent);
      if (lines.empty()) continue;
      put_beside(lines, labels[i]);
      append(rows_, std::move(lines), gap);
      gap = 0;
    }
  }

  /// A label with more lines than what it stands beside has some of its own.
  void put_beside(std::vector<Strip>& lines, const Label& label) const {
    for (std::size_t i = 0; i < label.lines.size(); ++i) {
      if (i == lines.size()) lines.emplace_back().height = to_.design.contact_text.leading;
      Strip part;
      draw(part, label.lines[i], label.runs, to_.design.contact_label, contact_inset,
           baseline_of(to_.design.contact_text));
      prepend(lines[i], std::move(part));
    }
  }

  Composition& to_;
  const ContactCard& card_;
  float width_;
  std::vector<Strip> rows_;
};

}  // namespace

void add_contact(Composition& to, const ContactCard& card) { ContactSetter(to, card).run(); }

}  // namespace guidebook::typeset
