/// \file
/// The names that a template may use, as view.schema.json documents them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports {

/// What a value is. Every one of them may be absent, which templates see as false.
enum class ValueKind : std::uint8_t { text, flag, list, object };

struct ValueShape {
  ValueKind kind = ValueKind::text;
  std::map<std::string, std::size_t, std::less<>> fields = {};  ///< of an object: their shapes
  std::size_t item = 0;                                         ///< of a list: its items' shape
};

class ViewModel {
 public:
  /// Reads a schema: "type" string, boolean, array or object; "$ref" into "$defs"; "anyOf" whose
  /// alternatives beside {"const": false} is one. An object with additionalProperties holds a text
  /// for each of `labels`. A property with "x-only" exists in that format alone. Throws
  /// std::logic_error for a schema of another form: a bug.
  ViewModel(std::string_view schema, std::span<const std::string> labels, std::string_view format);

  /// The shape of all values together.
  [[nodiscard]] std::size_t root() const noexcept { return root_; }
  [[nodiscard]] const ValueShape& shape(std::size_t id) const { return shapes_.at(id); }

 private:
  class Reader;

  std::vector<ValueShape> shapes_;
  std::size_t root_ = 0;
};

/// The model of this version for "html" or "md".
[[nodiscard]] const ViewModel& view_model(std::string_view format);

/// Where a name is looked for: the innermost section last.
using NameStack = std::vector<std::size_t>;

/// The shape that `name` ("table", "labels.skip") has inside of these sections, as Mustache looks
/// it up: the whole path in each section, from the inside out.
[[nodiscard]] std::optional<std::size_t> find_name(const ViewModel& model, const NameStack& stack,
                                                   std::string_view name);

/// What could be meant by a name that does not exist; the nearest first. Paths where `name` is one.
[[nodiscard]] std::vector<std::string> names_near(const ViewModel& model, const NameStack& stack,
                                                  std::string_view name);

}  // namespace cxmat::reports
