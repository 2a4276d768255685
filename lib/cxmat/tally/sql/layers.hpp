/// \file
/// Sub-queries inside each other, each working out columns from those of the one inside it. What
/// nobody asks for is not in them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/sql/dialect.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace cxmat::sql {

/// A column of our own, called cx_..., which no column of the table is.
struct Column {
  std::string name;
  std::string expression;
};

class Layers {
 public:
  Layers(Dialect dialect, std::string table) : dialect_(dialect), table_(std::move(table)) {}

  /// Columns worked out side by side from those of earlier layers; one of an earlier layer with
  /// the same name is replaced. The first layer's come from the table.
  void add(std::vector<Column> columns) { layers_.push_back(std::move(columns)); }

  /// From here on, layers begin with the columns `exports` of those added so far, which the
  /// database works out once for all who ask: where it can (Fence::shares).
  void share(std::vector<std::string> exports);

  /// What stands behind FROM for rows with the columns that `uses`, any text of SQL, mentions: a
  /// sub-query, or the name of the last of those that were added to `with`.
  [[nodiscard]] std::string rows(std::string_view uses, std::vector<std::string>& with) const;

 private:
  Dialect dialect_;
  std::string table_;
  std::vector<std::vector<Column>> layers_;
  std::size_t shared_ = 0;  // layers
  std::vector<std::string> exports_;

  [[nodiscard]] std::string rows(std::size_t first, std::size_t last, std::string from,
                                 std::string_view uses, std::vector<std::string>& with) const;
};

/// The names of our own columns in `text`.
[[nodiscard]] std::set<std::string> columns_in(std::string_view text);

}  // namespace cxmat::sql
