// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/piece_counter.hpp"

#include <cxmat/core/utf8.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/files.hpp>

#include <algorithm>
#include <simdjson.h>
#include <string>
#include <string_view>
#include <utility>

namespace cxmat::streaming {

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
                           std::optional<SignRules> signs)
    : engagement_(&engagement),
      rows_(engagement, RepeatedIds::ignore),
      maker_(plan, signs),
      signs_judged_(signs.has_value()),
      answers_(plan.questions.size()),
      payloads_(plan.questions.size()) {
  key_.groups.resize(engagement.groupings.size());
}

void PieceCounter::begin_file(const OpenedTable& table) {
  table_ = &table;
  part_.emplace(PartOfFile{
      .findings = FileFindings(table.source.file), .counts = {}, .records = 0, .no_text = {}});
  if (table.has_rows_to_read) {
    FileFindings of_whole_file(table.source.file);  // said once, not once a thread
    rows_.begin_file(table.source, table.header.present, of_whole_file);
    rows_.say_to(part_->findings);
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
  read_rows(piece);
  return true;
}

/// As check_text() finds it of a whole file.
bool PieceCounter::is_text(const Piece& piece) {
  const std::string_view text = piece.text;
  if (text.find('\0') == std::string_view::npos &&
      simdjson::validate_utf8(text.data(), text.size())) {
    return true;
  }
  const BytesBefore before{.bytes = piece.place.offset, .line_feeds = piece.place.feeds};
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
        error(Code::record_too_long, std::move(where), {std::to_string(max_record_bytes)}));
    return;
  }
  RecordText text{
      .text = record.beginning, .layout = table_->layout, .offset = record.place.offset};
  text.layout.start = 0;
  text.layout.line = record.place.line;
  static_cast<void>(
      ResponseRecords(table_->source, text, rows_, part_->findings).read_rows(table_->header));
}

void PieceCounter::read_rows(const Piece& piece) {
  RecordText text{.text = piece.text, .layout = table_->layout, .offset = piece.place.offset};
  text.layout.start = 0;
  text.layout.line = piece.place.line;
  ResponseRecords records(table_->source, text, rows_, part_->findings);
  part_->records += records.read_rows(table_->header);
  part_->counts.add(rows_.settle_rows());
  if (!counts_in_vain()) {
    count_rows();
  }
  rows_.forget_rows();
}

/// Too many groups are an error: cells must not fill the memory until it is said.
bool PieceCounter::counts_in_vain() const {
  for (std::size_t g = 0; g < engagement_->groupings.size(); ++g) {
    if (rows_.group_names(g).size() > most_group_values) {
      return true;
    }
  }
  return false;
}

void PieceCounter::count_rows() {
  const Responses& rows = rows_.rows();
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::int64_t weight = rows.weights.empty() ? 1 : rows.weights[row];
    if (weight == 0) {
      continue;
    }
    key_.wave = rows.waves[row];
    for (std::size_t g = 0; g < key_.groups.size(); ++g) {
      key_.groups[g] = rows.groups[g].positions[row];
    }
    for (std::size_t q = 0; q < answers_.size(); ++q) {
      const AnswerColumn& column = rows.answers[q];
      answers_[q] = column.answers[row];
      payloads_[q] = column.payloads.empty() ? 0 : column.payloads[row];
    }
    maker_.add(maker_.cell(key_), answers_, payloads_, static_cast<std::uint64_t>(weight));
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
