#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "guidebook/bitmap/picture_file.hpp"
#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/document/document.hpp"
#include "guidebook/formats/documents/document_format.hpp"
#include "guidebook/formats/documents/html_writer.hpp"

namespace guidebook {

/// The pictures of web pages and electronic books.
class HtmlPictures {
 public:
  enum class Place : std::uint8_t {
    page,  ///< As data: URIs.
    files  ///< Each once, under names of their own beside the pages.
  };
  /// `warnings` must stay.
  HtmlPictures(Place place, Diagnostics& warnings) : place_(place), warnings_(warnings) {}

  struct Shown {
    std::string source;     ///< A URI for `src`.
    std::size_t width = 0;  ///< In pixels.
    std::size_t height = 0;
  };
  /// Nothing if there is none to show, with a warning the first time.
  [[nodiscard]] std::optional<Shown> find(const Figure& figure);

  struct File {
    FormatFile file;
    std::string media_type;
  };
  [[nodiscard]] const std::vector<File>& files() const { return files_; }
  /// Whether there are words for all that was found.
  [[nodiscard]] bool described() const { return described_; }

 private:
  [[nodiscard]] std::optional<Shown> read(const Figure& figure);
  [[nodiscard]] std::string source_of(PictureFile picture);

  Place place_;
  Diagnostics& warnings_;
  std::map<std::string, std::optional<Shown>> known_;  // by path: those in files, and those missing
  std::vector<File> files_;
  bool described_ = true;
};

/// A picture with its caption and credit.
void write_picture(HtmlWriter& to, const Figure& figure, const HtmlPictures::Shown& picture);

}  // namespace guidebook
