/// \file
/// Records of a response CSV to answer codes, without a look at what no figure needs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/response_records.hpp>
#include <cxmat/formats/response_rows.hpp>
#include <cxmat/formats/streaming/cell_table.hpp>
#include <cxmat/formats/streaming/text_scan.hpp>
#include <cxmat/tally/tally_maker.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::streaming {

/// One respondent, as tallies count them.
struct DecodedRow {
  std::int32_t wave = 0;
  std::vector<std::int32_t> groups;
  std::vector<AnswerCode> codes;  ///< per question
  std::uint64_t weight = 1;       ///< millionths where the engagement has weights
  bool has_id = false;            ///< looked for where ids link waves
};

/// Knows what a cell means once the rows' own reader has said so, and leaves every record to it
/// about which it would have something to say. Questions must have codes (takes_codes()) and no
/// conditions.
class RowDecoder {
 public:
  /// `rows` must outlive this.
  explicit RowDecoder(ResponseRows& rows);

  /// After `rows.begin_file()`.
  void begin_file(const ResponseHeader& header);

  /// The record of `text` that begins at `begin`. `ends` are the offsets behind its cells, of which
  /// the last one, a line end's, may be moved. False: this is for ResponseRecords. 16 bytes behind
  /// `text` must be readable; no quote is out of place.
  [[nodiscard]] bool decode(const char* text, std::uint32_t begin, std::span<CellEnd> ends);
  /// What was decoded last.
  [[nodiscard]] const DecodedRow& row() const noexcept { return row_; }

 private:
  /// Neighbouring columns of questions that follow each other and share their choices.
  struct Run {
    std::size_t column = 0;
    std::size_t count = 0;
    std::size_t question = 0;
    std::size_t choices = 0;
  };
  struct Single {
    std::size_t position = 0;
    ResponseColumn column;
  };

  void plan(std::size_t position, const ResponseColumn& column);
  [[nodiscard]] static std::string_view cell_at(const char* text, std::uint32_t begin,
                                                std::span<const CellEnd> ends, std::size_t column);
  [[nodiscard]] bool decode_run(const char* text, std::uint32_t begin,
                                std::span<const CellEnd> ends, const Run& run);
  [[nodiscard]] std::optional<unsigned> find_answer(std::string_view cell, const Run& run,
                                                    std::size_t n);
  [[nodiscard]] bool decode_single(std::string_view cell, const ResponseColumn& column);
  [[nodiscard]] bool decode_text(std::string_view cell, std::size_t question);
  [[nodiscard]] bool decode_wave(std::string_view cell);
  [[nodiscard]] bool decode_group(std::string_view cell, std::size_t grouping);
  [[nodiscard]] std::string_view plain(std::string_view cell);
  void leave_out_not_asked();

  ResponseRows* rows_;
  bool has_roles_;                   // some questions are for certain roles only
  std::vector<ShortCells> choices_;  // by ResponseRows::choices_of()
  std::vector<KnownCells> other_cells_;
  std::vector<KnownCells> groups_;
  /// Per grouping and value: the questions that are kept from whoever has it; empty: none.
  std::vector<std::vector<std::vector<AnswerCode>>> kept_from_;
  DecodedRow row_;

  // Of the file
  bool has_wave_ = true;
  KnownCells waves_;
  std::size_t columns_ = 0;
  std::vector<Run> runs_;
  std::vector<Single> singles_;
  std::string unescaped_;
  unsigned said_ = 0;  // of this row: `says_something` or not
};

}  // namespace cxmat::streaming
