/// \file
/// A form that somebody filled in, as a table with one row. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/layout.hpp>
#include <cxmat/formats/exports/recognise.hpp>
#include <cxmat/formats/filled_form.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace cxmat::exports {

/// What stands under one heading, and where it was written.
struct FilledCell {
  std::string heading;  ///< "own01", "own01_comment", the column of a grouping, "wave",
                        ///< "respondent"
  std::string text;     ///< an answer in the notation of response files where it is one
  std::size_t row = 0;  ///< of the sheet, or line of the file; counted from 1
  std::size_t column = 0;
  bool group = false;  ///< what people belong to; no answer

  bool operator==(const FilledCell&) const = default;
};

struct FilledForm {
  std::string file;
  std::string sheet;  ///< of a workbook
  std::vector<FilledQuestionnaire> questionnaires;
  std::vector<FilledCell> cells;
};

/// Leaves out the groups that `engagement` does not compare by, and empties the answers (with what
/// proves them) to questions that are not asked of the respondent's role: the sheet says that they
/// do not count.
void fit_to(FilledForm& form, const Engagement& engagement);

/// A heading row and the answers; each answer's place is the one it has in the file.
[[nodiscard]] std::unique_ptr<tables::RowSource> rows_of(std::shared_ptr<const FilledForm> form);

[[nodiscard]] ExportLayout layout_of(const FilledForm& form);

}  // namespace cxmat::exports
