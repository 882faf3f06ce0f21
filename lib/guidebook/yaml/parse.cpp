#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

#include "guidebook/yaml/builder.hpp"
#include "guidebook/yaml/conformance.hpp"
#include "guidebook/yaml/subset_reader.hpp"
#include "guidebook/yaml/syntax_fault.hpp"

namespace guidebook::yaml {
namespace {

/// Lets yaml-cpp read the source where it stands.
class MemoryBuffer : public std::streambuf {
 public:
  explicit MemoryBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // NOLINT: a get area is never written to
    setg(begin, begin, begin + text.size());
  }
};

/// Directives without a document.
void check_directives(const Tree& tree, Diagnostics& diagnostics) {
  if (tree.root() != nullptr && tree.root()->kind != Kind::null) return;
  const std::string_view text = tree.source().text();
  const std::size_t begin = text.starts_with('%') ? 0 : text.find("\n%") + 1;
  const std::string_view rest = text.substr(begin);
  if (!rest.starts_with('%') || rest.find("\n---") != std::string_view::npos) return;
  diagnostics.push_back(tree.source().error("yaml-syntax", begin, begin + 1,
                                            "no document follows this directive",
                                            "remove it: a guide needs none"));
}

/// Reads any YAML there is, and reports what is wrong with it.
Tree read_all(const Source& source, Diagnostics& diagnostics) {
  Tree tree(source);
  const std::size_t offset = source.text().starts_with("\xef\xbb\xbf") ? 3 : 0;
  Builder builder(tree, offset, diagnostics);
  try {
    MemoryBuffer buffer(source.text().substr(offset));
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
    if (!diagnostics.empty()) return tree;
    check_directives(tree, diagnostics);
    check_conformance(tree, diagnostics);
  } catch (const Stop&) {
    tree.set_root(nullptr);
  } catch (const YAML::Exception& error) {
    builder.take_back_missing_colon();
    diagnostics.push_back(syntax_fault(source, error, offset, builder.last_scalar()));
    tree.set_root(nullptr);
  }
  return tree;
}

}  // namespace

Tree parse(const Source& source, Diagnostics& diagnostics, Reader reader) {
  Tree tree(source);
  if (!check_encoding(source, diagnostics)) return tree;
  if (reader != Reader::yaml_cpp) {
    if (read_subset(tree)) return tree;
    if (reader == Reader::subset) return Tree(source);
  }
  return read_all(source, diagnostics);
}

}  // namespace guidebook::yaml
