// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/rows/short_rows.hpp"

#include <fmt/format.h>

#include <utility>

namespace cxmat::exports {

ShortRows::ShortRows(const FileReport& report) {
  if (report.facts.kind != tables::FileKind::csv) {
    return;
  }
  const auto& columns = report.layout.columns;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    if (!columns[column].tag.empty() || !columns[column].text.empty()) {
      width_ = column + 1;  // a separator behind the last heading is no column
    }
  }
}

void ShortRows::look_at(const tables::RowSource& row) {
  const std::size_t cells = row.cells().size();
  last_is_short_ = cells < width_;
  if (last_is_short_) {
    ++count_;
    Location where = row.at(cells == 0 ? 0 : cells - 1);
    where.excerpt.clear();  // it shows whose row it is
    found_ = warning(Code::csv_ragged_row, std::move(where),
                     {fmt::format("{}", cells), fmt::format("{}", width_)});
  }
}

void ShortRows::say(bool ends_with_a_line, FileFindings& findings) && {
  const bool cut_off = last_is_short_ && !ends_with_a_line;
  if (!found_ || (count_ > 1 && !cut_off)) {
    return;
  }
  if (cut_off && count_ == 1) {
    found_->severity = Severity::error;
  }
  findings.add(*found_);
}

}  // namespace cxmat::exports
