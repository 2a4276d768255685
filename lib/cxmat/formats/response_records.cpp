// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/response_records.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/csv/layout.hpp>
#include <cxmat/formats/csv/place.hpp>
#include <cxmat/formats/excerpt.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace cxmat {
namespace {

using Kind = ResponseColumn::Kind;

constexpr std::size_t named_columns = 5;  // in csv_no_known_column

/// Of comments, evidence and grades there may be several columns that differ in letter case.
bool is_held_once(Kind kind) noexcept {
  return kind != Kind::other && kind != Kind::comment && kind != Kind::evidence &&
         kind != Kind::grade;
}

}  // namespace

bool ResponseRecords::read_header(ResponseHeader& header) {
  if (!records_.next()) {
    findings_->add(error(Code::csv_no_header, whole_file(source_->file)));
    return false;
  }
  if (records_.problem()) {
    report_problem(*records_.problem());
    return false;
  }
  header.columns.assign(csv::width_of(records_), {});
  unescaped_.assign(header.columns.size(), {});
  header.present.questions.assign(rows_->questions().size(), false);
  header.present.groupings.assign(rows_->engagement().groupings.size(), false);
  const ResponseHeadings known(rows_->engagement(), rows_->questions());
  for (std::size_t column = 0; column < header.columns.size(); ++column) {
    take_heading(column, known, header);
  }
  return has_usable_columns(header);
}

void ResponseRecords::take_heading(std::size_t column, const ResponseHeadings& known,
                                   ResponseHeader& header) {
  const SourceText text = cell(column);
  const std::string heading(trimmed(text.text));
  const ResponseColumn found = known.find(heading);
  const bool again =
      !heading.empty() &&
      (!first_named_.emplace(heading, column).second ||
       (is_held_once(found.kind) &&
        !header.column_with.emplace(std::pair(found.kind, found.index), column).second));
  if (again) {
    findings_->add(error(Code::csv_duplicate_column, text.at(), {shortened(heading)}));
    return;
  }
  FileColumns& present = header.present;
  header.columns[column] = found;
  if (found.kind == Kind::answer) {
    present.questions[found.index] = true;
  } else if (found.kind == Kind::group) {
    present.groupings[found.index] = true;
  } else if (found.kind == Kind::wave) {
    present.wave = true;
  } else if (found.kind == Kind::duration) {
    present.duration = true;
  } else if (found.kind == Kind::other) {
    present.others.push_back(heading.empty() ? fmt::format("#{}", column + 1) : heading);
  }
}

/// The headings' line as a whole.
Location ResponseRecords::header_place() const {
  Location where = place_of(records_.cells().front());
  where.column = 0;
  where.length = 1;
  return where;
}

/// Says which columns must be there and are not; without a single answer the rows are pointless.
bool ResponseRecords::has_usable_columns(const ResponseHeader& header) {
  const std::string& weight = rows_->engagement().weight_column;
  if (!weight.empty() && !header.column_with.contains({Kind::weight, 0})) {
    findings_->add(error(Code::column_missing, header_place(),
                         {weight, closest_match(weight, header.present.others)}));
  }
  if (std::ranges::find(header.present.questions, true) == header.present.questions.end()) {
    std::vector<std::string> expected;
    for (const Question* question : rows_->questions()) {
      if (question->type != QuestionType::note) {
        expected.push_back(question->id);
      }
    }
    findings_->add(header.columns.size() == 1 ? error(Code::no_delimiter, header_place())
                                              : error(Code::csv_no_known_column, header_place(),
                                                      {listed(expected, named_columns)}));
    return false;
  }
  return true;
}

std::size_t ResponseRecords::read_rows(const ResponseHeader& header) {
  unescaped_.resize(header.columns.size());
  std::size_t count = 0;
  while (records_.next()) {
    ++count;
    if (is_sound_record(header.columns.size())) {
      read_row(header);
    }
  }
  return count;
}

bool ResponseRecords::is_sound_record(std::size_t columns) {
  if (records_.problem()) {
    report_problem(*records_.problem());
    return false;
  }
  const std::size_t width = csv::width_of(records_, columns);
  if (width == columns) {
    return true;
  }
  findings_->add(Code::csv_ragged_row, [this, width, columns] {
    const auto cells = records_.cells();
    const csv::Cell& odd = width > columns ? cells[columns] : cells.back();
    return error(Code::csv_ragged_row, place_of(odd),
                 {fmt::format("{}", width), fmt::format("{}", columns),
                  fmt::format("{}", offset_ + odd.begin)});
  });
  return false;
}

void ResponseRecords::read_row(const ResponseHeader& header) {
  rows_->begin_row(records_.line(), cell_of(header, Kind::respondent), cell_of(header, Kind::wave));
  for (std::size_t column = 0; column < header.columns.size(); ++column) {
    const ResponseColumn& meaning = header.columns[column];
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

SourceText ResponseRecords::cell(std::size_t column) {
  return {.text = csv::text_of(records_.cells()[column], unescaped_[column]),
          .at = [this, column] { return place_of(records_.cells()[column]); }};
}

/// The row's cell of this kind, or an empty one at the start of the row.
SourceText ResponseRecords::cell_of(const ResponseHeader& header, Kind kind) {
  const auto column = header.column_with.find({kind, 0});
  return column == header.column_with.end()
             ? SourceText{.text = {}, .at = [this] { return place_of(records_.cells().front()); }}
             : cell(column->second);
}

void ResponseRecords::report_problem(const csv::Problem& problem) {
  findings_->add(problem.code, [this, &problem] {
    Location where =
        csv::place_of(text_, records_, problem.offset, problem.offset + 1, source_->file);
    std::vector<std::string> arguments = csv::arguments_of(problem, where.line, offset_);
    return error(problem.code, std::move(where), std::move(arguments));
  });
}

Location ResponseRecords::place_of(const csv::Cell& cell) const {
  return csv::place_of(text_, records_, cell.begin, cell.end, source_->file);
}

}  // namespace cxmat
