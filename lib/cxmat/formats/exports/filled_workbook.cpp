// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/filled_workbook.hpp"

#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/exports/form_sheet.hpp>
#include <cxmat/formats/file_findings.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <span>
#include <utility>

namespace cxmat::exports {
namespace {

using namespace form_sheet;

std::string_view cell(const tables::RowSource& row, std::size_t column) {
  const auto cells = row.cells();
  return column < cells.size() ? trimmed(cells[column]) : std::string_view{};
}

std::size_t whole(std::string_view text) noexcept {
  std::size_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// A row that the form was made with.
struct Expected {
  std::string key;
  std::string number;
  std::size_t first = 0;  ///< of its list; 0: none
  std::size_t last = 0;
  std::string kind;  ///< numeric, several, or ""
};

/// Names by what stands beside them, in small letters, and the row of it.
using Names = std::map<std::pair<std::string, std::size_t>, std::string>;

/// A row as it was found.
struct Row {
  std::size_t expected = 0;
  std::size_t line = 0;
  std::array<std::string, 10> cells;
};

/// 12.5 for 12,5. Whether it is a number is not decided here.
std::string with_decimal_point(std::string_view text) {
  std::string point(text);
  const std::size_t comma = point.find(',');
  const bool number = point.find_first_not_of("0123456789,+-") == std::string::npos;
  if (number && comma != std::string::npos && point.find(',', comma + 1) == std::string::npos) {
    point[comma] = '.';
  }
  return point;
}

bool is_among(std::string_view text, std::span<const std::string_view> words) {
  return std::ranges::find(words, text) != words.end();
}

class Reading {
 public:
  explicit Reading(const tables::Table& table) : table_(&table), findings_(table.file()) {
    filled_.file = table.file();
  }

  Result<FilledForm> run() {
    read_marks();
    if (expected_.empty() && !failed_) {
      wrong(std::string(marks_sheet), whole_file(filled_.file));
    }
    if (!failed_) {
      read_lists();
      find_sheet();
    }
    if (!filled_.sheet.empty() && !broken_) {
      check_rows();
    }
    if (!failed_) {
      take_answers();
    }
    Diagnostics found = std::move(findings_).finish();
    if (failed_) {
      return found;
    }
    return {std::move(filled_), std::move(found)};
  }

 private:
  void wrong(const std::string& what, Location where) {
    failed_ = true;
    findings_.add(Code::filled_form_layout, [&] {
      return error(Code::filled_form_layout, std::move(where), {shortened(what)});
    });
  }

  /// False, and said so, where the sheet breaks off.
  bool sound(const tables::RowSource& row) {
    if (row.problem()) {
      failed_ = broken_ = true;
      findings_.add(*row.problem());
      return false;
    }
    return true;
  }

  void read_marks() {
    const auto rows = table_->rows_of_sheet(marks_sheet);
    if (!rows) {
      wrong(std::string(marks_sheet), whole_file(filled_.file));
      return;
    }
    bool marked = false;
    while (rows->next() && sound(*rows)) {
      const std::string_view what = cell(*rows, 0);
      const std::string text(cell(*rows, 1));
      if (what == form_mark) {
        marked = text == form_version;
        if (!marked) {
          wrong(std::string(form_mark) + " " + text, whole_file(filled_.file));
        }
      } else if (what == "wave") {
        wave_ = text;
      } else if (what == "questionnaire") {
        filled_.questionnaires.push_back({.id = text,
                                          .version = std::string(cell(*rows, 2)),
                                          .hash = std::string(cell(*rows, 3))});
      } else if (what == "row") {
        expected_.push_back({.key = text,
                             .number = std::string(cell(*rows, 2)),
                             .first = whole(cell(*rows, 3)),
                             .last = whole(cell(*rows, 4)),
                             .kind = std::string(cell(*rows, 5))});
      }
    }
    if (!failed_ && !marked) {
      wrong(std::string(marks_sheet), whole_file(filled_.file));
    }
  }

  void read_lists() {
    const auto rows = table_->rows_of_sheet(lists_sheet);
    std::size_t end = 0;
    while (rows && rows->next() && sound(*rows)) {
      const std::string name(cell(*rows, 1));
      end = rows->row();
      by_text_.emplace(std::pair(case_folded(cell(*rows, 0)), end), name);
      by_name_.emplace(std::pair(case_folded(name), end), name);
    }
    for (const Expected& each : expected_) {
      if (each.first > each.last || each.last > end) {
        wrong(std::string(lists_sheet), whole_file(filled_.file));
        return;
      }
    }
  }

  /// The sheet that has the mark, wherever it was moved to and however it is called now.
  void find_sheet() {
    for (const std::string& name : table_->sheets()) {
      if (name == marks_sheet || name == lists_sheet) {
        continue;
      }
      const auto rows = table_->rows_of_sheet(name);
      if (rows && rows->next() && cell(*rows, Column::key) == form_mark) {
        filled_.sheet = name;
        read_sheet(*rows);
        return;
      }
    }
    wrong("A1", whole_file(filled_.file));
  }

  void read_sheet(tables::RowSource& rows) {
    std::map<std::string_view, std::size_t> position;
    for (std::size_t i = 0; i < expected_.size(); ++i) {
      position.emplace(expected_[i].key, i);
    }
    while (rows.next() && sound(rows)) {
      const std::string_view key = cell(rows, Column::key);
      if (key.empty()) {
        continue;
      }
      const auto known = position.find(key);
      if (known == position.end()) {
        wrong(std::string(key), rows.at(Column::key));
        continue;
      }
      Row row{.expected = known->second, .line = rows.row(), .cells = {}};
      const auto cells = rows.cells();
      for (std::size_t c = 0; c < row.cells.size() && c < cells.size(); ++c) {
        row.cells[c] = trimmed(cells[c]);
      }
      rows_.push_back(std::move(row));
    }
  }

  /// Each expected row once, in order, beside its number: then nothing was sorted.
  void check_rows() {
    std::vector<std::size_t> seen(expected_.size());
    std::size_t next = 0;
    for (const Row& row : rows_) {
      const Expected& expected = expected_[row.expected];
      const Location where{.file = filled_.file, .line = row.line, .column = 1};
      if (seen[row.expected]++ > 0 || row.expected < next ||
          row.cells[Column::number] != expected.number) {
        wrong(expected.key, where);
      }
      next = std::max(next, row.expected + 1);
    }
    for (std::size_t i = 0; i < expected_.size(); ++i) {
      if (seen[i] == 0) {
        wrong(expected_[i].key, whole_file(filled_.file));
      }
    }
  }

  /// The name of what was chosen, or the text as it stands.
  [[nodiscard]] std::string chosen(const Expected& expected, const std::string& text) const {
    const std::string folded = case_folded(text);
    for (const Names* names : {&by_text_, &by_name_}) {
      const auto entry = names->lower_bound({folded, expected.first});
      const bool found = expected.first > 0 && entry != names->end() &&
                         entry->first.first == folded && entry->first.second <= expected.last;
      if (found && !folded.empty()) {
        return entry->second;
      }
    }
    return text;
  }

  void put(std::string heading, std::string text, const Row& row, std::size_t column) {
    filled_.cells.push_back({.heading = std::move(heading),
                             .text = std::move(text),
                             .row = row.line,
                             .column = column + 1});
  }

  void take_answers() {
    if (!wave_.empty()) {
      filled_.cells.push_back({.heading = "wave", .text = wave_, .row = 1, .column = 1});
    }
    for (const Row& row : rows_) {
      const Expected& expected = expected_[row.expected];
      const std::string& answer = row.cells[Column::answer];
      const std::string_view key = expected.key;
      if (key.starts_with(group_key)) {
        put(std::string(key.substr(group_key.size())), chosen(expected, answer), row,
            Column::answer);
        filled_.cells.back().group = true;
      } else if (key.starts_with(choice_key)) {
        take_choice(key.substr(choice_key.size()), answer, row);
      } else if (key.starts_with(question_key)) {
        take_question(std::string(key.substr(question_key.size())), expected, row);
      }
    }
  }

  void take_question(const std::string& id, const Expected& expected, const Row& row) {
    const std::string& answer = row.cells[Column::answer];
    std::string text = expected.kind == several ? std::string() : chosen(expected, answer);
    if (text == answer && expected.kind == numeric) {
      text = with_decimal_point(text);
    }
    question_ = filled_.cells.size();
    put(id, std::move(text), row, Column::answer);
    for (const auto& [column, ending] :
         {std::pair(Column::comment, "_comment"), std::pair(Column::evidence, "_evidence"),
          std::pair(Column::grade, "_grade")}) {
      const std::string& said = row.cells[column];
      if (!said.empty()) {
        const bool grade = column == Column::grade && said.front() >= '0' && said.front() <= '9';
        put(id + ending, grade ? said.substr(0, said.find_first_of(":. ")) : said, row, column);
      }
    }
  }

  /// One of several choices: beside its question, which stands above.
  void take_choice(std::string_view key, const std::string& answer, const Row& row) {
    constexpr std::array<std::string_view, 9> ticks{"x",    "1", "ja", "yes", "true",
                                                    "wahr", "✓", "✔",  "☑"};
    constexpr std::array<std::string_view, 7> none{"", "0", "nein", "no", "false", "falsch", "-"};
    const std::size_t blank = key.find(' ');
    if (blank == std::string_view::npos || question_ >= filled_.cells.size()) {
      return;
    }
    FilledCell& question = filled_.cells[question_];
    const std::string folded = case_folded(answer);
    if (is_among(folded, none) || question.heading != key.substr(0, blank)) {
      return;
    }
    // What is neither tick nor nothing is passed on as it is, to be refused with its place.
    const bool ticked = is_among(folded, ticks);
    if (!ticked || question.text.empty()) {
      question.row = row.line;
    }
    question.text += question.text.empty() ? "" : " ";
    question.text += ticked ? std::string(key.substr(blank + 1)) : answer;
  }

  const tables::Table* table_;
  FilledForm filled_;
  FileFindings findings_;
  bool failed_ = false;
  bool broken_ = false;  // no more rows after this
  std::string wave_;
  std::vector<Expected> expected_;
  Names by_text_;
  Names by_name_;
  std::vector<Row> rows_;
  std::size_t question_ = 0;  // whose choices come next
};

}  // namespace

bool is_form(const tables::Table& table) {
  if (table.facts().kind != tables::FileKind::xlsx) {
    return false;
  }
  for (const std::string& name : {std::string(marks_sheet), table.facts().sheet}) {
    const auto rows = table.rows_of_sheet(name);
    if (rows && rows->next() && cell(*rows, 0) == form_mark) {
      return true;
    }
  }
  return false;
}

Result<FilledForm> read_filled_workbook(const tables::Table& table) {
  return Reading(table).run();
}

}  // namespace cxmat::exports
