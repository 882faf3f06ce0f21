#include <fmt/core.h>

#include <algorithm>
#include <cstddef>

#include "guidebook/formats/changes/change_format.hpp"
#include "guidebook/formats/changes/edit_pieces.hpp"
#include "guidebook/text/terminal_text.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

/// Lines of a text, those after the first behind a bar: what runs jobs may obey lines of its log.
std::string indented(std::string_view text, std::string_view indent) {
  std::string out;
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += text::visible(text.substr(0, end));
    if (end == text.size()) return out;
    out.append("\n").append(indent).append("  | ");
    text.remove_prefix(end + 1);
  }
}

std::string piece_text(const EditPiece& piece, std::string_view indent, bool color) {
  std::string text = indented(piece.text, indent);
  switch (piece.side) {
    case EditPiece::Side::removed:
      return text::painted(fmt::format("[-{}-]", text), text::paint::red, color);
    case EditPiece::Side::added:
      return text::painted(fmt::format("{{+{}+}}", text), text::paint::green, color);
    default:
      return text;
  }
}

/// "  renamed hotel kp-rason#emperor, formerly imperial: Emperor Hotel", and its fields.
void add_record(std::string& out, const RecordChange& record, std::string_view guide,
                std::string_view indent, bool color) {
  const auto reference = [&](std::string_view id) {
    return guide.empty() ? std::string(id) : fmt::format("{}#{}", guide, id);
  };
  std::string heading =
      fmt::format("{} {} {}", name(record.change), record.type->name, reference(record.id));
  if (!record.former_id.empty()) heading += fmt::format(", formerly {}", record.former_id);
  if (!record.name.empty()) heading += ": " + record.name;
  out += indent;
  out += text::painted(text::visible(heading), text::paint::bold, color) + '\n';
  for (const FieldChange& field : record.fields) {
    for (const ValueEdit& edit : value_edits(field)) {
      out += fmt::format("{}  {}: ", indent, text::visible(edit.path));
      for (const EditPiece& piece : edit_pieces(edit)) out += piece_text(piece, indent, color);
      out += '\n';
    }
  }
}

}  // namespace

std::string write_text_changes(GuideChanges changes, bool color) {
  std::string out;
  for (const GuideChange& guide : changes) {
    add_record(out, guide.guide, {}, "", color);
    for (const RecordChange& record : guide.records)
      add_record(out, record, guide.guide.id, "  ", color);
  }
  if (!changes.empty()) out += to_string(count_changes(changes)) + '\n';
  return out;
}

}  // namespace guidebook
