// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/row_decoder.hpp"

#include <cxmat/formats/asked_roles.hpp>
#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/csv/csv.hpp>

#include <algorithm>
#include <optional>

namespace cxmat::streaming {
namespace {

using Kind = ResponseColumn::Kind;

/// Beside the code of an answer: that somebody said something.
constexpr unsigned says_something = 0x100;

std::uint16_t value_of(Answer given) noexcept {
  const bool says = given != answer::unanswered && given != answer::not_shown;
  return static_cast<std::uint16_t>(code_of(given) | (says ? says_something : 0U));
}

/// A letter or digit of ASCII in front: words, and no sign for a state.
bool surely_has_words(std::string_view cell) noexcept {
  const char first = cell.empty() ? ' ' : cell.front();
  return (first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z') ||
         (first >= 'a' && first <= 'z');
}

}  // namespace

RowDecoder::RowDecoder(ResponseRows& rows)
    : rows_(&rows), has_roles_(std::ranges::any_of(rows.questions(), [](const Question* question) {
        return !question->ask.empty();
      })) {
  std::size_t choices = 0;
  for (std::size_t q = 0; q < rows.questions().size(); ++q) {
    choices = std::max(choices, rows.choices_of(q) + 1);
  }
  choices_.resize(choices);
  other_cells_.resize(choices);
  const std::size_t groupings = rows.engagement().groupings.size();
  groups_.resize(groupings);
  kept_from_.resize(groupings);
  row_.groups.resize(groupings);
  row_.codes.resize(rows.questions().size());
}

void RowDecoder::begin_file(const ResponseHeader& header) {
  columns_ = header.columns.size();
  runs_.clear();
  singles_.clear();
  waves_ = KnownCells();
  row_.wave = 0;
  row_.has_id = false;
  std::ranges::fill(row_.codes, code_of(answer::not_shown));
  std::ranges::fill(row_.groups, -1);
  row_.weight = rows_->engagement().weight_column.empty() ? 1 : Decimal::unit;
  for (std::size_t position = 0; position < columns_; ++position) {
    plan(position, header.columns[position]);
  }
  // Words are looked at first: they tell whether a record is blank.
  std::stable_partition(singles_.begin(), singles_.end(),
                        [](const Single& single) { return single.column.kind == Kind::answer; });
  if (rows_->knows_wave() && !header.present.wave) {
    const auto wave = rows_->find_wave({});
    has_wave_ = wave.has_value();
    row_.wave = wave.value_or(0);
  } else {
    has_wave_ = true;
  }
}

void RowDecoder::plan(std::size_t position, const ResponseColumn& column) {
  const bool is_choice = column.kind == Kind::answer &&
                         rows_->questions()[column.index]->type == QuestionType::select_one;
  if (is_choice) {
    const std::size_t choices = rows_->choices_of(column.index);
    const bool goes_on = !runs_.empty() && runs_.back().choices == choices &&
                         runs_.back().column + runs_.back().count == position &&
                         runs_.back().question + runs_.back().count == column.index;
    if (goes_on) {
      ++runs_.back().count;
    } else {
      runs_.push_back(
          {.column = position, .count = 1, .question = column.index, .choices = choices});
    }
    return;
  }
  const bool counts = column.kind == Kind::answer || column.kind == Kind::group ||
                      column.kind == Kind::weight || column.kind == Kind::duration ||
                      column.kind == Kind::grade ||
                      (column.kind == Kind::wave && rows_->knows_wave()) ||
                      (column.kind == Kind::respondent && rows_->engagement().stable_respondents);
  if (counts) {
    singles_.push_back({.position = position, .column = column});
  }
}

bool RowDecoder::decode(const char* text, std::uint32_t begin, std::span<CellEnd> ends) {
  const std::uint32_t line_end = ends.back().offset();
  if (ends.size() != columns_ || line_end - begin > csv::max_cell_bytes || !has_wave_) {
    return false;
  }
  if (line_end > begin && text[line_end - 1] == '\r') {
    ends.back() = CellEnd(line_end - 1, CellEnd::other);
  }
  said_ = 0;
  for (const Run& run : runs_) {
    if (!decode_run(text, begin, ends, run)) {
      return false;
    }
  }
  for (const Single& single : singles_) {
    const std::string_view cell = cell_at(text, begin, ends, single.position);
    // A record that may turn out to be blank must leave no trace among waves and groups.
    const bool too_early = said_ == 0 && single.column.kind != Kind::answer;
    if (too_early || !decode_single(cell, single.column)) {
      return false;
    }
  }
  if (said_ == 0) {
    return false;
  }
  if (has_roles_) {
    leave_out_not_asked();
  }
  return true;
}

std::string_view RowDecoder::cell_at(const char* text, std::uint32_t begin,
                                     std::span<const CellEnd> ends, std::size_t column) {
  const std::uint32_t from = column == 0 ? begin : ends[column - 1].offset() + 1;
  return {text + from, ends[column].offset() - from};
}

bool RowDecoder::decode_run(const char* text, std::uint32_t begin, std::span<const CellEnd> ends,
                            const Run& run) {
  const std::uint16_t* const by_sign = choices_[run.choices].by_sign();
  const std::span<const CellEnd> cells = ends.subspan(run.column, run.count);
  AnswerCode* const codes = row_.codes.data() + run.question;
  unsigned said = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    unsigned value = by_sign[cells[i].sign()];
    if (value == ShortCells::unknown) [[unlikely]] {
      const auto found = find_answer(cell_at(text, begin, ends, run.column + i), run, i);
      if (!found) {
        return false;
      }
      value = *found;
    }
    codes[i] = static_cast<AnswerCode>(value);
    said |= value;
  }
  said_ |= said & says_something;
  return true;
}

/// Of the n-th cell of `run`.
std::optional<unsigned> RowDecoder::find_answer(std::string_view cell, const Run& run,
                                                std::size_t n) {
  ShortCells& short_ones = choices_[run.choices];
  if (cell.size() <= longest_short_cell) {
    const unsigned known = short_ones.find(short_key(cell.data(), cell.size()));
    if (known != ShortCells::unknown) {
      return known;
    }
  }
  KnownCells& others = other_cells_[run.choices];
  if (const std::int32_t* const known = others.find(cell)) {
    return static_cast<unsigned>(*known);
  }
  const auto given = rows_->find_answer(run.question + n, plain(cell));
  if (!given) {
    return std::nullopt;
  }
  const std::uint16_t value = value_of(given->answer);
  if (!short_ones.add(cell, value)) {
    others.add(cell, value);
  }
  return value;
}

bool RowDecoder::decode_single(std::string_view cell, const ResponseColumn& column) {
  switch (column.kind) {
    case Kind::answer:
      return decode_text(cell, column.index);
    case Kind::group:
      return decode_group(cell, column.index);
    case Kind::wave:
      return decode_wave(cell);
    case Kind::weight: {
      const auto weight = ResponseRows::find_weight(plain(cell));
      row_.weight = weight.value_or(0);
      return weight.has_value();
    }
    case Kind::duration:
      return ResponseRows::find_duration(plain(cell)).has_value();
    case Kind::grade:
      return ResponseRows::find_grade(plain(cell)).has_value();
    case Kind::respondent:
      row_.has_id = !trimmed(plain(cell)).empty();
      return true;
    default:
      return true;
  }
}

bool RowDecoder::decode_text(std::string_view cell, std::size_t question) {
  Answer given = 0;
  if (!surely_has_words(cell)) {
    const auto found = rows_->find_answer(question, plain(cell));
    if (!found) {
      return false;
    }
    given = found->answer;
  }
  const std::uint16_t value = value_of(given);
  row_.codes[question] = static_cast<AnswerCode>(value);
  said_ |= value & says_something;
  return true;
}

bool RowDecoder::decode_wave(std::string_view cell) {
  if (const std::int32_t* const known = waves_.find(cell)) {
    row_.wave = *known;
    return true;
  }
  const auto wave = rows_->find_wave(plain(cell));
  if (!wave) {
    return false;
  }
  row_.wave = *wave;
  waves_.add(cell, *wave);
  return true;
}

bool RowDecoder::decode_group(std::string_view cell, std::size_t grouping) {
  std::int32_t& position = row_.groups[grouping];
  if (const std::int32_t* const known = groups_[grouping].find(cell)) {
    position = *known;
    return true;
  }
  const auto found = rows_->find_group(grouping, plain(cell));
  if (!found) {
    return false;
  }
  position = *found;
  groups_[grouping].add(cell, position);
  return true;
}

/// The text of a cell that may stand in quotes.
std::string_view RowDecoder::plain(std::string_view cell) {
  if (!cell.starts_with('"')) {
    return cell;
  }
  const std::string_view inside = cell.substr(1, cell.size() - 2);
  return csv::text_of({.raw = inside, .doubled_quotes = inside.find('"') != std::string_view::npos},
                      unescaped_);
}

void RowDecoder::leave_out_not_asked() {
  for (std::size_t g = 0; g < row_.groups.size(); ++g) {
    if (row_.groups[g] < 0) {
      continue;
    }
    std::vector<std::vector<AnswerCode>>& of_values = kept_from_[g];
    const auto position = static_cast<std::size_t>(row_.groups[g]);
    while (of_values.size() <= position) {
      const std::string& value = rows_->group_names(g)[of_values.size()];
      const std::vector<bool> kept = kept_from_role(rows_->questions(), value);
      const bool any = std::ranges::find(kept, true) != kept.end();
      of_values.emplace_back(any ? kept.size() : 0);
      std::copy(kept.begin(), any ? kept.end() : kept.begin(), of_values.back().begin());
    }
    const std::vector<AnswerCode>& kept = of_values[position];
    for (std::size_t q = 0; q < kept.size(); ++q) {
      AnswerCode& code = row_.codes[q];
      code =
          kept[q] != 0 && code == code_of(answer::unanswered) ? code_of(answer::not_shown) : code;
    }
  }
}

}  // namespace cxmat::streaming
