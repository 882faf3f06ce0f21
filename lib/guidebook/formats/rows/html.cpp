#include <fmt/core.h>

#include <algorithm>

#include "guidebook/formats/rows/display_text.hpp"
#include "guidebook/formats/rows/row_format.hpp"
#include "guidebook/records/in_language.hpp"
#include "guidebook/text/markup.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

// Nothing is fetched and nothing runs: the page is whole in itself. Wide tables are scrolled within
// their frame, by keys too, and headings stay in sight; on paper they are not cut.
constexpr std::string_view style = R"(
:root { color-scheme: light dark; --ink: #1d2329; --soft: #59636e; --paper: #ffffff; --band: #f5f7f9;
  --rule: #d5dbe1; --link: #0a58a6; }
@media (prefers-color-scheme: dark) { :root { --ink: #e3e8ed; --soft: #9aa5b1; --paper: #14181c;
  --band: #1b2127; --rule: #39424b; --link: #7fb8f2; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
main { display: flex; flex-direction: column; max-height: 100vh; padding: clamp(1rem, 2.5vw, 2rem); }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.2; }
.frame { overflow: auto; border: 1px solid var(--rule); border-radius: .5rem; }
.frame:focus-visible, a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-variant-numeric: tabular-nums; }
caption { padding: .75rem; text-align: start; color: var(--soft); }
th, td { padding: .5rem .75rem; text-align: start; vertical-align: top; max-width: 40rem;
  overflow-wrap: break-word; unicode-bidi: plaintext; border-top: 1px solid var(--rule); }
thead th { position: sticky; top: 0; background: var(--paper); font-weight: 600; white-space: nowrap;
  border-bottom: 2px solid var(--rule); }
tbody th { min-width: 10rem; font-weight: 600; }
.prose { min-width: 22rem; }
tbody tr:nth-child(even) { background: var(--band); }
.number { text-align: end; white-space: nowrap; }
a { color: var(--link); }
@media print { main { max-height: none; padding: 0; } .frame { overflow: visible; border: 0; }
  thead th { position: static; } tr { break-inside: avoid; } }
)";

std::string escaped(std::string_view text) {
  return in_lines(text, [](std::string_view line) { return escape_markup(text::visible(line)); });
}

/// Each language on a line of its own and marked as what it is, so that it is set and read aloud
/// right.
std::string languages(const Map& map, const Column& column) {
  std::string out;
  for (const Member& member : map) {
    if (!out.empty()) out += "<br>";
    out += fmt::format("<span lang=\"{}\">{}</span>", escaped(member.key),
                       escaped(display_text(member.value, column)));
  }
  return out;
}

std::string cell(const Value& value, const Column& column) {
  const auto* map = value.as<Map>();
  if (map != nullptr && is_in_languages(column.type, *map)) return languages(*map, column);
  std::string out;
  for (const LinkedText& piece : display_pieces(value, column)) {
    const std::string text = escaped(piece.text);
    out +=
        piece.link.empty() ? text : fmt::format("<a href=\"{}\">{}</a>", escaped(piece.link), text);
  }
  return out;
}

std::string_view class_of(const Column& column) {
  if (holds_numbers(column)) return " class=\"number\"";
  return column.type == Type::text ? " class=\"prose\"" : "";
}

std::string head(const Table& table) {
  std::string out = "<thead>\n<tr>";
  for (const Column& column : table.columns) {
    out += fmt::format("<th scope=\"col\"{}>{}</th>", class_of(column), escaped(column.heading));
  }
  return out + "</tr>\n</thead>\n";
}

/// The name tells what the other cells of its row are about.
std::size_t name_column(const Table& table) {
  const auto name = std::find_if(table.columns.begin(), table.columns.end(),
                                 [](const Column& column) { return column.heading == "name"; });
  return static_cast<std::size_t>(name - table.columns.begin());
}

std::string body(const Table& table) {
  const std::size_t name = name_column(table);
  std::string out = "<tbody lang=\"\">\n";  // of what language, the rows do not say
  for (const auto& row : table.rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string text = cell(row[i], table.columns[i]);
      out += i == name ? fmt::format("<th scope=\"row\">{}</th>", text)
                       : fmt::format("<td{}>{}</td>", class_of(table.columns[i]), text);
    }
    out += "</tr>\n";
  }
  return out + "</tbody>\n";
}

}  // namespace

std::string write_html(const Table& table, const RowOptions& options) {
  const std::size_t count = table.rows.size();
  const std::string title = escaped(options.title);
  return fmt::format(
             "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n",
             title, style, title) +
         fmt::format(
             "<div class=\"frame\" role=\"region\" aria-labelledby=\"caption\" tabindex=\"0\">\n"
             "<table>\n<caption id=\"caption\">{} {}</caption>\n",
             count, count == 1 ? "row" : "rows") +
         (options.header ? head(table) : std::string{}) + body(table) +
         "</table>\n</div>\n</main>\n</body>\n</html>\n";
}

}  // namespace guidebook
