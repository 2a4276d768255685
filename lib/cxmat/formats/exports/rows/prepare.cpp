// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/rows/prepare.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/exports/filled_response.hpp>
#include <cxmat/formats/exports/filled_workbook.hpp>
#include <cxmat/formats/exports/matching/heading_text.hpp>
#include <cxmat/formats/exports/recognise.hpp>
#include <cxmat/formats/exports/rows/response_writer.hpp>
#include <cxmat/formats/file_findings.hpp>
#include <cxmat/formats/form_files.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace cxmat::exports {
namespace {

using Kind = ColumnMatch::Kind;

std::optional<std::size_t> column_with(const ExportLayout& layout, ColumnRole role) {
  const auto found = std::ranges::find(layout.columns, role, &ExportColumn::role);
  return found == layout.columns.end()
             ? std::nullopt
             : std::optional(static_cast<std::size_t>(found - layout.columns.begin()));
}

/// The column under `heading`: its tag or its text, exactly, else as headings are compared.
std::optional<std::size_t> column_under(const ExportLayout& layout, std::string_view heading) {
  const auto find = [&layout](const auto& fits) -> std::optional<std::size_t> {
    const auto found = std::ranges::find_if(layout.columns, fits);
    return found == layout.columns.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - layout.columns.begin()));
  };
  const std::string_view wanted = trimmed(heading);
  const auto exact = find([wanted](const ExportColumn& column) {
    return trimmed(column.tag) == wanted || trimmed(column.text) == wanted;
  });
  if (exact) {
    return exact;
  }
  const std::string normal = normalised_heading(wanted);
  return find([&normal](const ExportColumn& column) {
    return normalised_heading(column.tag) == normal || normalised_heading(column.text) == normal;
  });
}

std::vector<std::string> headings_of(const ExportLayout& layout) {
  std::vector<std::string> headings;
  for (std::size_t column = 0; column < layout.columns.size(); ++column) {
    headings.push_back(heading_of(layout, column));
  }
  return headings;
}

/// The column that the user names as the respondents' stands in for the platform's own.
void name_respondent(PreparedExport& prepared, Diagnostics& found) {
  ExportLayout& layout = prepared.report.layout;
  const std::string& wanted = prepared.rules.respondent;
  prepared.respondent = column_under(layout, wanted);
  if (!prepared.respondent) {
    found.push_back(error(Code::respondent_column_unknown, whole_file(prepared.report.file),
                          {wanted, closest_match(wanted, headings_of(layout))}));
    return;
  }
  prepared.respondent_named = true;
  for (ExportColumn& column : layout.columns) {
    if (column.role == ColumnRole::respondent) {
      column.role = ColumnRole::metadata;
    }
  }
  layout.columns[*prepared.respondent].role = ColumnRole::respondent;
}

/// In a table of one's own, roles come from the matched headings.
std::optional<std::size_t> matched_as(const MatchedColumns& matched, Kind kind) {
  const auto found = std::ranges::find(matched.columns, kind, &ColumnMatch::kind);
  return found == matched.columns.end()
             ? std::nullopt
             : std::optional(static_cast<std::size_t>(found - matched.columns.begin()));
}

/// Questions without a column are said in one line, except those that a heading comes near.
Diagnostics in_one_line(Diagnostics found, const std::string& file) {
  std::vector<std::string> questions;
  std::erase_if(found, [&questions](const Diagnostic& each) {
    const bool plain = each.code == Code::question_without_column &&
                       each.severity == Severity::warning && each.arguments.size() == 2 &&
                       each.arguments[1].empty();
    if (plain) {
      questions.push_back(each.arguments[0]);
    }
    return plain;
  });
  if (!questions.empty()) {
    found.push_back(warning(Code::questions_without_column, whole_file(file), {listed(questions)}));
  }
  return found;
}

/// An id or the platform's own notes of a response: as a group it would name single people. Many
/// have the same language.
bool tells_rows_apart(const ExportLayout& layout, std::size_t column) {
  const ColumnRole role = layout.columns[column].role;
  return role == ColumnRole::respondent ||
         (role == ColumnRole::metadata &&
          case_folded(heading_of(layout, column)).find("language") == std::string::npos);
}

/// An id or personal data that the user asks to compare by.
bool is_wanted_as_group(const ExportLayout& layout, std::size_t column,
                        const Engagement& engagement) {
  const ColumnRole role = layout.columns[column].role;
  if (role != ColumnRole::respondent && role != ColumnRole::personal) {
    return false;
  }
  const std::string heading = case_folded(trimmed(heading_of(layout, column)));
  return std::ranges::any_of(engagement.groupings, [&heading](const Grouping& each) {
    return case_folded(each.column) == heading;
  });
}

/// Also in UTF-16; of an archive nobody knows, and then it is so.
bool ends_with_a_line(std::string_view bytes) noexcept {
  const std::size_t last = bytes.find_last_not_of('\0');
  return last == std::string_view::npos || bytes[last] == '\n' || bytes[last] == '\r' ||
         bytes.starts_with("PK");
}

bool take_table(const tables::Table& table, std::optional<Platform> asked, PreparedExport& prepared,
                Diagnostics& found) {
  prepared.rows = [opened = table] { return opened.rows(); };
  Result<ExportLayout> layout = layout_of(head_of(table), asked);
  append(found, std::move(layout.diagnostics));
  if (layout) {
    prepared.report.layout = *std::move(layout);
  }
  return layout.value.has_value();
}

/// A form with one respondent's answers.
bool take_form(Result<FilledForm> filled, std::optional<Platform> asked,
               const Engagement* engagement, PreparedExport& prepared, Diagnostics& found) {
  const Location file = whole_file(prepared.report.file);
  if (asked && *asked != Platform::form) {
    found.push_back(error(Code::export_is_another, file,
                          {std::string(name_of(*asked)), std::string(name_of(Platform::form))}));
    return false;
  }
  append(found, std::move(filled.diagnostics));
  if (!filled) {
    return false;
  }
  if (engagement != nullptr) {
    Diagnostics other = compare_with_engagement(filled->questionnaires, *engagement, file);
    const bool fits = !has_errors(other);
    append(found, std::move(other));
    if (!fits) {
      return false;
    }
    fit_to(*filled, *engagement);
  }
  const auto form = std::make_shared<const FilledForm>(*std::move(filled));
  prepared.report.facts.sheet = form->sheet;
  prepared.report.layout = layout_of(*form);
  prepared.rows = [form] { return rows_of(form); };
  return true;
}

Diagnostics check_dates(const PreparedExport& prepared) {
  const bool needed = !prepared.rules.since.empty() || !prepared.rules.until.empty();
  if (!needed || prepared.submitted) {
    return {};
  }
  return {error(Code::no_submission_dates, whole_file(prepared.report.file))};
}

}  // namespace

/// Columns of the platform that are gone, and by which unfinished rows and tests could be told.
Diagnostics check_row_tests(const PreparedExport& prepared) {
  const ExportLayout& layout = prepared.report.layout;
  std::string_view finished;
  std::string_view test;
  switch (layout.platform) {
    case Platform::limesurvey:
      finished = "submitdate";
      break;
    case Platform::qualtrics:
      finished = "Finished";
      test = "Status";
      break;
    case Platform::typeform:
      finished = "Response Type";
      break;
    case Platform::sosci:
      finished = "FINISHED";
      test = "MODE";
      break;
    case Platform::unipark:
      finished = "dispcode";
      test = "tester";
      break;
    case Platform::formr:
      finished = "ended";
      break;
    default:
      break;
  }
  std::vector<std::string> gone;
  if (!finished.empty() && !layout.complete && !prepared.rules.include_incomplete) {
    gone.emplace_back(finished);
  }
  if (!test.empty() && layout.left_out.empty()) {
    gone.emplace_back(test);
  }
  if (gone.empty()) {
    return {};
  }
  return {warning(Code::export_header_cut, whole_file(prepared.report.file),
                  {std::string(name_of(layout.platform)), listed(gone)})};
}

void hide_lines(Diagnostics& found) {
  for (Diagnostic& each : found) {
    each.where.excerpt.clear();
  }
}

void settle_columns(PreparedExport& prepared, Diagnostics& found) {
  ExportLayout& layout = prepared.report.layout;
  for (std::size_t column = 0; column < layout.columns.size(); ++column) {
    if (layout.columns[column].tag == working_file_mark) {
      layout.columns[column].role = ColumnRole::metadata;  // a working file of ours
    } else if (layout.columns[column].role == ColumnRole::personal) {
      prepared.report.personal.push_back(heading_of(layout, column));
    }
  }
  if (prepared.rules.respondent.empty()) {
    prepared.rules.respondent = prepared.map.respondent;
  }
  if (prepared.rules.respondent.empty()) {
    prepared.respondent = column_with(layout, ColumnRole::respondent);
  } else {
    name_respondent(prepared, found);
  }
  prepared.submitted = column_with(layout, ColumnRole::submitted);
  if (!prepared.rules.missing.empty()) {
    layout.cells.missing = prepared.rules.missing;
  } else if (!prepared.map.missing.empty()) {
    layout.cells.missing = prepared.map.missing;
  }
}

Diagnostics refuse_personal(PreparedExport& prepared, const Engagement& engagement) {
  FileReport& report = prepared.report;
  Diagnostics found;
  for (std::size_t column = 0; column < report.matched.columns.size(); ++column) {
    const Kind kind = report.matched.columns[column].kind;
    const bool written = kind != Kind::unmatched && kind != Kind::ignored &&
                         kind != Kind::respondent && kind != Kind::submitted &&
                         kind != Kind::duration;
    if ((written && report.layout.columns[column].role == ColumnRole::personal) ||
        (kind == Kind::group && tells_rows_apart(report.layout, column)) ||
        (!written && is_wanted_as_group(report.layout, column, engagement))) {
      const std::string heading = heading_of(report.layout, column);
      const auto& mapped = prepared.map.columns;
      const auto entry = std::ranges::find_if(mapped, [&](const MappedColumn& each) {
        return each.column == column + 1 || (each.column == 0 && each.heading == heading);
      });
      found.push_back(error(Code::personal_columns_left_out,
                            entry == mapped.end() ? whole_file(report.file) : entry->where,
                            {shortened(heading)}));
      report.matched.columns[column] = ColumnMatch{.kind = Kind::ignored};
    }
  }
  return found;
}

/// What the file is: a form that somebody filled in, or a table of some platform.
bool take_source(ExportSource& source, std::optional<Platform> asked, const Engagement* engagement,
                 PreparedExport& prepared, Diagnostics& found) {
  if (glance_at_form(source.bytes, source.file)) {
    prepared.report.facts.kind = tables::FileKind::json;
    return take_form(read_filled_response(source.bytes, source.file), asked, engagement, prepared,
                     found);
  }
  Result<tables::Table> table = tables::Table::open(std::move(source.bytes), source.file);
  hide_lines(table.diagnostics);
  append(found, std::move(table.diagnostics));
  if (!table) {
    return false;
  }
  prepared.report.facts = table->facts();
  return is_form(*table)
             ? take_form(read_filled_workbook(*table), asked, engagement, prepared, found)
             : take_table(*table, asked, prepared, found);
}

bool prepare(ExportSource source, const Engagement* engagement, PreparedExport& prepared,
             Diagnostics& found) {
  prepared.report.file = source.file;
  prepared.map = std::move(source.map);
  prepared.rules = std::move(source.rules);
  prepared.bytes = source.bytes.size();
  prepared.ends_with_a_line = ends_with_a_line(source.bytes);
  const std::optional<Platform> asked = source.from ? source.from : prepared.map.from;
  if (!take_source(source, asked, engagement, prepared, found)) {
    return false;
  }
  prepared.report.recognised = true;
  if (engagement != nullptr) {
    claim_by_id(prepared.report.layout, *engagement);
  }
  settle_columns(prepared, found);
  append(found, check_row_tests(prepared));
  prepared.report.unknown_values.resize(prepared.report.layout.columns.size());
  prepared.report.matched.columns.resize(prepared.report.layout.columns.size());
  if (engagement == nullptr) {
    append(found, check_dates(prepared));
    return true;
  }
  Result<MatchedColumns> matched =
      match_columns(prepared.report.layout, *engagement, prepared.map, source.file);
  FileFindings of_columns(source.file);
  of_columns.add(in_one_line(std::move(matched.diagnostics), source.file));
  append(found, std::move(of_columns).finish());
  if (!matched) {
    return false;
  }
  prepared.report.matched = *std::move(matched);
  prepared.report.matched.columns.resize(prepared.report.layout.columns.size());
  append(found, refuse_personal(prepared, *engagement));
  if (!prepared.respondent) {
    prepared.respondent = matched_as(prepared.report.matched, Kind::respondent);
  }
  if (!prepared.submitted) {
    prepared.submitted = matched_as(prepared.report.matched, Kind::submitted);
  }
  append(found, check_dates(prepared));
  return true;
}

}  // namespace cxmat::exports
