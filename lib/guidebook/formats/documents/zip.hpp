#pragma once

#include <span>
#include <string>

#include "guidebook/formats/documents/document_format.hpp"

namespace guidebook {

/// A ZIP archive of files in their order, all of one date, so that the same files make the same
/// bytes. The first is stored as it is, as EPUB wants its `mimetype`, and the others are deflated.
/// Under 4 GiB.
[[nodiscard]] std::string zip_archive(std::span<const FormatFile> files);

}  // namespace guidebook
