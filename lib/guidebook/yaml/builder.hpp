#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <string>
#include <vector>

#include "guidebook/yaml/key_set.hpp"
#include "guidebook/yaml/tree.hpp"

namespace guidebook::yaml {

/// Thrown out of yaml-cpp where reading cannot go on; the reason is in the diagnostics already.
struct Stop {};

/// Builds a tree from yaml-cpp's events, and reports what yaml-cpp lets pass and guide files may
/// not hold: duplicate keys, anchors, tags, a second document, missing colons, endless quotes, too
/// much of anything.
class Builder final : public YAML::EventHandler {
 public:
  /// `offset` is where in the source the text given to yaml-cpp begins.
  Builder(Tree& tree, std::size_t offset, Diagnostics& diagnostics)
      : tree_(tree), offset_(offset), diagnostics_(diagnostics) {}

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override;
  void OnAnchor(const YAML::Mark& mark, const std::string& name) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  YAML::EmitterStyle::value) override;
  void OnMapEnd() override { close(); }

  /// The last node met, for finding out what a syntax error is about; nullptr if none was.
  [[nodiscard]] const Node* last_scalar() const { return last_scalar_; }

  /// To be called on a syntax error: where a bracket is not closed, yaml-cpp takes the last item
  /// for a key without its colon.
  void take_back_missing_colon();

 private:
  struct Open {
    Node* node = nullptr;
    Node* last_child = nullptr;
    Node* key = nullptr;  ///< The key that waits for its value.
    bool in_brackets = false;
    bool skip_value = false;  ///< The key was there before: its value counts for nothing.
    KeySet keys;
  };

  Node& add(Node node);
  void add_key(Open& map, Node& node);
  static void add_value(Open& map, Node& node);
  /// Whether the colon is there; reports it if not.
  [[nodiscard]] bool check_colon(const Node& key);
  void open(Kind kind, const YAML::Mark& mark, const std::string& tag);
  void close();
  void check_tag(const YAML::Mark& mark, const std::string& tag);
  void report(std::string_view rule, std::size_t begin, std::size_t end, std::string message,
              std::string hint = {});
  [[nodiscard]] std::uint32_t at(const YAML::Mark& mark) const;
  /// Bytes before the one at `at` in its line.
  [[nodiscard]] std::size_t column(std::size_t at) const;

  Tree& tree_;
  std::size_t offset_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  const Node* last_scalar_ = nullptr;
  bool in_document_ = false;
};

}  // namespace guidebook::yaml
