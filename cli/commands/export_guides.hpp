#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "guidebook/formats/documents/document_format.hpp"
#include "guidebook/formats/guides/guide_format.hpp"
#include "guidebook/query/selection.hpp"
#include "guidebook/source/file_set.hpp"
#include "options/settings.hpp"

/// What the ways to export have in common, and those that write whole guides.
namespace guidebook::cli {

/// Whether `-o` names a folder, for a file of each type or guide.
[[nodiscard]] bool is_folder(const std::string& path);

/// The file of that name in the folder that `-o` names, or else what `-o` names; ending included.
[[nodiscard]] std::string export_path(const Settings& settings, const std::string& name);

/// Writes the files of a folder, or the only one; the exit.
int write_all(const Settings& settings, const std::vector<FileContent>& files);

/// What documents are made with beside the guides.
struct Material {
  std::shared_ptr<const Basemap> basemap;
  typeset::Theme theme;
};

/// Nothing, with the reason reported, if there is something wrong with it.
[[nodiscard]] std::optional<Material> read_material(const Settings& settings);

/// Each writes the guides that fulfil the query's conditions; the exit.
int export_documents(const Settings& settings, const DocumentFormat& format, query::Query& query,
                     const Library& library, const Material& material);
int export_guides(const Settings& settings, const GuideFormat& format, query::Query& query,
                  const Library& library);

}  // namespace guidebook::cli
