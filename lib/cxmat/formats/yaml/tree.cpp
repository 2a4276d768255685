// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/yaml/tree.hpp"

#include <cxmat/formats/excerpt.hpp>

#include <algorithm>
#include <string_view>

namespace cxmat::yaml {

const Node* Node::find(std::string_view key) const noexcept {
  const auto entry = std::ranges::find(entries, key, &Entry::key);
  return entry == entries.end() ? nullptr : &entry->value;
}

Location Document::at(const Position& position) const {
  Location where = whole_file(file);
  where.line = position.line;
  where.column = position.column;
  where.length = position.length;
  if (position.line > 0 && position.line <= lines.size()) {
    where.excerpt = excerpt(lines[position.line - 1]);
  }
  return where;
}

}  // namespace cxmat::yaml
