#pragma once

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "guidebook/typeset/pages/compositor.hpp"

namespace guidebook::typeset {

/// Makes chapters parts of one book: their texts, fonts, nodes and pictures get the book's numbers,
/// which are the same whoever set which chapter.
class Binder {
 public:
  /// The book's; all must stay. The texts of compositors that have `retired` are taken away from
  /// them.
  Binder(FontBook& fonts, Typesetter& typesetter, PictureShelf& pictures, bool retired)
      : fonts_(fonts),
        typesetter_(typesetter),
        pictures_(pictures),
        retired_(retired),
        kept_(0, Hash{&typesetter.shaper().texts()}, Same{&typesetter.shaper().texts()}) {}

  /// Gives what the chapter's galley shows the book's numbers.
  void bind(SetChapter& chapter);

 private:
  // Texts are compared by what is in them: two compositors may have shaped the same word.
  struct Hash {
    using is_transparent = void;
    const std::vector<ShapedText>* texts;
    std::size_t operator()(const ShapedText& text) const;
    std::size_t operator()(TextId id) const { return (*this)((*texts)[id]); }
  };
  struct Same {
    using is_transparent = void;
    const std::vector<ShapedText>* texts;
    bool operator()(TextId a, TextId b) const { return a == b; }
    bool operator()(const ShapedText& a, TextId b) const;
    bool operator()(TextId a, const ShapedText& b) const { return (*this)(b, a); }
  };
  /// What a compositor's fonts and texts are called in the book, as far as chapters used them.
  struct Names {
    std::vector<std::optional<FontId>> fonts;
    std::vector<std::optional<TextId>> texts;
  };

  FontId font_of(Compositor& by, Names& names, FontId font);
  TextId text_of(Compositor& by, Names& names, TextId text);

  FontBook& fonts_;
  Typesetter& typesetter_;
  PictureShelf& pictures_;
  bool retired_;
  std::unordered_map<const Compositor*, Names> names_;
  std::unordered_set<TextId, Hash, Same> kept_;
};

}  // namespace guidebook::typeset
