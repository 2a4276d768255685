/// \file
/// Whether the dates of a file tell which of two numbers is the day.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>
#include <cxmat/formats/exports/dates.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <cstddef>
#include <optional>

namespace cxmat::exports {

/// Watches one column of dates that are read in `order`.
class DateOrderWatch {
 public:
  explicit DateOrderWatch(DateOrder order) : order_(order) {}

  void look_at(const tables::RowSource& row, std::size_t column);
  /// submission_date_unread as a warning, with a date that means two days and the one it was taken
  /// for, where no date of the column shows that this is right.
  [[nodiscard]] std::optional<Diagnostic> doubt() const;

 private:
  DateOrder order_;
  bool confirmed_ = false;
  bool contradicted_ = false;
  std::optional<Diagnostic> example_;
};

}  // namespace cxmat::exports
