#include "guidebook/library/loader.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "guidebook/field/field_row.hpp"
#include "guidebook/library/item_ids.hpp"
#include "guidebook/yaml/tree.hpp"

namespace guidebook {
namespace {

constexpr Field document_field{.name = "a guide", .type = Type::records};

std::string default_language(const yaml::Node& root) {
  const yaml::Node* languages = root.find("languages");
  const bool has_first = languages != nullptr && languages->kind == yaml::Kind::sequence &&
                         languages->first != nullptr && !languages->first->text.empty();
  return has_first ? std::string(languages->first->text) : "en";
}

std::optional<std::string> code_in(const yaml::Node& root, std::string_view field) {
  const yaml::Node* code = root.find(field);
  if (code == nullptr || code->text.empty()) return std::nullopt;
  return std::string(code->text);
}

void check_file_name(const yaml::Tree& tree, std::string_view stem, Diagnostics& diagnostics) {
  const yaml::Node* id = tree.root()->find("id");
  if (stem.empty() || id == nullptr || id->text.empty() || id->text == stem) return;
  const bool already_wrong =
      std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& diagnostic) {
        return diagnostic.place.begin == tree.source().position(id->begin);
      });
  if (already_wrong) return;
  diagnostics.push_back(tree.source().error(
      "id-file-mismatch", id->begin, id->end,
      fmt::format("the id is \"{}\", the file's name \"{}\"", yaml::shown(*id), stem),
      fmt::format("name the file {}.yaml, or change the id", yaml::shown(*id))));
}

void read_root(const yaml::Tree& tree, std::string_view file_stem, LoadedGuide& loaded) {
  const Source& source = tree.source();
  const yaml::Node& root = *tree.root();
  Reader reader(source, loaded.diagnostics, default_language(root), code_in(root, "currency"),
                code_in(root, "country").value_or(""));
  Guide guide;
  guide.file = source.file();
  static_cast<void>(read(reader, document_field, root, guide));
  if (root.kind != yaml::Kind::mapping) return;
  check_item_ids(tree, loaded.diagnostics);
  settle_id_fixes(tree, file_stem, loaded.diagnostics);
  check_file_name(tree, file_stem, loaded.diagnostics);
  if (const yaml::Node* id = root.find("id"); id != nullptr) {
    loaded.id_taken =
        source.error("duplicate-guide-id", id->begin, id->end,
                     fmt::format("the id \"{}\" is taken by another guide", yaml::shown(*id)),
                     "give this guide another id, and its file the same name");
  }
  loaded.guide = std::move(guide);
}

}  // namespace

bool LoadedGuide::sound() const {
  return guide.has_value() && !has_level(diagnostics, Level::error);
}

LoadedGuide load_guide(const Source& source, std::string_view file_stem, const Inspect& inspect) {
  LoadedGuide loaded;
  const yaml::Tree tree = yaml::parse(source, loaded.diagnostics);
  if (tree.root() != nullptr) {
    read_root(tree, file_stem, loaded);
    if (inspect && loaded.guide) inspect(tree, loaded);
  } else if (loaded.diagnostics.empty()) {
    loaded.diagnostics.push_back(source.error("empty-value", 0, 0, "there is no guide in it",
                                              "a guide begins with \"guidebook: 1\""));
  }
  sort_by_position(loaded.diagnostics);
  return loaded;
}

}  // namespace guidebook
