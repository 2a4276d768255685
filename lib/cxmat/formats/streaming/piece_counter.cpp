// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/piece_counter.hpp"

#include "cxmat/formats/limits.hpp"

#include <cxmat/core/utf8.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/files.hpp>

#include <algorithm>
#include <simdjson.h>
#include <string>
#include <string_view>
#include <utility>

namespace cxmat::streaming {
namespace {

/// A piece of one record can be far longer than the others; an index of its cells would be, too.
constexpr std::size_t longest_decoded = std::size_t{8} << 20U;

}  // namespace

void PartOfFile::add(PartOfFile&& more) {
  findings.add(std::move(more.findings));
  counts.add(more.counts);
  records += more.records;
  if (more.no_text && (!no_text || more.no_text_at < no_text_at)) {
    no_text = std::move(more.no_text);
    no_text_at = more.no_text_at;
  }
}

PieceCounter::PieceCounter(const Engagement& engagement, const Plan& plan,
                           std::optional<SignRules> signs, std::size_t most_cells)
    : engagement_(&engagement),
      rows_(engagement, RepeatedIds::ignore),
      maker_(plan, signs),
      most_cells_(most_cells),
      signs_judged_(signs.has_value()),
      has_weights_(!engagement.weight_column.empty()),
      groups_(engagement.groupings.size()),
      answers_(plan.questions.size()),
      payloads_(plan.questions.size()) {
  const bool has_conditions = std::ranges::any_of(
      rows_.questions(), [](const Question* question) { return question->relevant.has_value(); });
  if (takes_codes(plan) && !has_conditions) {
    decoder_.emplace(rows_);
  }
}

void PieceCounter::begin_file(const OpenedTable& table) {
  table_ = &table;
  part_.emplace(PartOfFile{
      .findings = FileFindings(table.source.file), .counts = {}, .records = 0, .no_text = {}});
  part_->counts.without_group.resize(groups_.size());
  if (table.has_rows_to_read) {
    FileFindings of_whole_file(table.source.file);  // said once, not once a thread
    rows_.begin_file(table.source, table.header.present, of_whole_file);
    rows_.say_to(part_->findings);
    if (decoder_) {
      decoder_->begin_file(table.header);
    }
  }
}

bool PieceCounter::take(const Piece& piece) {
  if (!is_text(piece)) {
    return false;
  }
  if (!table_->has_rows_to_read) {
    return true;
  }
  if (piece.long_record) {
    report_long_record(*piece.long_record);
  }
  const bool is_plain =
      !piece.has_odd_quotes && !piece.has_lone_returns && piece.text.size() <= longest_decoded;
  if (decoder_ && is_plain) {
    decode_rows(piece);
  } else {
    read_rows(piece.text, piece.place);
  }
  part_->counts.add(rows_.settle_rows());
  count_rows();
  rows_.forget_rows();
  return true;
}

/// As check_text() finds it of a whole file.
bool PieceCounter::is_text(const Piece& piece) {
  const std::string_view text = piece.text;
  if (!piece.has_zeros && simdjson::validate_utf8(text.data(), text.size())) {
    return true;
  }
  const BytesBefore before{.bytes = piece.place.offset, .lines = piece.place.line - 1};
  part_->no_text = find_bad_byte(text, before, table_->source.file);
  part_->no_text_at = piece.place.offset;
  return false;
}

void PieceCounter::report_long_record(const LongRecord& record) {
  ++part_->records;
  if (record.is_closed) {
    Location where = whole_file(table_->source.file);
    where.line = record.place.line;
    part_->findings.add(
        error(Code::record_too_long, std::move(where), {std::to_string(record.limit)}));
    return;
  }
  RecordText text{
      .text = record.beginning, .layout = table_->layout, .offset = record.place.offset};
  text.layout.start = 0;
  text.layout.line = record.place.line;
  static_cast<void>(
      ResponseRecords(table_->source, text, rows_, part_->findings).read_rows(table_->header));
}

void PieceCounter::decode_rows(const Piece& piece) {
  const std::string_view text = piece.text;
  separators_.find(text, table_->layout.delimiter);
  const std::span<CellEnd> ends = separators_.ends();
  FilePlace place = piece.place;  // up to where lines have been counted
  std::size_t counted = 0;
  std::size_t odd = 0;      // begin of the records that are left to the general way
  std::uint32_t begin = 0;  // of the record
  std::size_t first_end = 0;
  const auto read_odd_ones = [&](std::size_t end) {
    const LineEnds lines = count_line_ends(text.substr(counted, odd - counted));
    place.offset += odd - counted;
    place.line += lines.lines();
    counted = odd;
    read_rows(text.substr(odd, end - odd), place);
  };
  for (const std::uint32_t record_end : separators_.records()) {
    const std::uint32_t next = ends[record_end].offset() + 1;
    if (decoder_->decode(text.data(), begin, ends.subspan(first_end, record_end + 1 - first_end))) {
      if (odd < begin) {
        read_odd_ones(begin);
      }
      count_decoded_row();
      odd = next;
    }
    begin = next;
    first_end = record_end + 1;
  }
  if (odd < text.size()) {
    read_odd_ones(text.size());
  }
}

void PieceCounter::count_decoded_row() {
  const DecodedRow& row = decoder_->row();
  RowCounts& counts = part_->counts;
  ++part_->records;
  ++counts.rows;
  counts.with_id += row.has_id ? 1U : 0U;
  for (std::size_t g = 0; g < row.groups.size(); ++g) {
    counts.without_group[g] += row.groups[g] < 0 ? 1U : 0U;
  }
  const std::size_t cell = row.weight == 0 ? CellNumbers::none : cell_of(row.wave, row.groups);
  if (cell == CellNumbers::none) {
    return;
  }
  if (!has_weights_) {
    maker_.add(cell, row.codes);
    return;
  }
  std::ranges::transform(row.codes, answers_.begin(), answer_of);
  std::ranges::fill(payloads_, 0);
  maker_.add(cell, answers_, payloads_, row.weight);
}

void PieceCounter::read_rows(std::string_view text, const FilePlace& place) {
  RecordText records{.text = text, .layout = table_->layout, .offset = place.offset};
  records.layout.start = 0;
  records.layout.line = place.line;
  part_->records +=
      ResponseRecords(table_->source, records, rows_, part_->findings).read_rows(table_->header);
}

/// None where it is in vain: too many groups or cells are an error, and must not fill the memory
/// until that is said.
std::size_t PieceCounter::cell_of(std::int32_t wave, std::span<const std::int32_t> groups) {
  const std::size_t known = cells_.find(wave, groups);
  if (known == CellNumbers::none && !has_too_many_cells() && !has_too_many_groups()) [[unlikely]] {
    ++cell_count_;
    return has_too_many_cells() ? CellNumbers::none : cells_.add(wave, groups, maker_);
  }
  return known;
}

bool PieceCounter::has_too_many_groups() const {
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    if (rows_.group_names(g).size() > limits::most_group_values) {
      return true;
    }
  }
  return false;
}

void PieceCounter::count_rows() {
  const Responses& rows = rows_.rows();
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::int64_t weight = has_weights_ ? rows.weights[row] : 1;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      groups_[g] = rows.groups[g].positions[row];
    }
    const std::size_t cell = weight == 0 ? CellNumbers::none : cell_of(rows.waves[row], groups_);
    if (cell == CellNumbers::none) {
      continue;
    }
    for (std::size_t q = 0; q < answers_.size(); ++q) {
      const AnswerColumn& column = rows.answers[q];
      answers_[q] = column.answers[row];
      payloads_[q] = column.payloads.empty() ? 0 : column.payloads[row];
    }
    maker_.add(cell, answers_, payloads_, static_cast<std::uint64_t>(weight));
  }
}

PartOfFile PieceCounter::end_file() && {
  table_ = nullptr;
  return *std::exchange(part_, std::nullopt);
}

Tally PieceCounter::finish() && {
  Tally tally{.weighted = !engagement_->weight_column.empty(),
              .signs_judged = signs_judged_,
              .waves = rows_.wave_names(),
              .groupings = {},
              .cells = std::move(maker_).finish()};
  for (std::size_t g = 0; g < engagement_->groupings.size(); ++g) {
    tally.groupings.push_back({engagement_->groupings[g].column, rows_.group_names(g), {}});
  }
  return tally;
}

}  // namespace cxmat::streaming
