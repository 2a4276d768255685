// SPDX-License-Identifier: Apache-2.0
//
// Two heading rows: a question's text stands over its first column only, the second row says
// "Response" or names the option or row of a matrix. "Condensed" files have one row.
#include <cxmat/formats/exports/platforms/columns.hpp>
#include <cxmat/formats/exports/platforms/dialects.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace cxmat::exports {
namespace {

using enum ColumnRole;

constexpr std::array own_names{KnownName{"Respondent ID", respondent},
                               KnownName{"RespondentID", respondent},
                               KnownName{"Befragten-ID", respondent},
                               KnownName{"Teilnehmer-ID", respondent},
                               KnownName{"ID du répondant", respondent},
                               KnownName{"End Date", submitted},
                               KnownName{"EndDate", submitted},
                               KnownName{"Date Modified", submitted},
                               KnownName{"DateModified", submitted},
                               KnownName{"Enddatum", submitted},
                               KnownName{"Änderungsdatum", submitted},
                               KnownName{"Date Created"},
                               KnownName{"DateCreated"},
                               KnownName{"Erstellungsdatum"},
                               KnownName{"Start Date"},
                               KnownName{"StartDate"},
                               KnownName{"Startdatum"},
                               KnownName{"Collector ID"},
                               KnownName{"CollectorID"},
                               KnownName{"Collector-ID"},
                               KnownName{"IP Address", personal},
                               KnownName{"IPAddress", personal},
                               KnownName{"IP-Adresse", personal},
                               KnownName{"Email Address", personal},
                               KnownName{"EmailAddress", personal},
                               KnownName{"E-Mail-Adresse", personal},
                               KnownName{"First Name", personal},
                               KnownName{"FirstName", personal},
                               KnownName{"Vorname", personal},
                               KnownName{"Last Name", personal},
                               KnownName{"LastName", personal},
                               KnownName{"Nachname", personal},
                               KnownName{"LanguageCode"}};

constexpr std::array<std::string_view, 5> respondent_names{
    "Respondent ID", "RespondentID", "Befragten-ID", "Teilnehmer-ID", "ID du répondant"};
constexpr std::array<std::string_view, 3> collector_names{"Collector ID", "CollectorID",
                                                          "Collector-ID"};
constexpr std::array<std::string_view, 10> companions{
    "Date Created", "Date Modified", "DateCreated", "DateModified",  "Start Date",
    "StartDate",    "End Date",      "EndDate",     "Custom Data 1", "CustomData"};

/// What the second row says of a question with one column.
constexpr std::array<std::string_view, 6> plain_answers{
    "Response", "Open-Ended Response", "Antwort", "Offene Antwort", "Réponse", "Réponse ouverte"};
bool is_one_of(std::string_view folded, std::span<const std::string_view> names) {
  return std::ranges::any_of(
      names, [folded](std::string_view name) { return folded_heading(name) == folded; });
}

/// Cells of a row that say "Response" and the like.
std::size_t plain_answers_in(const HeadingRow& row) {
  std::vector<std::string> words;
  for (const std::string_view name : plain_answers) {
    words.push_back(folded_heading(name));
  }
  std::size_t count = 0;
  for (std::size_t c = 0; c < row.size(); ++c) {
    count += std::ranges::find(words, row[c]) != words.end() ? 1U : 0U;
  }
  return count;
}

/// Whether the second row belongs to the headings: nothing stands under the platform's own.
bool has_second_row(const FirstRows& rows) {
  const HeadingRow& first = rows.row(0);
  const HeadingRow& second = rows.row(1);
  bool own = false;
  for (const KnownName& known : own_names) {
    if (const auto column = first.find(known.name)) {
      if (!second[*column].empty()) {
        return false;
      }
      own = own || known.role == respondent || known.name.starts_with("Coll");
    }
  }
  return own ? second.size() > 0 : plain_answers_in(second) > 0;
}

/// True if the second heading row has come to stand first.
bool is_second_row(const HeadingRow& row) {
  return row[0].empty() && plain_answers_in(row) >= 2;
}

/// A question with several columns leaves the headings behind its first one empty.
bool has_gaps(const FirstRows& rows) {
  bool gap = false;
  for (std::size_t c = 1; c < rows.width(); ++c) {
    gap = gap || (rows.row(0)[c].empty() && !rows.column(c, 1).empty());
  }
  return gap;
}

void take_headings(ExportLayout& layout, const FirstRows& rows) {
  std::string question;
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    ExportColumn& column = layout.columns[c];
    if (!rows.cell(0, c).empty()) {
      question = plain_heading(rows.cell(0, c));
    }
    column.text = column.role == answer ? question : plain_heading(rows.cell(0, c));
    const std::string& below = rows.row(1)[c];
    if (layout.heading_rows == 2 && column.role == answer && !is_one_of(below, plain_answers)) {
      column.option = plain_heading(rows.cell(1, c));
    }
    if (column.role != answer) {
      question.clear();
    }
  }
}

/// Positions: the third option is ticked with a 3.
std::vector<std::string> positions() {
  constexpr int most_options = 99;
  std::vector<std::string> numbers;
  for (int i = 1; i <= most_options; ++i) {
    numbers.push_back(fmt::format("{}", i));
  }
  return numbers;
}

}  // namespace

Signs signs_of_surveymonkey(const FirstRows& rows) {
  const HeadingRow& first = rows.row(0);
  const bool respondents = first.find_any(respondent_names).has_value();
  const bool collector = first.find_any(collector_names).has_value();
  const bool words_below = plain_answers_in(rows.row(1)) >= 1 && has_second_row(rows);
  if ((respondents &&
       (collector || words_below || first.count(companions) > 0 || has_gaps(rows))) ||
      (collector && first.count(companions) > 0) || is_second_row(first) ||
      (plain_answers_in(rows.row(1)) >= 2 && words_below)) {
    return Signs::strong;
  }
  return respondents || collector ? Signs::weak : Signs::none;
}

Result<ExportLayout> surveymonkey_layout(const FirstRows& rows) {
  const HeadingRow& first = rows.row(0);
  const auto cut = [&rows](std::string_view missing) {
    return error(Code::export_header_cut, {.file = rows.head().file},
                 {std::string(name_of(Platform::surveymonkey)), std::string(missing)});
  };
  const bool own = first.find_any(respondent_names) || first.find_any(collector_names);
  if (!own && is_second_row(first)) {
    return cut("Respondent ID, Collector ID, ...");
  }
  ExportLayout layout = bare_layout(Platform::surveymonkey, rows);
  layout.heading_rows = has_second_row(rows) ? 2 : 1;
  if (layout.heading_rows == 1) {
    if (has_gaps(rows)) {
      return cut("Response, Open-Ended Response, ...");
    }
    layout.variant = "condensed";
  }
  assign_roles(layout, first, own_names);
  take_headings(layout, rows);
  constexpr std::array<std::string_view, 3> ends{"End Date", "EndDate", "Enddatum"};
  if (const auto end = first.find_any(ends)) {
    layout.complete = RowTest{.column = *end, .values = {""}, .negated = true};
  }
  layout.cells.not_applicable = {"N/A", "k. A."};
  layout.cells.ticked = positions();
  layout.cells.not_ticked = {"0"};
  layout.cells.comma_and_blank = true;
  return layout;
}

}  // namespace cxmat::exports
