// SPDX-License-Identifier: Apache-2.0
//
// Headings are variables (AB01, AB02_01), perhaps with a row of labels below. Codes below zero are
// residual options and gaps; a choice of several is 2 where it was chosen and 1 where not.
#include <cxmat/formats/exports/platforms/columns.hpp>
#include <cxmat/formats/exports/platforms/dialects.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace cxmat::exports {
namespace {

using enum ColumnRole;

constexpr std::array own_names{KnownName{"CASE", respondent},
                               KnownName{"LASTDATA", submitted},
                               KnownName{"STARTED", submitted},
                               KnownName{"TIME_SUM", duration},
                               KnownName{"QUESTNNR"},
                               KnownName{"MODE"},
                               KnownName{"LANGUAGE"},
                               KnownName{"MAILSENT"},
                               KnownName{"FINISHED"},
                               KnownName{"Q_VIEWER"},
                               KnownName{"LASTPAGE"},
                               KnownName{"MAXPAGE"},
                               KnownName{"MISSING"},
                               KnownName{"MISSREL"},
                               KnownName{"TIME_RSI"},
                               KnownName{"DEG_TIME"},
                               KnownName{"SERIAL", personal},
                               KnownName{"REF", personal}};
constexpr std::array<std::string_view, 7> distinctive{"QUESTNNR", "Q_VIEWER", "MISSREL", "TIME_RSI",
                                                      "DEG_TIME", "TIME_SUM", "MAILSENT"};
constexpr std::array<std::string_view, 8> others{"CASE",     "SERIAL",   "MODE",    "STARTED",
                                                 "LASTDATA", "FINISHED", "MAXPAGE", "MISSING"};

bool has_letters(std::string_view cell) {
  return std::ranges::any_of(
      cell, [](char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z'); });
}

/// True if the second row holds labels: no dates where dates are, else words in several columns of
/// numbers. Ids alone say nothing: they may have been made unreadable.
bool has_labels(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  for (const std::string_view name : {std::string_view("STARTED"), std::string_view("LASTDATA")}) {
    if (const auto date = row.find(name); date && !rows.cell(1, *date).empty()) {
      return !day_of(rows.cell(1, *date), DateOrder::day_first);
    }
  }
  std::size_t labels = 0;
  for (std::size_t c = 0; c < rows.width(); ++c) {
    const std::vector<std::string_view> below = rows.column(c, 2);
    labels +=
        has_letters(rows.cell(1, c)) && !below.empty() && std::ranges::none_of(below, has_letters)
            ? 1U
            : 0U;
  }
  return labels >= 2;
}

bool is_page_time(std::string_view folded) {
  constexpr std::string_view begin = "time";
  return folded.starts_with(begin) && is_all_digits(folded.substr(begin.size()));
}

/// AB03 counts what is chosen in AB03_01, AB03_02, ...: those are the answer.
void mark_counts(ExportLayout& layout, const FirstRows& rows) {
  constexpr std::array<std::string_view, 11> chosen{"1",  "2", "-1", "-2",   "-3",   "-8",
                                                    "-9", "t", "f",  "true", "false"};
  std::map<std::string, std::vector<std::size_t>, std::less<>> parts;
  std::map<std::string, std::size_t, std::less<>> whole;
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    const std::string& tag = layout.columns[c].tag;
    if (layout.columns[c].role == answer) {
      whole.emplace(tag, c);
      if (const std::size_t at = tag.rfind('_'); at != std::string::npos) {
        parts[tag.substr(0, at)].push_back(c);
      }
    }
  }
  for (const auto& [question, columns] : parts) {
    const auto count = whole.find(question);
    const bool choices = std::ranges::all_of(columns, [&](std::size_t c) {
      return all_among(rows.column(c, layout.heading_rows), chosen);
    });
    if (count != whole.end() && choices) {
      layout.columns[count->second].role = metadata;
    }
  }
}

}  // namespace

Signs signs_of_sosci(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  const std::size_t sure = row.count(distinctive);
  const std::size_t possible = row.count(others);
  if (sure >= 2 || (sure == 1 && possible >= 1) || possible >= 4) {
    return Signs::strong;
  }
  return sure == 1 || possible >= 2 ? Signs::weak : Signs::none;
}

Result<ExportLayout> sosci_layout(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  ExportLayout layout = bare_layout(Platform::sosci, rows);
  take_tags(layout, rows, 0);
  assign_roles(layout, row, own_names);
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    if (is_page_time(row[c])) {
      layout.columns[c].role = metadata;
    }
  }
  if (has_labels(rows)) {
    layout.heading_rows = 2;
    layout.variant = "with labels";
    take_texts(layout, rows, 1);
    std::vector<std::string> questions;
    for (const ExportColumn& column : layout.columns) {
      questions.push_back(column.tag.substr(0, column.tag.rfind('_')));
    }
    split_shared_stems(layout, cut_at_colon, questions);
  }
  mark_counts(layout, rows);
  if (const auto finished = row.find("FINISHED")) {
    layout.complete =
        RowTest{.column = *finished, .values = {"1", "t", "true", "wahr", "yes", "ja"}};
  }
  if (const auto mode = row.find("MODE")) {
    layout.left_out = {
        {.column = *mode, .values = {"interview", ""}, .negated = true, .reason = "test"}};
  }
  layout.dates = DateOrder::day_first;
  layout.cells.missing = {"-9", "-8"};
  layout.cells.not_applicable = {"-1", "-2", "-3"};
  layout.cells.ticked = {"2", "t", "true"};
  layout.cells.not_ticked = {"1", "f", "false"};
  return layout;
}

}  // namespace cxmat::exports
