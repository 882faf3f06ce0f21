#include "guidebook/formats/import/html_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "guidebook/formats/import/marked_text.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/entity.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {
namespace {

constexpr std::array<std::string_view, 20> block_tags{
    "br", "p",  "div", "ul", "ol", "li",     "table", "tr",   "hr",   "h1",
    "h2", "h3", "h4",  "h5", "h6", "center", "html",  "body", "head", "tbody"};
constexpr std::array<std::string_view, 14> inline_tags{
    "b", "strong", "i", "em", "a", "img", "span", "font", "u", "td", "th", "small", "big", "code"};

bool is_among(const auto& tags, std::string_view name) {
  return std::ranges::find(tags, name) != tags.end();
}

struct Tag {
  std::string name;
  std::string_view attributes;
  bool closes = false;
  std::size_t size = 0;
};

/// The tag that a text begins with; nothing where it is none that is known.
std::optional<Tag> read_tag(std::string_view text) {
  constexpr std::size_t longest = 4096;  // what has no end is no tag
  if (!text.starts_with('<')) return std::nullopt;
  const std::size_t end = text.substr(0, longest).find('>');
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view inner = text.substr(1, end - 1);
  Tag tag{.name = {}, .attributes = {}, .closes = inner.starts_with('/'), .size = end + 1};
  if (tag.closes) inner.remove_prefix(1);
  const std::size_t length = std::min(inner.find_first_of(" \t\r\n/"), inner.size());
  tag.name = text::to_lower(inner.substr(0, length));
  tag.attributes = inner.substr(length);
  if (!is_among(block_tags, tag.name) && !is_among(inline_tags, tag.name)) return std::nullopt;
  return tag;
}

/// The value of an attribute; empty if there is none.
std::string_view attribute_in(const Tag& tag, std::string_view name) {
  const std::string lower = text::to_lower(tag.attributes);
  const std::size_t at = lower.find(" " + std::string(name) + "=");
  if (at == std::string::npos) return {};
  std::string_view value = tag.attributes.substr(at + name.size() + 2);
  const char quote = value.empty() ? ' ' : value.front();
  if (quote != '"' && quote != '\'') return value.substr(0, value.find_first_of(" \t\r\n"));
  value.remove_prefix(1);
  return value.substr(0, value.find(quote));
}

class HtmlText {
 public:
  std::string run(std::string_view html) {
    while (!html.empty()) {
      if (const auto tag = read_tag(html)) {
        html.remove_prefix(tag->size);
        apply(*tag, html.empty() ? ' ' : html.front());
        continue;
      }
      const text::Entity entity = text::read_entity(html);
      if (entity.size > 0) add(entity.character);
      if (entity.size == 0) text_.literal(html.front());
      html.remove_prefix(std::max<std::size_t>(entity.size, 1));
    }
    end_link();
    return text_.finish();
  }

 private:
  void add(char32_t character) {
    constexpr char32_t no_break_space = 0xA0;
    std::string utf8;
    utf8::append(utf8, character == no_break_space ? U' ' : character);
    text_.literal(utf8);
  }

  void apply(const Tag& tag, char after) {
    if (is_among(block_tags, tag.name)) {
      end_link();
      text_.end_line();
      if (tag.name == "li" && !tag.closes) {
        text_.item();
      } else {
        text_.end_line();  // a blank one: what follows is a paragraph
      }
    } else if (tag.name == "b" || tag.name == "strong") {
      set(is_strong_, !tag.closes, [&] { text_.toggle_strong(after); });
    } else if (tag.name == "i" || tag.name == "em") {
      set(is_emphasis_, !tag.closes, [&] { text_.toggle_emphasis(after); });
    } else if (tag.name == "a") {
      end_link();
      if (!tag.closes) begin_link(attribute_in(tag, "href"));
    } else if (tag.name == "img") {
      text_.literal(attribute_in(tag, "src"));
    } else if (tag.name == "td" || tag.name == "th") {
      text_.literal(' ');
    }
  }

  static void set(bool& state, bool wanted, const auto& toggle) {
    if (std::exchange(state, wanted) != wanted) toggle();
  }

  void begin_link(std::string_view url) {
    url_ = url;
    before_ = text_.line();
    text_.clear_line();
  }

  void end_link() {
    if (!before_) return;
    const std::string label = text_.line();
    text_.clear_line();
    text_.raw(*std::exchange(before_, std::nullopt));
    if (url_.empty() || url_.find_first_of(" ()") != std::string::npos) {
      text_.raw(label);
      if (!url_.empty()) text_.literal(" " + url_);
    } else {
      text_.link(label, url_);
    }
  }

  MarkedText text_{true};
  std::string url_;
  std::optional<std::string> before_;  // the line before the link that is open
  bool is_strong_ = false;
  bool is_emphasis_ = false;
};

}  // namespace

bool has_html(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const auto tag = read_tag(text.substr(at));
    if (tag && (tag->closes || tag->name == "img" || is_among(block_tags, tag->name))) return true;
  }
  return false;
}

std::string text_of_html(std::string_view html) { return HtmlText().run(html); }

}  // namespace guidebook
