/// \file
/// One JSON object as the cells of a row. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/code.hpp>
#include <cxmat/formats/tables/key_table.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::tables {

inline constexpr std::size_t deepest_json = 64;

/// Why an object cannot be a row: json_cut_off, repeated_group, yaml_too_deep, too_many_columns.
struct JsonProblem {
  Code code = Code::json_cut_off;
  std::size_t offset = 0;  ///< in the object's text
  std::vector<std::string> arguments;
};

/// A value of an object, in JsonCells::texts.
struct JsonCell {
  std::size_t column = 0;
  std::size_t begin = 0;
  std::size_t size = 0;
};

struct JsonCells {
  std::vector<JsonCell> cells;  ///< in the object's order
  std::string texts;
  std::optional<std::size_t> twice;  ///< the first column that has two values
};

/// Reads the object that is `text`; keys that are new become columns of `keys`. Numbers are texts
/// as they are written, null is no cell, lists are joined by list_separator.
[[nodiscard]] std::optional<JsonProblem> read_json_object(std::string_view text, KeyTable& keys,
                                                          JsonCells& into);

/// Why `text` is no JSON, and where; nothing where it is.
[[nodiscard]] std::optional<JsonProblem> json_problem(std::string_view text);

}  // namespace cxmat::tables
