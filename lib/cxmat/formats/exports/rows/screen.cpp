// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/rows/screen.hpp"

#include <cxmat/formats/cell_text.hpp>

namespace cxmat::exports {

std::string_view cell_at(std::span<const std::string_view> cells, std::size_t column) noexcept {
  return column < cells.size() ? trimmed(cells[column]) : std::string_view{};
}

RowCondition::RowCondition(const RowTest& test) : column_(test.column), negated_(test.negated) {
  for (const std::string& value : test.values) {
    values_.insert(case_folded(trimmed(value)));
  }
}

bool RowCondition::holds(std::span<const std::string_view> cells) const {
  return values_.contains(case_folded(cell_at(cells, column_))) != negated_;
}

RowScreen::RowScreen(const ExportLayout& layout, const RowRules& rules,
                     std::optional<std::size_t> submitted)
    : rules_(rules), submitted_(submitted), dates_(layout.dates) {
  for (const RowTest& test : layout.left_out) {
    left_out_.emplace_back(RowCondition(test), reason_named(test.reason));
  }
  if (layout.complete) {
    complete_.emplace(*layout.complete);
  }
}

Screened RowScreen::judge(const tables::RowSource& row, FileFindings& findings) const {
  const auto cells = row.cells();
  Screened screened{
      .reason = Reason::none, .complete = !complete_ || complete_->holds(cells), .submission = {}};
  for (const auto& [condition, reason] : left_out_) {
    if (condition.holds(cells)) {
      screened.reason = reason;
      return screened;
    }
  }
  if (!screened.complete && !rules_.include_incomplete) {
    screened.reason = Reason::incomplete;
    return screened;
  }
  if (!submitted_) {
    return screened;
  }
  const std::string_view cell = cell_at(cells, *submitted_);
  screened.submission = submission_of(cell, dates_);
  const bool needed = !rules_.since.empty() || !rules_.until.empty();
  if (!needed) {
    return screened;
  }
  if (!screened.submission) {
    if (screened.complete) {  // what was never submitted has no date to be late by
      const Code code = cell.empty() ? Code::no_submission_dates : Code::submission_date_unread;
      findings.add(code, [&] {
        return cell.empty() ? error(code, row.at(*submitted_))
                            : error(code, row.at(*submitted_), {shortened(cell)});
      });
    }
  } else if (!rules_.since.empty() && screened.submission->day < rules_.since) {
    screened.reason = Reason::early;  // ISO dates sort as text
  } else if (!rules_.until.empty() && screened.submission->day > rules_.until) {
    screened.reason = Reason::late;
  }
  return screened;
}

}  // namespace cxmat::exports
