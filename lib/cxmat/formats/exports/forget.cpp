// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/forget.hpp"

#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/csv/csv.hpp>
#include <cxmat/formats/csv/layout.hpp>
#include <cxmat/formats/csv/place.hpp>
#include <cxmat/formats/exports/rows/pseudonym.hpp>
#include <cxmat/formats/exports/rows/respondents.hpp>
#include <cxmat/formats/exports/rows/response_writer.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace cxmat::exports {
namespace {

bool is_part_of_word(char sign) noexcept {
  const auto byte = static_cast<unsigned char>(sign);
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z') || byte == '_' || byte >= 0x80;
}

bool is_whole_word(std::string_view text, std::size_t begin, std::size_t end) noexcept {
  const bool begins = begin == 0 || !is_part_of_word(text[begin - 1]);
  const bool ends = end == text.size() || !is_part_of_word(text[end]);
  return begins && ends;
}

bool is_digits(std::string_view text) noexcept {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The column under `heading` (in small letters) of the record that `records` stands on.
std::optional<std::size_t> column_called(const csv::Cursor& records, std::string_view heading) {
  std::string storage;
  const auto cells = records.cells();
  for (std::size_t column = 0; column < cells.size(); ++column) {
    if (case_folded(trimmed(csv::text_of(cells[column], storage))) == heading) {
      return column;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> respondent_column(const csv::Cursor& records) {
  return column_called(records, "respondent");
}

/// Behind the record's line end.
std::size_t end_of(const csv::Cursor& record, std::string_view text) {
  const std::size_t end = record.cells().back().end;
  return end + (text.substr(end).starts_with("\r\n") ? 2U : end < text.size() ? 1U : 0U);
}

void add_lines(std::string_view text, std::string_view name, std::vector<std::size_t>& lines) {
  std::size_t line = 1;
  std::size_t counted_to = 0;
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    if (is_whole_word(text, at, at + name.size())) {
      line += csv::count_line_ends(text.substr(counted_to, at - counted_to));
      counted_to = at;
      lines.push_back(line);
    }
  }
}

}  // namespace

RespondentNames::RespondentNames(std::string_view id, std::string_view key)
    : names_{compared_id(id)} {
  if (!key.empty()) {
    names_.push_back(pseudonym(key, id));
  }
}

bool RespondentNames::mean(std::string_view cell) const {
  return std::ranges::find(names_, compared_id(cell)) != names_.end();
}

bool RespondentNames::look_like_a_number() const {
  return is_digits(names_.front());
}

std::vector<std::size_t> RespondentNames::lines_in(std::string_view text) const {
  std::vector<std::size_t> lines;
  for (const std::string& name : names_) {
    if (name.find('@') == std::string::npos) {
      add_lines(text, name, lines);
    } else {
      add_lines(case_folded(text), name, lines);
    }
  }
  std::ranges::sort(lines);
  const auto repeated = std::unique(lines.begin(), lines.end());
  lines.erase(repeated, lines.end());
  return lines;
}

std::optional<std::vector<std::size_t>> RespondentNames::rows_in(std::string bytes,
                                                                 std::string file) const {
  const Result<tables::Table> table = tables::Table::open(std::move(bytes), std::move(file));
  if (!table) {
    return std::nullopt;
  }
  std::vector<std::size_t> rows;
  const std::unique_ptr<tables::RowSource> source = table->rows();
  while (source->next()) {
    if (source->problem()) {
      return std::nullopt;
    }
    if (std::ranges::any_of(source->cells(),
                            [this](std::string_view cell) { return !lines_in(cell).empty(); })) {
      rows.push_back(source->row());
    }
  }
  return rows;
}

bool is_response_csv(std::string_view bytes) {
  const Result<std::string_view> text = check_text(bytes, "");
  if (!text) {
    return false;
  }
  csv::Cursor records(*text, csv::detect_layout(*text));
  return records.next() && !records.problem() && records.cells().size() > 1 &&
         respondent_column(records);
}

bool is_working_csv(std::string_view bytes) {
  const Result<std::string_view> text = check_text(bytes, "");
  if (!text) {
    return false;
  }
  csv::Cursor records(*text, csv::detect_layout(*text));
  return records.next() && column_called(records, working_file_mark);
}

Result<Forgotten> forget_rows(std::string_view bytes, const RespondentNames& names,
                              std::string_view file) {
  Result<std::string_view> checked = check_text(bytes, file);
  if (!checked) {
    return std::move(checked.diagnostics);
  }
  const std::string_view text = *checked;
  csv::Cursor records(text, csv::detect_layout(text));
  if (!records.next()) {
    return Forgotten{.bytes = std::string(bytes), .rows = 0, .numbered = 0};
  }
  const std::size_t column = respondent_column(records).value_or(0);
  const bool numbers = column_called(records, working_file_mark).has_value();
  Forgotten left{
      .bytes = std::string(bytes.substr(0, bytes.size() - text.size())), .rows = 0, .numbered = 0};
  std::size_t copied_to = 0;
  std::string storage;
  while (records.next()) {
    if (const auto& problem = records.problem()) {
      Location where =
          csv::place_of(text, records, problem->offset, problem->offset + 1, std::string(file));
      std::vector<std::string> arguments = csv::arguments_of(*problem, where.line);
      return error(problem->code, std::move(where), std::move(arguments));
    }
    const auto cells = records.cells();
    if (column >= cells.size()) {
      continue;
    }
    const std::string_view name = csv::text_of(cells[column], storage);
    if (!names.mean(name)) {
      continue;
    }
    if (numbers && is_digits(trimmed(name))) {
      ++left.numbered;
    } else {
      left.bytes += text.substr(copied_to, records.start() - copied_to);
      copied_to = end_of(records, text);
      ++left.rows;
    }
  }
  left.bytes += text.substr(copied_to);
  return left;
}

}  // namespace cxmat::exports
