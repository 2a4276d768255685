/// \file
/// The beginning of a response file: what it is, how its cells are cut, what its columns hold.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/file_findings.hpp>
#include <cxmat/formats/response_rows.hpp>
#include <cxmat/formats/streaming/byte_source.hpp>
#include <cxmat/formats/streaming/piece_counter.hpp>
#include <cxmat/formats/streaming/record_pieces.hpp>

#include <atomic>
#include <optional>
#include <string>

namespace cxmat::streaming {

/// What it took to see what a file is.
struct TableStart {
  OpenedTable table;
  FilePlace first_record;  ///< behind the headings
  std::string head;        ///< what has been read, from the file's first byte on
  int failure = 0;         ///< the system's error number, if it could not be read
};

/// Reads the headings of `file`, which belongs to `rows`; what is wrong goes to `findings`. Nothing
/// if the rest of the file does not matter any more.
[[nodiscard]] std::optional<TableStart> read_table_start(ByteSource& bytes, ResponseSource file,
                                                         ResponseRows& rows, FileFindings& findings,
                                                         const std::atomic<bool>* stop);

}  // namespace cxmat::streaming
