/// \file
/// Whether a row counts, by what stands in the row alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>
#include <cxmat/formats/exports/import.hpp>
#include <cxmat/formats/exports/rows/reason.hpp>
#include <cxmat/formats/exports/rows/submission.hpp>
#include <cxmat/formats/file_findings.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::exports {

/// The cell of `column`, trimmed; "" behind the end of a short row.
[[nodiscard]] std::string_view cell_at(std::span<const std::string_view> cells,
                                       std::size_t column) noexcept;

/// A RowTest with its values ready to compare.
class RowCondition {
 public:
  explicit RowCondition(const RowTest& test);
  [[nodiscard]] bool holds(std::span<const std::string_view> cells) const;

 private:
  std::size_t column_;
  bool negated_;
  std::set<std::string, std::less<>> values_;  // in small letters
};

struct Screened {
  Reason reason = Reason::none;
  bool complete = true;
  std::optional<Submission> submission;
};

class RowScreen {
 public:
  /// `submitted`: the column that says when, if any.
  RowScreen(const ExportLayout& layout, const RowRules& rules,
            std::optional<std::size_t> submitted);

  /// Of the row that `row` stands on; a date that is needed and cannot be read is an error
  /// (submission_date_unread).
  [[nodiscard]] Screened judge(const tables::RowSource& row, FileFindings& findings) const;

 private:
  std::vector<std::pair<RowCondition, Reason>> left_out_;
  std::optional<RowCondition> complete_;
  RowRules rules_;
  std::optional<std::size_t> submitted_;
  DateOrder dates_;
};

}  // namespace cxmat::exports
