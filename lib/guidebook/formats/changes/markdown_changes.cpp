#include <fmt/core.h>

#include "guidebook/formats/changes/change_format.hpp"
#include "guidebook/formats/changes/edit_pieces.hpp"
#include "guidebook/formats/rows/display_text.hpp"
#include "guidebook/text/markdown.hpp"

namespace guidebook {
namespace {

/// Elements of HTML, for two tildes mark nothing beside some characters.
std::string markdown_piece(const EditPiece& piece) {
  std::string text = in_lines(piece.text, markdown_text);
  switch (piece.side) {
    case EditPiece::Side::removed:
      return fmt::format("<del>{}</del>", text);
    case EditPiece::Side::added:
      return fmt::format("<ins>{}</ins>", text);
    default:
      return text;
  }
}

/// "#### Emperor Hotel: hotel `kp-rason#emperor` renamed, formerly `imperial`", and its fields.
void add_section(std::string& out, const RecordChange& record, std::string_view guide,
                 std::string_view level) {
  out += fmt::format("{} ", level);
  if (!record.name.empty()) out += markdown_text(record.name) + ": ";
  out += fmt::format("{} `{}{}{}` {}", record.type->name, guide, guide.empty() ? "" : "#",
                     record.id, name(record.change));
  if (!record.former_id.empty()) out += fmt::format(", formerly `{}`", record.former_id);
  out += "\n\n";
  for (const FieldChange& field : record.fields) {
    for (const ValueEdit& edit : value_edits(field)) {
      out += fmt::format("- {}: ", markdown_text(edit.path));
      for (const EditPiece& piece : edit_pieces(edit)) out += markdown_piece(piece);
      out += '\n';
    }
  }
  if (!record.fields.empty()) out += '\n';
}

}  // namespace

std::string write_markdown_changes(GuideChanges changes, bool) {
  if (changes.empty()) return {};
  std::string out;
  for (const GuideChange& guide : changes) {
    add_section(out, guide.guide, {}, "###");
    for (const RecordChange& record : guide.records)
      add_section(out, record, guide.guide.id, "####");
  }
  return out + to_string(count_changes(changes)) + '\n';
}

}  // namespace guidebook
