// SPDX-License-Identifier: Apache-2.0
//
// Three heading rows: tags, texts (in the account's language where the platform's own), and
// {"ImportId":"QID1"}. Files from before 2017 have two, with V1 to V10 for the platform's own.
#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/exports/platforms/columns.hpp>
#include <cxmat/formats/exports/platforms/dialects.hpp>

#include <algorithm>
#include <array>

namespace cxmat::exports {
namespace {

using enum ColumnRole;

constexpr std::array own_names{KnownName{"ResponseId", respondent},
                               KnownName{"_recordId", respondent},
                               KnownName{"RecordedDate", submitted},
                               KnownName{"EndDate", submitted},
                               KnownName{"Duration (in seconds)", duration},
                               KnownName{"duration", duration},
                               KnownName{"StartDate"},
                               KnownName{"Status"},
                               KnownName{"Progress"},
                               KnownName{"Finished"},
                               KnownName{"ResponseSet"},
                               KnownName{"DistributionChannel"},
                               KnownName{"UserLanguage"},
                               KnownName{"Q_Language"},
                               KnownName{"Q_RecaptchaScore"},
                               KnownName{"Q_RelevantIDDuplicate"},
                               KnownName{"Q_RelevantIDDuplicateScore"},
                               KnownName{"Q_RelevantIDFraudScore"},
                               KnownName{"Q_RelevantIDLastStartDate"},
                               KnownName{"Q_DuplicateRespondent"},
                               KnownName{"Q_BallotBoxStuffing"},
                               KnownName{"Q_TotalDuration"},
                               KnownName{"LocationAccuracy"},
                               KnownName{"IPAddress", personal},
                               KnownName{"Name", personal},
                               KnownName{"EmailAddress", personal},
                               KnownName{"RecipientLastName", personal},
                               KnownName{"RecipientFirstName", personal},
                               KnownName{"RecipientEmail", personal},
                               KnownName{"RecipientPhone", personal},
                               KnownName{"ExternalReference", personal},
                               KnownName{"ExternalDataReference", personal},
                               KnownName{"LocationLatitude", personal},
                               KnownName{"LocationLongitude", personal}};

/// Names of the first heading row that no other platform has.
constexpr std::array<std::string_view, 10> distinctive{
    "ResponseId",       "RecordedDate",      "DistributionChannel", "UserLanguage",
    "RecipientEmail",   "RecipientLastName", "RecipientFirstName",  "Duration (in seconds)",
    "LocationLatitude", "ExternalReference"};

/// The same in the second row, as accounts in English and German have them.
constexpr std::array<std::string_view, 15> second_row{"Start Date",
                                                      "Response Type",
                                                      "Recorded Date",
                                                      "Response ID",
                                                      "Recipient Last Name",
                                                      "Recipient First Name",
                                                      "External Data Reference",
                                                      "Distribution Channel",
                                                      "User Language",
                                                      "Anfangsdatum",
                                                      "Antworttyp",
                                                      "Aktueller Stand",
                                                      "Erfassungsdatum",
                                                      "Verteilungskanal",
                                                      "Benutzersprache"};

/// The id in {"ImportId":"QID1"} or {'ImportId': 'QID1'}; "" in any other cell.
std::string_view import_id(std::string_view cell) {
  const std::size_t key = cell.find("ImportId");
  if (key == std::string_view::npos || cell.find('{') > key) {
    return {};
  }
  constexpr std::string_view quotes = "\"'";
  cell.remove_prefix(std::min(cell.find(':', key), cell.size()));
  const std::size_t open = cell.find_first_of(quotes);
  if (open == std::string_view::npos) {
    return {};
  }
  const std::size_t close = cell.find_first_of(quotes, open + 1);
  return close == std::string_view::npos ? std::string_view()
                                         : cell.substr(open + 1, close - open - 1);
}

/// The row of the first three that holds import ids.
std::optional<std::size_t> row_of_import_ids(const FirstRows& rows) {
  for (std::size_t r = 0; r < std::min<std::size_t>(3, rows.height()); ++r) {
    for (std::size_t c = 0; c < rows.width(); ++c) {
      if (!import_id(rows.cell(r, c)).empty()) {
        return r;
      }
    }
  }
  return std::nullopt;
}

/// Before 2017: V1 to V10 over ResponseID, ResponseSet, ...
bool is_legacy(const FirstRows& rows) {
  constexpr std::array<std::string_view, 10> codes{"V1", "V2", "V3", "V4", "V5",
                                                   "V6", "V7", "V8", "V9", "V10"};
  constexpr std::array<std::string_view, 5> own{"ResponseID", "ResponseSet",
                                                "ExternalDataReference", "IPAddress", "Finished"};
  const bool coded = rows.row(0).count(codes) >= 2 && rows.row(1).count(own) >= 2;
  const bool named = rows.row(0).has("ResponseSet") && rows.row(0).has("ResponseID");
  return coded || named;
}

/// One of these two rows without the other: a response stands right below it.
bool is_half_of_legacy(const FirstRows& rows) {
  constexpr std::array<std::string_view, 10> codes{"V1", "V2", "V3", "V4", "V5",
                                                   "V6", "V7", "V8", "V9", "V10"};
  const HeadingRow& row = rows.row(0);
  const bool coded = row.count(codes) >= 4 && row.has("V8");
  const bool named = row.has("ResponseID") && row.has("StartDate") && row.has("EndDate") &&
                     rows.cell(0, *row.find("ResponseID")) == "ResponseID";  // now it is ResponseId
  if (!coded && !named) {
    return false;
  }
  const std::string_view date = rows.cell(1, *row.find(coded ? "V8" : "StartDate"));
  return date.find_first_of("-/.") != std::string_view::npos &&
         day_of(date, DateOrder::month_first).has_value();
}

std::size_t count_own_names(const HeadingRow& row) {
  return static_cast<std::size_t>(std::ranges::count_if(
      own_names, [&row](const KnownName& known) { return row.has(known.name); }));
}

/// True if the second heading row has come to stand first.
bool begins_with_second_row(const FirstRows& rows) {
  return rows.row(0).count(distinctive) < 2 && rows.row(0).count(second_row) >= 3;
}

struct HeadingRows {
  std::optional<std::size_t> texts;
  std::optional<std::size_t> ids;
  std::size_t count = 1;
};

/// What the platform works out about answers: topics, timings, browsers, orders.
bool is_byproduct(std::string_view tag) {
  constexpr std::array<std::string_view, 13> endings{
      " - Topics",    " - Parent Topics",   " - Topic Hierarchy Level 1",
      " - Sentiment", " - Sentiment Score", " - Sentiment Polarity",
      "_First Click", "_Last Click",        "_Page Submit",
      "_Click Count", "_Operating System",  "_Resolution",
      "_Browser"};
  return tag.find("_DO_") != std::string_view::npos || tag.ends_with("_DO") ||
         std::ranges::any_of(endings, [tag](std::string_view e) { return tag.ends_with(e); });
}

void describe_answers(ExportLayout& layout) {
  std::vector<std::string> groups;
  for (ExportColumn& column : layout.columns) {
    if (column.role == answer && is_byproduct(column.tag)) {
      column.role = metadata;
    }
    // Statements of one question share the tag up to the last underscore.
    groups.push_back(column.tag.substr(0, column.tag.rfind('_')));
  }
  split_shared_stems(layout, cut_at_dash, groups);
  for (ExportColumn& column : layout.columns) {
    constexpr std::string_view choice = " - Selected Choice";
    if (column.text.ends_with(choice)) {
      column.text.resize(column.text.size() - choice.size());
    }
    if (column.option == "Selected Choice") {
      column.option.clear();
    }
  }
}

void rows_to_keep(ExportLayout& layout, std::optional<std::size_t> finished,
                  std::optional<std::size_t> progress, std::optional<std::size_t> status) {
  if (finished) {
    layout.complete = RowTest{.column = *finished,
                              .values = {"1", "true", "wahr", "ja", "yes", "vrai", "oui",
                                         "verdadero", "vero", "waar", "verdadeiro"}};
  } else if (progress) {
    layout.complete = RowTest{.column = *progress, .values = {"100"}};
  }
  if (status) {
    layout.left_out = {{.column = *status,
                        .values = {"1", "17", "survey preview", "offline survey preview", "preview",
                                   "umfragevorschau", "umfrage-vorschau", "vorschau"},
                        .reason = "preview"},
                       {.column = *status,
                        .values = {"2", "survey test", "umfragetest", "umfrage-test", "test"},
                        .reason = "test"},
                       {.column = *status,
                        .values = {"8", "9", "12", "40", "spam", "possible spam",
                                   "survey preview spam", "imported spam", "möglicher spam"},
                        .reason = "spam"}};
  }
}

CellRules cell_rules() {
  CellRules cells;
  cells.missing = {"-99"};
  cells.not_applicable = {"-1", "-2"};
  cells.ticked = {"1"};
  cells.separators = ",";
  return cells;
}

Result<ExportLayout> legacy_layout(const FirstRows& rows) {
  ExportLayout layout = bare_layout(Platform::qualtrics, rows);
  layout.variant = "legacy";
  layout.heading_rows = 2;
  const bool coded = !rows.row(0).has("ResponseSet");
  const HeadingRow& names = rows.row(coded ? 1 : 0);
  take_tags(layout, rows, 0);
  take_texts(layout, rows, 1);
  assign_roles(layout, names, own_names);
  describe_answers(layout);
  rows_to_keep(layout, names.find("Finished"), std::nullopt, names.find("Status"));
  layout.cells = cell_rules();
  return layout;
}

/// The import ids of the platform's own columns, nothing over all others.
HeadingRow own_import_ids(const FirstRows& rows, std::size_t row) {
  std::vector<std::string> known;
  for (const KnownName& name : own_names) {
    known.emplace_back(name.name);
  }
  const HeadingRow own(known);
  std::vector<std::string> ids;
  for (std::size_t c = 0; c < rows.width(); ++c) {
    const std::string_view id = import_id(rows.cell(row, c));
    ids.emplace_back(own.has(id) ? id : std::string_view());
  }
  return HeadingRow(ids);
}

/// Names by import ids where there are any: they stay when somebody renames a column.
HeadingRow names_of(const FirstRows& rows, std::optional<std::size_t> row_of_ids) {
  const HeadingRow ids = row_of_ids ? own_import_ids(rows, *row_of_ids) : HeadingRow();
  std::vector<std::string> names;
  for (std::size_t c = 0; c < rows.width(); ++c) {
    names.push_back(ids[c].empty() ? rows.row(0)[c] : ids[c]);
  }
  return HeadingRow(names);
}

/// True if nothing stands above the platform's own columns by which one could tell them.
bool lacks_tags(const FirstRows& rows, std::optional<std::size_t> row_of_ids) {
  if (row_of_ids == 0U || begins_with_second_row(rows)) {
    return true;
  }
  const bool own_columns = row_of_ids && count_own_names(own_import_ids(rows, *row_of_ids)) > 0;
  const bool two_rows = row_of_ids == 1U;
  return own_columns && two_rows && count_own_names(rows.row(0)) == 0;
}

}  // namespace

Signs signs_of_qualtrics(const FirstRows& rows) {
  const HeadingRow& first = rows.row(0);
  if (row_of_import_ids(rows) || is_legacy(rows) || is_half_of_legacy(rows) ||
      begins_with_second_row(rows) || first.count(distinctive) >= 2) {
    return Signs::strong;
  }
  return first.count(distinctive) == 1 || count_own_names(first) >= 3 ? Signs::weak : Signs::none;
}

Result<ExportLayout> qualtrics_layout(const FirstRows& rows) {
  if (is_half_of_legacy(rows) && !row_of_import_ids(rows)) {
    const bool coded = rows.row(0).has("V8");
    return error(Code::export_header_cut, {.file = rows.head().file},
                 {std::string(name_of(Platform::qualtrics)),
                  coded ? "ResponseID, StartDate, EndDate, ..." : "V1, V2, V3, ..."});
  }
  if (is_legacy(rows) && !row_of_import_ids(rows)) {
    return legacy_layout(rows);
  }
  HeadingRows at;
  at.ids = row_of_import_ids(rows);
  if (lacks_tags(rows, at.ids)) {
    return error(Code::export_header_cut, {.file = rows.head().file},
                 {std::string(name_of(Platform::qualtrics)), "StartDate, EndDate, Status, ..."});
  }
  Diagnostics found;
  if (at.ids) {
    at.count = *at.ids + 1;
    at.texts = at.count == 3 ? std::optional<std::size_t>(1) : std::nullopt;
  } else if (rows.row(1).count(second_row) >= 2) {
    at.texts = 1;
    at.count = 2;
  }
  ExportLayout layout = bare_layout(Platform::qualtrics, rows);
  layout.heading_rows = at.count;
  take_tags(layout, rows, 0);
  if (at.texts) {
    take_texts(layout, rows, *at.texts);
  } else {
    found.push_back(
        warning(Code::export_header_cut, {.file = rows.head().file},
                {std::string(name_of(Platform::qualtrics)), "Start Date, End Date, ..."}));
  }
  const HeadingRow names = names_of(rows, at.ids);
  assign_roles(layout, names, own_names);
  describe_answers(layout);
  rows_to_keep(layout, names.find("Finished"), names.find("Progress"), names.find("Status"));
  layout.cells = cell_rules();
  const std::vector<std::string_view> states = names.find("Finished")
                                                   ? rows.column(*names.find("Finished"), at.count)
                                                   : std::vector<std::string_view>();
  layout.variant = states.empty() ? "" : (is_all_digits(states.front()) ? "codes" : "texts");
  return {std::move(layout), std::move(found)};
}

}  // namespace cxmat::exports
