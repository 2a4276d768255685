// SPDX-License-Identifier: Apache-2.0
//
// Headings are codes, texts, or both with a separator between; answers are codes or texts. A VV
// file has tabs, a row of texts and a row of codes.
#include "cxmat/formats/exports/platforms/limesurvey.hpp"

#include <cxmat/formats/exports/platforms/dialects.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace cxmat::exports {
namespace {

using enum ColumnRole;

constexpr std::array<std::string_view, 4> distinctive_codes{"submitdate", "startlanguage",
                                                            "datestamp", "seed"};
constexpr std::array<std::string_view, 16> distinctive_texts{
    "Date submitted",    "Last page",
    "Start language",    "Date last action",
    "Datum Abgeschickt", "Letzte Seite",
    "Start-Sprache",     "Startsprache",
    "Zufallsstartwert",  "Datum letzte Aktivität",
    "Datum gestartet",   "Date de soumission",
    "Dernière page",     "Langue de départ",
    "Langue initiale",   "Date de la dernière action"};

enum class Headings : std::uint8_t { codes, texts, both, vv };

bool has_underscores(const FirstRows& rows) {
  return rows.row(0).has("Response_ID") || rows.row(0).has("Antwort_ID") ||
         rows.row(0).has("Date_submitted") || rows.row(0).has("Datum_Abgeschickt") ||
         rows.row(0).has("Last_page") || rows.row(0).has("Letzte_Seite");
}

/// The row with underscores as blanks where the export made them.
HeadingRow spelled_out(const FirstRows& rows) {
  std::vector<std::string> cells;
  for (std::size_t c = 0; c < rows.width(); ++c) {
    cells.push_back(limesurvey::without_underscores(rows.cell(0, c)));
  }
  return HeadingRow(cells);
}

std::optional<std::string> separator_of(const FirstRows& rows) {
  for (std::size_t c = 0; c < rows.width(); ++c) {
    if (const auto own = limesurvey::own_code_and_text(rows.cell(0, c))) {
      return own->separator;
    }
  }
  return std::nullopt;
}

/// "A8[SQ001]" as a whole heading.
bool has_subquestion_code(std::string_view cell) {
  const std::string heading = folded_heading(plain_heading(cell));
  const std::string_view code = limesurvey::leading_code(heading);
  const std::size_t open = code.find("[sq");
  return code.size() == heading.size() && open != std::string_view::npos && open > 0 &&
         code.find_first_of("0123456789", open) == open + 3;
}

std::size_t subquestion_codes(const FirstRows& rows) {
  std::size_t count = 0;
  for (std::size_t c = 0; c < rows.width(); ++c) {
    count += has_subquestion_code(rows.cell(0, c)) ? 1U : 0U;
  }
  return count;
}

bool is_vv(const FirstRows& rows) {
  return rows.row(1).has("submitdate") && !rows.row(0).has("submitdate") &&
         (rows.row(1).count(distinctive_codes) >= 2 || rows.row(1).has("lastpage"));
}

/// Nobody else writes these; they are left where somebody deleted the row above the codes.
bool has_vv_escapes(const FirstRows& rows) {
  for (std::size_t r = 1; r < rows.height(); ++r) {
    for (std::size_t c = 0; c < rows.width(); ++c) {
      const std::string_view cell = rows.cell(r, c);
      if (cell == "{question_not_shown}" || cell.find("{newline}") != std::string_view::npos ||
          cell.find("{quote}") != std::string_view::npos) {
        return true;
      }
    }
  }
  return false;
}

Headings headings_of(const FirstRows& rows) {
  if (is_vv(rows)) {
    return Headings::vv;
  }
  if (separator_of(rows)) {
    return Headings::both;
  }
  return spelled_out(rows).count(distinctive_texts) > 0 ? Headings::texts : Headings::codes;
}

/// A8_SQ001 as A8[SQ001]: codes hold no underscores, so the first one ends the question's.
void bracket_codes(ExportLayout& layout) {
  std::map<std::string, std::size_t, std::less<>> columns_of;
  for (const ExportColumn& column : layout.columns) {
    ++columns_of[column.tag.substr(0, column.tag.find('_'))];
  }
  for (ExportColumn& column : layout.columns) {
    const std::size_t at = column.tag.find('_');
    if (column.role != answer || at == std::string::npos || at == 0 ||
        at + 1 == column.tag.size() || !is_identifier(column.tag)) {
      continue;
    }
    const std::string rest = column.tag.substr(at + 1);
    const std::string question = column.tag.substr(0, at);
    if (rest.starts_with("SQ") || rest == "other" || rest == "comment" ||
        columns_of[question] > 1) {
      column.tag = question + "[" + rest + "]";
    }
  }
}

/// "groupTime71", "A8Time", "Group time: ...", "Fragenzeit: ...".
bool is_timing(const std::string& folded, const std::set<std::string, std::less<>>& questions) {
  constexpr std::array<std::string_view, 6> words{"group time", "question time", "gruppenzeit",
                                                  "fragenzeit", "temps pour",    "grouptime"};
  constexpr std::string_view ending = "time";
  const bool named = std::ranges::any_of(
      words, [&folded](std::string_view word) { return folded.starts_with(word); });
  return named || (folded.size() > ending.size() && folded.ends_with(ending) &&
                   questions.contains(folded.substr(0, folded.size() - ending.size())));
}

/// "{if(...)}" as a whole; a text may begin with "{TOKEN:FIRSTNAME}".
bool is_equation(std::string_view heading) {
  return heading.starts_with('{') && heading.ends_with('}') &&
         heading.find('(') != std::string_view::npos;
}

void mark_byproducts(ExportLayout& layout, const HeadingRow& row) {
  std::set<std::string, std::less<>> questions;
  bool timed = false;
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    timed = timed || layout.columns[c].role == duration || row[c].starts_with("grouptime");
    questions.insert(folded_heading(limesurvey::leading_code(row[c])));
  }
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    ExportColumn& column = layout.columns[c];
    const bool equation = is_equation(column.tag) || is_equation(column.text);
    const std::string& name = row[c];
    // Questions of several parts have one time: "A8Time" beside "A8a", "A8b".
    const bool of_parts = timed && column.tag.ends_with("Time") && is_identifier(column.tag);
    if (column.role == answer && (equation || of_parts || is_timing(name, questions))) {
      column.role = metadata;
    }
  }
}

void take_codes_and_texts(ExportLayout& layout, const FirstRows& rows,
                          const std::string& separator) {
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    const std::string heading = plain_heading(rows.cell(0, c));
    const std::string_view code = limesurvey::leading_code(heading);
    ExportColumn& column = layout.columns[c];
    const std::string_view rest = std::string_view(heading).substr(code.size());
    const std::size_t at = rest.find(separator);
    if (code.empty() || at == std::string_view::npos) {
      column.text = heading;
    } else {  // "A8_SQ001. Text": what stands before the separator belongs to the code
      column.tag = heading.substr(0, code.size() + at);
      column.text = plain_heading(rest.substr(at + separator.size()));
      if (separator.find('_') != std::string::npos) {
        column.text = limesurvey::without_underscores(column.text);
      }
    }
  }
}

/// The option's text, where the code says that there is one.
void split_options(ExportLayout& layout) {
  for (ExportColumn& column : layout.columns) {
    if (column.role != answer || column.tag.find('[') == std::string::npos) {
      continue;
    }
    if (const std::vector<Cut> cuts = cut_before_bracket(column.text); !cuts.empty()) {
      const Cut cut = cuts.back();
      column.option = std::string(cut.rest);
      column.text = std::string(cut.stem);
    }
  }
}

/// Whether cells are codes: those of arrays and lists are "A1", of choices "Y".
bool has_answer_codes(const FirstRows& rows, const ExportLayout& layout) {
  std::size_t codes = 0;
  std::size_t words = 0;
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    if (layout.columns[c].role == answer) {
      for (const std::string_view cell : rows.column(c, layout.heading_rows)) {
        const bool code = cell == "Y" || cell == "N" || cell == "-oth-" ||
                          (cell.size() > 1 && cell.size() <= 5 && cell.front() == 'A' &&
                           is_all_digits(cell.substr(1)));
        codes += code ? 1U : 0U;
        words += cell == "Yes" || cell == "No" || cell == "Ja" || cell == "Nein" || cell == "N/A" ||
                         cell == "Oui" || cell == "Non"
                     ? 1U
                     : 0U;
      }
    }
  }
  return codes > 0 && codes >= words;
}

CellRules cell_rules(bool vv) {
  CellRules cells;
  cells.missing = {"N/A"};
  cells.ticked = {"Y", "Yes", "Ja", "Oui", "1"};
  cells.not_ticked = {"N", "No", "Nein", "Non", "N/A", "2", "0"};  // Y and N may be 1 and 2
  cells.other = {"-oth-", "Other", "Sonstiges", "Andere", "Autre"};
  cells.numbered_answers = true;
  cells.formula_guard = true;
  if (vv) {
    cells.not_shown = {"{question_not_shown}"};
    cells.braced_escapes = true;
  }
  return cells;
}

/// Surveys without dates are all submitted on the first of January 1980.
void drop_empty_dates(ExportLayout& layout, const FirstRows& rows) {
  const auto column = column_with(layout, submitted);
  if (!column) {
    return;
  }
  const std::vector<std::string_view> cells = rows.column(*column, layout.heading_rows);
  if (!cells.empty() && std::ranges::all_of(cells, [](std::string_view cell) {
        return day_of(cell, DateOrder::month_first) == "1980-01-01" ||
               cell == "{question_not_shown}";
      })) {
    layout.columns[*column].role = metadata;
  }
}

}  // namespace

Signs signs_of_limesurvey(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  const std::size_t codes = row.count(distinctive_codes);
  const bool paged = row.has("lastpage") && row.has("submitdate");
  if (codes >= 2 || paged || is_vv(rows) || separator_of(rows) || subquestion_codes(rows) >= 2 ||
      spelled_out(rows).count(distinctive_texts) >= 2) {
    return Signs::strong;
  }
  return codes > 0 || spelled_out(rows).count(distinctive_texts) > 0 || subquestion_codes(rows) > 0
             ? Signs::weak
             : Signs::none;
}

Result<ExportLayout> limesurvey_layout(const FirstRows& rows) {
  constexpr std::array variants{"codes", "texts", "codes and texts", "vv"};
  const Headings headings = headings_of(rows);
  ExportLayout layout = bare_layout(Platform::limesurvey, rows);
  layout.variant = variants.at(static_cast<std::size_t>(headings));
  HeadingRow names = rows.row(0);
  if (headings == Headings::vv) {
    layout.heading_rows = 2;
    take_tags(layout, rows, 1);
    take_texts(layout, rows, 0);
    names = rows.row(1);
  } else if (headings == Headings::both) {
    take_codes_and_texts(layout, rows, *separator_of(rows));
    std::vector<std::string> tags;
    for (const ExportColumn& column : layout.columns) {
      tags.push_back(column.tag.empty() ? column.text : column.tag);
    }
    names = HeadingRow(tags);
  } else if (headings == Headings::texts) {
    take_texts(layout, rows, 0);
    names = spelled_out(rows);
    if (has_underscores(rows)) {
      for (ExportColumn& column : layout.columns) {
        column.text = limesurvey::without_underscores(column.text);
      }
    }
  } else {
    take_tags(layout, rows, 0);
  }
  if (headings == Headings::texts) {
    assign_roles(layout, names, limesurvey::texts);
  } else {
    assign_roles(layout, names, limesurvey::codes);
  }
  mark_byproducts(layout, names);
  bracket_codes(layout);
  if (headings == Headings::texts) {
    split_shared_stems(layout, cut_before_bracket);
  } else {
    split_options(layout);
  }
  constexpr std::array<std::string_view, 5> dates{
      "submitdate", "Date submitted", "Datum Abgeschickt", "Date de soumission", "Date de l'envoi"};
  if (const auto column = names.find_any(dates)) {
    layout.complete =
        RowTest{.column = *column, .values = {"", "n/a", "{question_not_shown}"}, .negated = true};
  }
  const bool vv = headings == Headings::vv ||
                  (headings == Headings::codes && names.has("lastpage") && has_vv_escapes(rows));
  layout.variant = vv ? "vv" : layout.variant;
  layout.cells = cell_rules(vv);
  if (headings != Headings::vv && !has_answer_codes(rows, layout) && headings != Headings::codes) {
    layout.cells.numbered_answers = false;
  }
  drop_empty_dates(layout, rows);
  return layout;
}

}  // namespace cxmat::exports
