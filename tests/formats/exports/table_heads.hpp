/// \file
/// First rows of exports from texts, without the reader of files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/csv/layout.hpp>
#include <cxmat/formats/exports/recognise.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::test {

/// The head of a CSV text; where `kind` is another, as if that file's reader had made these rows.
inline exports::TableHead head_from(std::string_view text,
                                    tables::FileKind kind = tables::FileKind::csv) {
  const csv::Layout layout = csv::detect_layout(text);
  exports::TableHead head;
  head.file = "export.csv";
  head.facts.kind = kind;
  head.facts.delimiter = kind == tables::FileKind::csv ? layout.delimiter : '\0';
  csv::Cursor cursor(text, layout);
  std::size_t width = 0;
  while (cursor.next()) {
    std::vector<std::string>& row = head.rows.emplace_back();
    for (const csv::Cell& cell : cursor.cells()) {
      std::string storage;
      row.emplace_back(csv::text_of(cell, storage));
    }
    width = std::max(width, row.size());
  }
  for (std::vector<std::string>& row : head.rows) {
    row.resize(width);
  }
  return head;
}

}  // namespace cxmat::test
