/// \file
/// yaml-cpp's events to a tree: the checks that need the document's structure.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/findings.hpp>
#include <cxmat/formats/yaml/tree.hpp>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::yaml {

/// Builds one tree. Reports duplicate, complex and merge keys, aliases, anchors, tags and escaped
/// control characters and goes on; throws `Stop` at a second document, at too much depth and at
/// too many nodes, because then the rest must not be read.
class TreeBuilder final : public YAML::EventHandler {
 public:
  struct Stop {};

  /// `text` is what yaml-cpp reads; a stand-in for a question mark is turned back.
  TreeBuilder(std::string_view text, Findings& found) noexcept : text_(text), found_(&found) {}

  [[nodiscard]] Node take_root() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { end_container(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { end_container(); }

 private:
  /// A list or map that is not finished, and of a map the key that waits for its value.
  struct Open {
    Node node;
    bool has_key = false;
    bool keep = true;  ///< false: the key was refused, the value is dropped
    Entry entry;
    std::map<std::string, std::uint32_t, std::less<>>
        lines;  ///< of the keys; safe from hash floods
  };

  void start_container(Kind kind, const YAML::Mark& mark, const std::string& tag,
                       YAML::anchor_t anchor);
  void end_container();
  void add(Node node, std::size_t offset);
  void take_key(Open& map, Node key, std::size_t offset);
  void count_node(std::size_t offset);
  void refuse_properties(std::size_t offset, const std::string& tag, YAML::anchor_t anchor);
  void refuse_escaped_controls(const Node& node, std::size_t offset);
  [[nodiscard]] std::size_t token_end(std::size_t offset, std::string_view value,
                                      bool quoted) const;
  [[nodiscard]] bool is_written_null(std::size_t offset) const;

  std::string_view text_;
  Findings* found_;
  Node root_;
  std::vector<Open> open_;
  std::vector<std::size_t> offsets_;  ///< where each open list or map starts
  std::size_t nodes_ = 0;
  std::size_t documents_ = 0;
};

}  // namespace cxmat::yaml
