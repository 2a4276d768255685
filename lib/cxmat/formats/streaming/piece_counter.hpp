/// \file
/// Pieces of response files to one thread's part of a tally.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/file_findings.hpp>
#include <cxmat/formats/response_records.hpp>
#include <cxmat/formats/response_rows.hpp>
#include <cxmat/formats/streaming/cell_numbers.hpp>
#include <cxmat/formats/streaming/record_pieces.hpp>
#include <cxmat/formats/streaming/row_decoder.hpp>
#include <cxmat/formats/streaming/text_scan.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/signs.hpp>
#include <cxmat/tally/tally.hpp>
#include <cxmat/tally/tally_maker.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace cxmat::streaming {

/// A response file whose headings were read.
struct OpenedTable {
  ResponseSource source;  ///< without its bytes
  ResponseHeader header;
  csv::Layout layout;
  bool has_rows_to_read = true;  ///< false: only its encoding is checked
};

/// What a part of a file's pieces came to, besides what was counted.
struct PartOfFile {
  FileFindings findings;
  RowCounts counts;
  std::size_t records = 0;
  /// What keeps the file from being a text, and where.
  std::optional<Diagnostic> no_text;
  std::uint64_t no_text_at = 0;

  void add(PartOfFile&& more);
};

class PieceCounter {
 public:
  /// `engagement` and `plan`, which is the engagement's, must outlive this.
  /// Respondents of more than `most_cells` cells are left out: see has_too_many_cells().
  PieceCounter(const Engagement& engagement, const Plan& plan, std::optional<SignRules> signs,
               std::size_t most_cells);

  PieceCounter(const PieceCounter&) = delete;
  PieceCounter& operator=(const PieceCounter&) = delete;
  ~PieceCounter() = default;

  /// `table` must live until end_file().
  void begin_file(const OpenedTable& table);
  /// Pieces of the file, in its order; some may be missing. False: no later one matters.
  [[nodiscard]] bool take(const Piece& piece);
  [[nodiscard]] PartOfFile end_file() &&;

  [[nodiscard]] bool has_too_many_cells() const noexcept { return cell_count_ > most_cells_; }
  /// Everything counted, of all files.
  [[nodiscard]] Tally finish() &&;

 private:
  [[nodiscard]] bool is_text(const Piece& piece);
  void report_long_record(const LongRecord& record);
  void decode_rows(const Piece& piece);
  void count_decoded_row();
  /// The general way: records to rows, rows to the tally.
  void read_rows(std::string_view text, const FilePlace& place);
  void count_rows();
  [[nodiscard]] std::size_t cell_of(std::int32_t wave, std::span<const std::int32_t> groups);
  [[nodiscard]] bool has_too_many_groups() const;

  const Engagement* engagement_;
  ResponseRows rows_;
  TallyMaker maker_;
  CellNumbers cells_;
  std::size_t most_cells_;
  std::size_t cell_count_ = 0;
  bool signs_judged_;
  bool has_weights_;
  std::optional<RowDecoder> decoder_;  // where it knows all that may stand in a row
  Separators separators_;
  const OpenedTable* table_ = nullptr;
  std::optional<PartOfFile> part_;

  std::vector<std::int32_t> groups_;
  std::vector<Answer> answers_;
  std::vector<std::int64_t> payloads_;
};

}  // namespace cxmat::streaming
