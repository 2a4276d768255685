/// \file
/// What databases say in different words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/sql/source.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::sql {

enum class Dialect : std::uint8_t { portable, postgresql, clickhouse, duckdb, spark };

inline constexpr std::array all_dialects{Dialect::portable, Dialect::postgresql,
                                         Dialect::clickhouse, Dialect::duckdb, Dialect::spark};

[[nodiscard]] std::string_view to_string(Dialect dialect) noexcept;
[[nodiscard]] std::optional<Dialect> find_dialect(std::string_view name) noexcept;

/// `text` as a literal. `text` must hold no backslash: databases differ in what it means.
[[nodiscard]] std::string quoted(std::string_view text);

/// A column as text that is never NULL.
[[nodiscard]] std::string as_text(Dialect dialect, std::string_view column);
/// `expression` as a whole number of 64 bits.
[[nodiscard]] std::string as_integer(Dialect dialect, std::string_view expression);
/// A whole number as text.
[[nodiscard]] std::string number_text(Dialect dialect, std::string_view expression);
/// The texts one after the other, with a blank between each two.
[[nodiscard]] std::string joined_text(Dialect dialect, std::span<const std::string> texts);
/// The rows of a group for which `condition` holds.
[[nodiscard]] std::string count_where(Dialect dialect, std::string_view condition);
/// The sum of a * b over a group; `wide` where it may exceed 63 bits and the dialect has a type for
/// that.
[[nodiscard]] std::string sum_of_products(Dialect dialect, std::string_view a, std::string_view b,
                                          bool wide);
/// True if sum_of_products() knows a wider type.
[[nodiscard]] bool has_wide_sums(Dialect dialect) noexcept;

/// `text` without blanks around it.
[[nodiscard]] std::string trimmed(Dialect dialect, std::string_view text);
/// The answer that the column `text`, made by as_text(), means to `question`.
[[nodiscard]] std::string decoded(Dialect dialect, const Question& question, std::string_view text);

/// What ends a sub-query so that the database runs it once instead of writing its expressions into
/// the query around it, and what begins the condition of that one.
struct Fence {
  std::string_view end;
  std::string_view where;   ///< "" or a condition that always holds
  bool named;               ///< by WITH: SQLite takes few sub-queries inside each other
  std::string_view shares;  ///< between the name of rows that are worked out once and what they
                            ///< are; "": not known
};
[[nodiscard]] Fence fence(Dialect dialect) noexcept;

/// The terms joined by `sign`, in brackets so that they nest no deeper than they must.
[[nodiscard]] std::string balanced(std::span<const std::string> terms, std::string_view sign);

}  // namespace cxmat::sql
