#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <new>
#include <string>
#include <string_view>

#include "guidebook/source/source.hpp"

/// YAML as guide files use it (guide-format, "Scalars and types"): one document of maps, lists and
/// scalars, each with its place. Nothing above this folder knows who read it.
namespace guidebook::yaml {

enum class Kind : std::uint8_t { null, scalar, sequence, mapping };

/// A mapping's children are key, value, key, value …; every key is a scalar.
struct Node {
  Kind kind = Kind::null;
  bool quoted = false;      ///< A scalar in quotes or a block scalar: always text.
  bool reported = false;    ///< What is wrong with it is among the diagnostics already.
  std::uint32_t begin = 0;  ///< Byte offsets in the source. A null without text stands at its key.
  std::uint32_t end = 0;
  std::string_view text;  ///< A scalar's value.
  const Node* first = nullptr;
  const Node* next = nullptr;

  /// The node of `key` in a mapping, whose `next` is its value; nullptr where there is none.
  [[nodiscard]] const Node* find_key(std::string_view key) const;

  /// The value of `key` in a mapping; nullptr where there is none.
  [[nodiscard]] const Node* find(std::string_view key) const;
};

/// "a map", "a list", "text", "a plain value" or "nothing", for messages.
[[nodiscard]] std::string_view describe(const Node& node);

/// A scalar's text for a message: of a long one the beginning.
[[nodiscard]] std::string shown(const Node& node);

/// Owns the nodes and the text of those scalars that do not stand in the source as they are. The
/// source must outlive it.
class Tree {
 public:
  explicit Tree(const Source& source);
  Tree(const Tree&) = delete;
  Tree(Tree&&) = default;
  Tree& operator=(const Tree&) = delete;
  Tree& operator=(Tree&&) = default;
  ~Tree() = default;

  [[nodiscard]] const Source& source() const { return *source_; }
  [[nodiscard]] const Node* root() const { return root_; }
  void set_root(const Node* node) { root_ = node; }

  Node& add(const Node& node) {
    if (free_ == free_end_) make_room();
    ++size_;
    return *new (free_++) Node(node);
  }
  [[nodiscard]] std::size_t size() const { return size_; }

  /// A view of `text` that lives as long as the tree: into the source where it stands there at
  /// `offset`.
  [[nodiscard]] std::string_view keep(std::string_view text, std::size_t offset);

 private:
  void make_room();

  const Source* source_;
  const Node* root_ = nullptr;
  std::size_t size_ = 0;
  Node* free_ = nullptr;  ///< Room for nodes to come, up to free_end_.
  Node* free_end_ = nullptr;
  std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_;  // of nodes and of decoded text
};

/// Who reads a document. Both readers give the same tree; `subset` gives none of what it does not
/// know, and reports only what is wrong with bytes.
enum class Reader : std::uint8_t {
  automatic,  ///< `subset`, and `yaml_cpp` where that gives up.
  yaml_cpp,
  subset,
};

/// Reads the source's document. All that is wrong with it as YAML is reported (the rules yaml-…,
/// encoding-invalid, control-character, too-many-nodes, scalar-too-long); the tree has a root if
/// it could be read to its end all the same.
[[nodiscard]] Tree parse(const Source& source, Diagnostics& diagnostics,
                         Reader reader = Reader::automatic);

}  // namespace guidebook::yaml
