#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/document/labels.hpp"
#include "guidebook/library/library.hpp"

namespace guidebook {

/// Turns what a guide's records hold into runs for readers of one language.
class RunBuilder {
 public:
  /// What all chapters of a document have in common.
  struct Setting {
    const Library& library;
    std::string language;  ///< Of the document.
    std::unordered_set<const Guide*> chapters;
    /// The chapters' guides by the guide that they lie in, in their order.
    std::unordered_map<const Guide*, std::vector<const Guide*>> children{};
  };

  /// Both must stay.
  RunBuilder(const Setting& setting, const Guide& guide) : setting_(setting), guide_(guide) {}

  /// The same for what stands in another guide.
  [[nodiscard]] RunBuilder at(const Guide& guide) const { return {setting_, guide}; }

  [[nodiscard]] const Library& library() const { return setting_.library; }
  [[nodiscard]] const Guide& guide() const { return guide_; }

  /// Of the document.
  [[nodiscard]] const std::string& language() const { return setting_.language; }

  /// Whether that guide has a chapter of its own in the document.
  [[nodiscard]] bool has_chapter(const Guide& guide) const {
    return setting_.chapters.contains(&guide);
  }

  /// The guides with a chapter of their own that lie in this one.
  [[nodiscard]] const std::vector<const Guide*>& children() const;

  /// Paragraphs of a text in the variant for the document's language.
  [[nodiscard]] Prose prose(const Text& text) const;
  [[nodiscard]] Prose prose(const std::optional<Text>& text) const;
  /// The same on one line.
  [[nodiscard]] Runs line(const Text& text) const;
  [[nodiscard]] static Runs line(const Prose& prose);
  /// The same without styles and links.
  [[nodiscard]] Run plain(const Text& text) const;

  /// A string in the guide's own language.
  [[nodiscard]] Runs in_guide_language(std::string_view text) const;
  /// Words in the document's language.
  [[nodiscard]] Runs in_document_language(std::string_view text) const;
  /// A value of an enumeration, tagged as label() is.
  [[nodiscard]] Runs value(std::string_view value) const;
  /// Words of wording.hpp for the document's language, tagged as label() is.
  [[nodiscard]] Runs translated(std::string_view text) const;
  /// A label in the document's language, or as English where it is not translated …
  [[nodiscard]] Run label(Label which) const;
  /// … and with a value.
  [[nodiscard]] Fact fact(Label which, Runs value) const;
  /// What has no language: numbers to dial, addresses of pages.
  [[nodiscard]] static Run code(std::string_view text, std::string link = {});
  /// As its author groups it; to be dialled where that can be done.
  [[nodiscard]] static Run phone(const PhoneNumber& number);

  /// The name for the document's language.
  [[nodiscard]] Run name(const std::string& name, const std::optional<Names>& names) const;
  /// The other names, separated by " · ", none twice.
  [[nodiscard]] Runs local_names(const std::string& name, const std::optional<Names>& names) const;

  /// The name of what a reference means, as a link if it is in the document. The reference itself
  /// if it means nothing.
  [[nodiscard]] Run referred(std::string_view reference) const;
  /// The same for a place that may have no guide; with its country if that is another one.
  [[nodiscard]] Run place(const Waypoint& waypoint) const;

 private:
  [[nodiscard]] std::string link_to(const RecordRef& row) const;
  void resolve_links(Runs& runs) const;

  const Setting& setting_;
  const Guide& guide_;
};

void append(Runs& runs, Runs more);

/// Appends `more`, with a separator before it if there is something before it.
void append(Runs& runs, std::string_view separator, Runs more);

/// The same for what has no style and no link: goes on with the last run if that has its language.
void append_plain(Runs& runs, std::string_view separator, Run more);

}  // namespace guidebook
