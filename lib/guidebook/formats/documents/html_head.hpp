#pragma once

#include <span>
#include <string>
#include <string_view>

#include "guidebook/document/document.hpp"
#include "guidebook/formats/documents/html_writer.hpp"

namespace guidebook {

/// What programs that do not show a page read of it.
struct HtmlSummary {
  std::string title;
  std::string description;            ///< Empty: none.
  std::span<const Chapter> chapters;  ///< For schema.org.
};

/// Begins a page: its head, with a policy that lets a browser run the page's own script and
/// style, show the pictures in it and load nothing, words for Open Graph and schema.org, and the
/// style itself. Leaves the element `html` open.
void write_html_head(HtmlWriter& to, const Document& document, const HtmlSummary& summary);

/// A script element; `content` must be safe in it. Without `id` it has none.
void write_script(HtmlWriter& to, std::string_view type, std::string_view id,
                  std::string_view content);

}  // namespace guidebook
