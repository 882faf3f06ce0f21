#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "guidebook/document/document.hpp"

namespace guidebook {

/// The references of all that has a place on a document's pages.
using Places = std::unordered_set<std::string>;
[[nodiscard]] Places places_of(const Document& document);

/// Writes the elements of HTML front to back, in the syntax of a web page or of XML. Texts and the
/// values of attributes are escaped, here and nowhere else; names are those given.
class HtmlWriter {
 public:
  enum class Syntax : std::uint8_t { html, xml };
  /// One whose value is empty is left out.
  using Attribute = std::pair<std::string_view, std::string_view>;
  using Attributes = std::initializer_list<Attribute>;

  /// `language` (BCP 47) is that of what is around. `out` must outlive the writer.
  HtmlWriter(std::string& out, Syntax syntax, std::string_view language);

  [[nodiscard]] bool is_xml() const { return syntax_ == Syntax::xml; }
  [[nodiscard]] const std::string& language() const { return language_; }

  /// What to call with each text that is shown, and its language.
  using Shows = std::function<void(std::string_view utf8, std::string_view language)>;
  void on_text(Shows shows) { shows_ = std::move(shows); }

  /// Begins an element, a block one on a line of its own.
  void begin(std::string_view name, Attributes attributes = {});
  void block(std::string_view name, Attributes attributes = {});
  void end();
  /// One of those that HTML calls void; `language` is that of texts in its attributes.
  void empty(std::string_view name, Attributes attributes, std::string_view language = {});

  void text(std::string_view utf8);
  /// The content of `script` and `style`, which is not escaped: it must not come from a guide.
  void raw(std::string_view text) { out_ += text; }

  /// An element with a text in it.
  void element(std::string_view name, std::string_view utf8, Attributes attributes = {});
  /// A block with runs in it, in their language if they have one; none where they are empty.
  void block_of(std::string_view name, const Runs& runs, Attributes attributes = {});
  void block_of(std::string_view name, const Run& run, Attributes attributes = {});

  /// Runs with their style, language and direction, and with links to what `target` makes of them.
  void runs(const Runs& runs);
  void run(const Run& run);

  /// Where links within the document lead.
  struct Links {
    std::string own;  ///< The only guide on this page, the others have theirs; empty: all of them.
    std::string ending;              ///< Of pages: ".html".
    const Places* places = nullptr;  ///< Links to others are left out.
  };
  void set_links(Links links) { links_ = std::move(links); }
  /// A URI for `href`; empty where a link may not lead there.
  [[nodiscard]] std::string target(std::string_view link) const;

  /// A name that no reference has and no other element on the page.
  [[nodiscard]] std::string new_id();

 private:
  void open(std::string_view name, Attributes attributes);
  [[nodiscard]] bool is_foreign(std::string_view language) const;
  /// Adds the attributes of a language and its direction to an element that was opened.
  void add_language(std::string_view language);

  std::string& out_;
  Syntax syntax_;
  std::string language_;
  Links links_;
  Shows shows_;
  std::vector<std::string> names_;
  std::size_t ids_ = 0;
};

}  // namespace guidebook
