/// \file
/// Rows of a CSV that lack cells: half a file ends like that.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/import.hpp>
#include <cxmat/formats/file_findings.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <cstddef>
#include <optional>

namespace cxmat::exports {

/// Watches the rows of one file.
class ShortRows {
 public:
  explicit ShortRows(const FileReport& report);

  void look_at(const tables::RowSource& row);
  /// One row that is shorter than all others is a warning, or an error (csv_ragged_row) where the
  /// file ends in it without a line end. Where several are short, empty cells at the end are not
  /// written, and nothing is said unless the file ends in the middle of a line.
  void say(bool ends_with_a_line, FileFindings& findings) &&;

 private:
  std::size_t width_ = 0;  ///< 0: rows may be as short as they like
  std::size_t count_ = 0;
  bool last_is_short_ = false;
  std::optional<Diagnostic> found_;  ///< of the latest short row
};

}  // namespace cxmat::exports
