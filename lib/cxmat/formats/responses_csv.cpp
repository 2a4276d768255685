// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/responses_csv.hpp"

#include <cxmat/formats/csv/layout.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/response_records.hpp>

#include <string_view>

namespace cxmat {

void read_responses_csv(const ResponseSource& source, ResponseRows& rows, FileFindings& findings) {
  if (source.bytes.empty()) {
    findings.add(error(Code::file_empty, whole_file(source.file), {source.file}));
    return;
  }
  const Result<std::string_view> text = check_text(source.bytes, source.file);
  findings.add(text.diagnostics);
  if (!text) {
    return;
  }
  const RecordText whole{.text = *text,
                         .layout = csv::detect_layout(*text),
                         .offset = source.bytes.size() - text->size()};
  ResponseRecords records(source, whole, rows, findings);
  ResponseHeader header;
  if (!records.read_header(header)) {
    return;
  }
  rows.begin_file(source, header.present, findings);
  const std::size_t found = records.read_rows(header);
  rows.end_file();
  if (found == 0) {
    findings.add(error(Code::no_responses, whole_file(source.file), {source.file}));
  }
}

}  // namespace cxmat
