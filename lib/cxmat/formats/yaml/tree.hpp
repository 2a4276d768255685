/// \file
/// A YAML document as plain data that knows where each piece stands: no aliases, no tags, unique
/// keys, every scalar a text. What a text means (number, date, choice) is for the typed readers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace cxmat::yaml {

/// Line and column count from 1, columns and length in code points.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t length = 1;

  bool operator==(const Position&) const = default;
};

enum class Kind : std::uint8_t { null, scalar, list, map };

struct Entry;

struct Node {
  Kind kind = Kind::null;
  Position position;
  std::string text;            ///< of a scalar
  bool quoted = false;         ///< the scalar stood in quotes or a block: never a number or word
  std::vector<Node> items;     ///< of a list
  std::vector<Entry> entries;  ///< of a map, in the file's order, keys unique

  bool operator==(const Node&) const = default;
  /// The value of `key`, or nullptr.
  [[nodiscard]] const Node* find(std::string_view key) const noexcept;
};

struct Entry {
  std::string key;
  Position position;
  Node value;

  bool operator==(const Entry&) const = default;
};

/// A whole file.
struct Document {
  std::string file;  ///< as the user named it
  Node root;
  std::vector<std::string> lines;  ///< the source for excerpts; empty for embedded documents

  /// `position` as a place to report, with its source line.
  [[nodiscard]] Location at(const Position& position) const;
};

}  // namespace cxmat::yaml
