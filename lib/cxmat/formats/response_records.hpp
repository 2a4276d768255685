/// \file
/// The records of a response CSV to rows: a whole file's, or those of one part of it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/csv/csv.hpp>
#include <cxmat/formats/file_findings.hpp>
#include <cxmat/formats/response_columns.hpp>
#include <cxmat/formats/response_rows.hpp>
#include <cxmat/formats/responses.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat {

/// What a response CSV's first record says about the others.
struct ResponseHeader {
  std::vector<ResponseColumn> columns;
  FileColumns present;
  /// Which column holds what there is only one column of.
  std::map<std::pair<ResponseColumn::Kind, std::size_t>, std::size_t> column_with;
};

/// A text of records, and where it stands in its file.
struct RecordText {
  std::string_view text;
  csv::Layout layout;        ///< `start` and the line there are those of the next record
  std::uint64_t offset = 0;  ///< of `text` in the file
};

/// Walks over `records`. `source` names the file; everything must outlive this.
class ResponseRecords {
 public:
  ResponseRecords(const ResponseSource& source, const RecordText& records, ResponseRows& rows,
                  FileFindings& findings)
      : source_(&source),
        text_(records.text),
        offset_(records.offset),
        rows_(&rows),
        findings_(&findings),
        records_(records.text, records.layout) {}

  /// Reads the headings into `header`; false if the rows below them are pointless.
  [[nodiscard]] bool read_header(ResponseHeader& header);
  /// The offset in the text behind the record that was read last.
  [[nodiscard]] std::size_t end() const noexcept { return records_.end(); }

  /// Reads all records that are left, and returns how many there were. One that is no row of this
  /// table is reported and left out.
  std::size_t read_rows(const ResponseHeader& header);

 private:
  void take_heading(std::size_t column, const ResponseHeadings& known, ResponseHeader& header);
  [[nodiscard]] bool has_usable_columns(const ResponseHeader& header);
  [[nodiscard]] bool is_sound_record(std::size_t columns);
  void read_row(const ResponseHeader& header);
  [[nodiscard]] Location header_place() const;
  [[nodiscard]] SourceText cell(std::size_t column);
  [[nodiscard]] SourceText cell_of(const ResponseHeader& header, ResponseColumn::Kind kind);
  void report_problem(const csv::Problem& problem);
  [[nodiscard]] Location place_of(const csv::Cell& cell) const;

  const ResponseSource* source_;
  std::string_view text_;
  std::uint64_t offset_;
  ResponseRows* rows_;
  FileFindings* findings_;
  csv::Cursor records_;
  std::map<std::string, std::size_t, std::less<>> first_named_;  // heading: which column
  std::vector<std::string> unescaped_;  // per column, for cells with doubled quotes
};

}  // namespace cxmat
