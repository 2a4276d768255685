// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/responses_csv.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/csv/csv.hpp>
#include <cxmat/formats/csv/layout.hpp>
#include <cxmat/formats/csv/place.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/response_columns.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

using Kind = ResponseColumn::Kind;

constexpr std::size_t named_columns = 5;  // in csv_no_known_column

/// Of comments, evidence and grades there may be several columns that differ in letter case.
bool is_held_once(Kind kind) noexcept {
  return kind != Kind::other && kind != Kind::comment && kind != Kind::evidence &&
         kind != Kind::grade;
}

class CsvResponses {
 public:
  CsvResponses(const ResponseSource& source, std::string_view text, ResponseRows& rows,
               FileFindings& findings)
      : source_(&source),
        text_(text),
        rows_(&rows),
        findings_(&findings),
        records_(text, csv::detect_layout(text)) {}

  void read();

 private:
  [[nodiscard]] bool read_headings();
  void take_heading(std::size_t column, const ResponseHeadings& known);
  [[nodiscard]] bool has_usable_columns();
  [[nodiscard]] bool is_sound_record();
  void read_row();
  [[nodiscard]] Location header() const;
  [[nodiscard]] SourceText cell(std::size_t column);
  [[nodiscard]] SourceText cell_of(Kind kind);
  void report_problem(const csv::Problem& problem);
  [[nodiscard]] Location place_of(const csv::Cell& cell) const {
    return csv::place_of(text_, records_, cell.begin, cell.end, source_->file);
  }

  const ResponseSource* source_;
  std::string_view text_;
  ResponseRows* rows_;
  FileFindings* findings_;
  csv::Cursor records_;

  std::vector<ResponseColumn> columns_;
  FileColumns present_;
  std::map<std::pair<Kind, std::size_t>, std::size_t> first_with_;  // what a column holds: which
  std::map<std::string, std::size_t, std::less<>> first_named_;     // heading: which column
  std::vector<std::string> unescaped_;  // per column, for cells with doubled quotes
};

void CsvResponses::read() {
  if (!read_headings()) {
    return;
  }
  rows_->begin_file(*source_, present_, *findings_);
  bool has_rows = false;
  while (records_.next()) {
    has_rows = true;
    if (is_sound_record()) {
      read_row();
    }
  }
  rows_->end_file();
  if (!has_rows) {
    findings_->add(error(Code::no_responses, whole_file(source_->file), {source_->file}));
  }
}

bool CsvResponses::read_headings() {
  if (!records_.next()) {
    findings_->add(error(Code::csv_no_header, whole_file(source_->file)));
    return false;
  }
  if (records_.problem()) {
    report_problem(*records_.problem());
    return false;
  }
  columns_.assign(csv::width_of(records_), {});
  unescaped_.assign(columns_.size(), {});
  present_.questions.assign(rows_->questions().size(), false);
  present_.groupings.assign(rows_->engagement().groupings.size(), false);
  const ResponseHeadings known(rows_->engagement(), rows_->questions());
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    take_heading(column, known);
  }
  return has_usable_columns();
}

void CsvResponses::take_heading(std::size_t column, const ResponseHeadings& known) {
  const SourceText text = cell(column);
  const std::string heading(trimmed(text.text));
  const ResponseColumn found = known.find(heading);
  const bool again = !heading.empty() &&
                     (!first_named_.emplace(heading, column).second ||
                      (is_held_once(found.kind) &&
                       !first_with_.emplace(std::pair(found.kind, found.index), column).second));
  if (again) {
    findings_->add(error(Code::csv_duplicate_column, text.at(), {shortened(heading)}));
    return;
  }
  columns_[column] = found;
  if (found.kind == Kind::answer) {
    present_.questions[found.index] = true;
  } else if (found.kind == Kind::group) {
    present_.groupings[found.index] = true;
  } else if (found.kind == Kind::wave) {
    present_.wave = true;
  } else if (found.kind == Kind::duration) {
    present_.duration = true;
  } else if (found.kind == Kind::other) {
    present_.others.push_back(heading.empty() ? fmt::format("#{}", column + 1) : heading);
  }
}

/// The headings' line as a whole.
Location CsvResponses::header() const {
  Location where = place_of(records_.cells().front());
  where.column = 0;
  where.length = 1;
  return where;
}

/// Says which columns must be there and are not; without a single answer the rows are pointless.
bool CsvResponses::has_usable_columns() {
  const std::string& weight = rows_->engagement().weight_column;
  if (!weight.empty() && !first_with_.contains({Kind::weight, 0})) {
    findings_->add(
        error(Code::column_missing, header(), {weight, closest_match(weight, present_.others)}));
  }
  if (std::ranges::find(present_.questions, true) == present_.questions.end()) {
    std::vector<std::string> expected;
    for (const Question* question : rows_->questions()) {
      if (question->type != QuestionType::note) {
        expected.push_back(question->id);
      }
    }
    findings_->add(columns_.size() == 1 ? error(Code::no_delimiter, header())
                                        : error(Code::csv_no_known_column, header(),
                                                {listed(expected, named_columns)}));
    return false;
  }
  return true;
}

bool CsvResponses::is_sound_record() {
  if (records_.problem()) {
    report_problem(*records_.problem());
    return false;
  }
  const std::size_t width = csv::width_of(records_, columns_.size());
  if (width == columns_.size()) {
    return true;
  }
  findings_->add(Code::csv_ragged_row, [this, width] {
    const auto cells = records_.cells();
    const csv::Cell& odd = width > columns_.size() ? cells[columns_.size()] : cells.back();
    return error(Code::csv_ragged_row, place_of(odd),
                 {fmt::format("{}", width), fmt::format("{}", columns_.size())});
  });
  return false;
}

void CsvResponses::read_row() {
  rows_->begin_row(records_.line(), cell_of(Kind::respondent), cell_of(Kind::wave));
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const ResponseColumn& meaning = columns_[column];
    if (meaning.kind == Kind::answer) {
      rows_->set_answer(meaning.index, cell(column));
    } else if (meaning.kind == Kind::comment) {
      rows_->add_comment(meaning.index, cell(column));
    } else if (meaning.kind == Kind::evidence) {
      rows_->set_evidence(meaning.index, cell(column));
    } else if (meaning.kind == Kind::grade) {
      rows_->set_grade(meaning.index, cell(column));
    } else if (meaning.kind == Kind::group) {
      rows_->set_group(meaning.index, cell(column));
    } else if (meaning.kind == Kind::weight) {
      rows_->set_weight(cell(column));
    } else if (meaning.kind == Kind::duration) {
      rows_->set_duration(cell(column));
    }
  }
}

SourceText CsvResponses::cell(std::size_t column) {
  return {.text = csv::text_of(records_.cells()[column], unescaped_[column]),
          .at = [this, column] { return place_of(records_.cells()[column]); }};
}

/// The row's cell of this kind, or an empty one at the start of the row.
SourceText CsvResponses::cell_of(Kind kind) {
  const auto column = first_with_.find({kind, 0});
  return column == first_with_.end()
             ? SourceText{.text = {}, .at = [this] { return place_of(records_.cells().front()); }}
             : cell(column->second);
}

void CsvResponses::report_problem(const csv::Problem& problem) {
  findings_->add(problem.code, [this, &problem] {
    Location where =
        csv::place_of(text_, records_, problem.offset, problem.offset + 1, source_->file);
    std::vector<std::string> arguments = csv::arguments_of(problem, where.line);
    return error(problem.code, std::move(where), std::move(arguments));
  });
}

}  // namespace

void read_responses_csv(const ResponseSource& source, ResponseRows& rows, FileFindings& findings) {
  if (source.bytes.empty()) {
    findings.add(error(Code::file_empty, whole_file(source.file), {source.file}));
    return;
  }
  const Result<std::string_view> text = check_text(source.bytes, source.file);
  findings.add(text.diagnostics);
  if (text) {
    CsvResponses(source, *text, rows, findings).read();
  }
}

}  // namespace cxmat
