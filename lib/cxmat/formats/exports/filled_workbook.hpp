/// \file
/// A workbook that `cxmat form --to xlsx` wrote and somebody filled in, as a table with one row.
/// Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/exports/layout.hpp>
#include <cxmat/formats/exports/recognise.hpp>
#include <cxmat/formats/filled_form.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::exports {

/// What stands under one heading, and where it was written.
struct FilledCell {
  std::string heading;  ///< "own01", "own01_comment", the column of a grouping, "wave"
  std::string text;     ///< an answer in the notation of response files where it is one
  std::size_t row = 0;  ///< of the sheet, counted from 1
  std::size_t column = 0;
  bool group = false;  ///< what people belong to; no answer

  bool operator==(const FilledCell&) const = default;
};

struct FilledWorkbook {
  std::string file;
  std::string sheet;
  std::vector<FilledQuestionnaire> questionnaires;
  std::vector<FilledCell> cells;
};

/// True if the workbook has the marks of a form, be they damaged.
[[nodiscard]] bool is_form(const tables::Table& table);

/// Reads a table with is_form(). What was chosen from a list is its name; what is none of the list
/// stays as it is, for others to judge. Errors: filled_form_layout for marks that are not there,
/// and for rows that are missing, there twice, not where they were, or none of the form's.
[[nodiscard]] Result<FilledWorkbook> read_filled_workbook(const tables::Table& table);

/// Leaves out the groups that `engagement` does not compare by, and empties the answers (with what
/// proves them) to questions that are not asked of the respondent's role: the sheet says that they
/// do not count.
void fit_to(FilledWorkbook& workbook, const Engagement& engagement);

/// A heading row and the answers; each answer's place is the one it has in the workbook.
[[nodiscard]] std::unique_ptr<tables::RowSource> rows_of(
    std::shared_ptr<const FilledWorkbook> workbook);

[[nodiscard]] ExportLayout layout_of(const FilledWorkbook& workbook);

}  // namespace cxmat::exports
