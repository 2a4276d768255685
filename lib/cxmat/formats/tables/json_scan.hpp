/// \file
/// Where the responses are in a JSON text: a list of objects, such a list in an object, or one
/// object a line. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace cxmat::tables {

/// The offset of the first sign at or behind `at` that is no white space.
[[nodiscard]] std::size_t skip_space(std::string_view text, std::size_t at) noexcept;
/// The offset behind the value that begins at `at`; npos where the text ends before it does. Only
/// brackets and quotes are looked at.
[[nodiscard]] std::size_t skip_value(std::string_view text, std::size_t at) noexcept;

struct JsonShape {
  enum class Kind : std::uint8_t {
    list,     ///< [{...}, {...}]
    wrapped,  ///< {"results": [{...}, {...}]}, or "responses"
    objects,  ///< {...} {...}, or only one
    lines     ///< one object a line
  };
  Kind kind = Kind::list;
  std::size_t begin = 0;  ///< of the list's bracket, or of the first object or line

  bool operator==(const JsonShape&) const = default;
};

/// Whether `text` means to be JSON, and how; nothing where it is something else. It may still be
/// broken, or no list of objects.
[[nodiscard]] std::optional<JsonShape> shape_of_json(std::string_view text);

/// Where the value of a flattened key ("grid/row") begins in the object that begins at `object`.
[[nodiscard]] std::optional<std::size_t> find_member(std::string_view text, std::size_t object,
                                                     std::string_view path);

}  // namespace cxmat::tables
