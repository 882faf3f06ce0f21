#include "guidebook/formats/documents/html_head.hpp"

#include <fmt/core.h>

#include "guidebook/formats/documents/json_ld.hpp"
#include "guidebook/formats/documents/page_assets.hpp"
#include "guidebook/text/digest.hpp"
#include "guidebook/text/direction.hpp"

namespace guidebook {
namespace {

/// For a Content-Security-Policy: what may stand in the page.
std::string hash_source(std::string_view content) {
  return fmt::format("'sha256-{}'", base64(sha256(content)));
}

void write_meta(HtmlWriter& to, std::string_view key, std::string_view name,
                std::string_view content) {
  if (content.empty()) return;
  to.raw("\n");
  to.empty("meta", {{key, name}, {"content", content}});
}

}  // namespace

void write_html_head(HtmlWriter& to, const Document& document, const HtmlSummary& summary) {
  to.raw("<!DOCTYPE html>");
  to.block("html", {{"lang", document.language}, {"dir", text_direction(document.language)}});
  to.block("head");
  to.raw("\n");
  to.empty("meta", {{"charset", "utf-8"}});
  write_meta(to, "http-equiv", "Content-Security-Policy",
             fmt::format("default-src 'none'; img-src data:; style-src {}; script-src {}; "
                         "base-uri 'none'; form-action 'none'",
                         hash_source(page_style()), hash_source(page_script())));
  write_meta(to, "name", "viewport", "width=device-width, initial-scale=1");
  to.raw("\n");
  to.element("title", summary.title);
  write_meta(to, "name", "description", summary.description);
  write_meta(to, "property", "og:type", "article");
  write_meta(to, "property", "og:title", summary.title);
  write_meta(to, "property", "og:description", summary.description);
  if (!summary.chapters.empty())
    write_script(to, "application/ld+json", "", json_ld(summary.chapters));
  to.block("style");
  to.raw(page_style());
  to.end();
  to.end();
}

void write_script(HtmlWriter& to, std::string_view type, std::string_view id,
                  std::string_view content) {
  to.block("script", {{"type", type}, {"id", id}});
  to.raw(content);
  to.end();
}

}  // namespace guidebook
