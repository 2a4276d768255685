// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/streamed_table.hpp"

#include <cxmat/formats/csv/layout.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/streaming/text_scan.hpp>
#include <cxmat/formats/tally_file/tally_file.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

namespace cxmat::streaming {
namespace {

constexpr std::size_t usual_head = std::size_t{256} << 10U;
constexpr std::size_t longest_head = std::size_t{64} << 20U;

/// Appends up to `count` bytes of the file to `head`. 0, or the error number.
int read_more(ByteSource& bytes, std::size_t count, std::string& head,
              const std::atomic<bool>* stop) {
  const std::size_t known = head.size();
  if (bytes.size()) {
    head.resize(static_cast<std::size_t>(std::min<std::uint64_t>(known + count, *bytes.size())));
    return bytes.read_at(known, std::span(head).subspan(known));
  }
  head.resize(known + count);
  std::size_t got = 0;
  const int failure = bytes.read_next(std::span(head).subspan(known), got, stop);
  head.resize(known + got);
  return failure;
}

/// Reads as much as shows what separates the cells. 0, or the error number.
int read_head(ByteSource& bytes, std::string& head, const std::atomic<bool>* stop) {
  for (std::size_t count = usual_head; head.size() < longest_head; count *= 4) {
    const std::size_t before = head.size();
    if (const int failure = read_more(bytes, count, head, stop); failure != 0) {
      return failure;
    }
    const std::string_view text = std::string_view(head).substr(byte_order_mark(head));
    if (head.size() < before + count || csv::shows_layout(text)) {
      break;
    }
  }
  return 0;
}

}  // namespace

std::optional<TableStart> read_table_start(ByteSource& bytes, ResponseSource file,
                                           ResponseRows& rows, FileFindings& findings,
                                           const std::atomic<bool>* stop) {
  TableStart start;
  start.table.source = std::move(file);
  OpenedTable& table = start.table;
  const std::string& name = table.source.file;
  start.failure = read_head(bytes, start.head, stop);
  if (start.failure != 0) {
    return start;
  }
  if (start.head.empty()) {
    findings.add(error(Code::file_empty, whole_file(name), {name}));
    return std::nullopt;
  }
  if (looks_like_tally(start.head)) {
    findings.add(error(Code::tally_without_rows, whole_file(name), {name}));
    return std::nullopt;
  }
  if (looks_like_utf16(start.head)) {
    findings.add(check_text(start.head, name).diagnostics);
    return std::nullopt;
  }
  const std::size_t mark = byte_order_mark(start.head);
  const std::string_view text = std::string_view(start.head).substr(mark);
  table.layout = csv::detect_layout(text);
  FileFindings of_header(name);
  ResponseRecords records(table.source, {.text = text, .layout = table.layout, .offset = mark},
                          rows, of_header);
  table.has_rows_to_read = records.read_header(table.header);
  const std::string_view header = text.substr(0, records.end());
  if (auto bad = find_bad_byte(header, {.bytes = mark, .lines = 0}, name)) {
    findings.add(*bad);
    return std::nullopt;
  }
  findings.add(std::move(of_header));
  const LineEnds lines = count_line_ends(header);
  start.first_record = {.offset = mark + header.size(), .line = 1 + lines.lines()};
  return start;
}

}  // namespace cxmat::streaming
