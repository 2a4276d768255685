/// \file
/// One export opened, recognised and matched: everything that is known before its rows are walked.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/import.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace cxmat::exports {

struct PreparedExport {
  FileReport report;
  ImportMap map;
  RowRules rules;
  std::function<std::unique_ptr<tables::RowSource>()> rows;  ///< from the headings on
  std::size_t bytes = 0;                                     ///< of the file: its share of the work
  bool ends_with_a_line = true;           ///< a text file whose last line has an end
  std::optional<std::size_t> respondent;  ///< the column that tells respondents apart
  bool respondent_named = false;          ///< the user named it
  std::optional<std::size_t> submitted;
};

/// Opens and recognises `source`, and matches its columns to what `engagement` (may be null) asks.
/// `found` takes what is to be said; false where the rows cannot be read, and then `prepared` holds
/// what is known.
[[nodiscard]] bool prepare(ExportSource source, const Engagement* engagement,
                           PreparedExport& prepared, Diagnostics& found);

/// What follows from layout, map and rules: which column tells respondents apart (errors:
/// respondent_column_unknown), which are personal, which codes are missing.
void settle_columns(PreparedExport& prepared, Diagnostics& found);

/// A line of an export shows whose it is; the place and the cell are enough to find what is wrong.
void hide_lines(Diagnostics& found);

/// Warnings for columns that are gone and without which unfinished responses or tests count.
[[nodiscard]] Diagnostics check_row_tests(const PreparedExport& prepared);

/// Errors for columns of personal data that were given a purpose all the same, and for groups made
/// of ids. Nothing of them is read.
[[nodiscard]] Diagnostics refuse_personal(PreparedExport& prepared, const Engagement& engagement);

}  // namespace cxmat::exports
