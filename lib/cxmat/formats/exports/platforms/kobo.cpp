// SPDX-License-Identifier: Apache-2.0
//
// Headings are names or labels, with the groups before them where the export was told so; a choice
// of several has a column that lists them and one for each.
#include <cxmat/formats/exports/platforms/columns.hpp>
#include <cxmat/formats/exports/platforms/dialects.hpp>
#include <cxmat/formats/exports/platforms/xform.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace cxmat::exports {
namespace {

using enum ColumnRole;

constexpr std::array own_names{KnownName{"_uuid", respondent},
                               KnownName{"_id", respondent},
                               KnownName{"_index", respondent},
                               KnownName{"_submission_time", submitted},
                               KnownName{"_validation_status"},
                               KnownName{"_notes"},
                               KnownName{"_status"},
                               KnownName{"__version__"},
                               KnownName{"_version_"},
                               KnownName{"_version"},
                               KnownName{"_tags"},
                               KnownName{"_xform_id_string"},
                               KnownName{"_bamboo_dataset_id"},
                               KnownName{"_edited"},
                               KnownName{"_duration"},
                               KnownName{"_total_media"},
                               KnownName{"_media_count"},
                               KnownName{"_media_all_received"},
                               KnownName{"_date_modified"},
                               KnownName{"_attachments", personal},
                               KnownName{"_geolocation", personal},
                               KnownName{"_submitted_by", personal}};

constexpr std::array<std::string_view, 8> distinctive{
    "_uuid", "_submission_time", "_validation_status", "__version__", "_submitted_by", "_index",
    "_id",   "_xform_id_string"};
constexpr std::size_t deepest_group = 8;

constexpr std::array<std::string_view, 5> of_repeats{"_parent_index", "_parent_table_name",
                                                     "_submission__id", "_submission__uuid",
                                                     "_submission__submission_time"};

/// The label alone, where the groups' labels stand before it: what several questions have in front
/// of a stroke is a group, and so is what all of them have.
void drop_groups(ExportLayout& layout) {
  std::map<std::string, std::size_t, std::less<>> in_group;
  bool all_grouped = true;
  for (const ExportColumn& column : layout.columns) {
    if (column.role == answer) {
      const std::string& text = column.text;
      std::size_t at = text.find('/');
      for (std::size_t depth = 0; depth < deepest_group && at != std::string::npos; ++depth) {
        ++in_group[text.substr(0, at)];
        at = text.find('/', at + 1);
      }
      all_grouped = all_grouped && text.find('/') != std::string::npos;
    }
  }
  for (ExportColumn& column : layout.columns) {
    std::size_t begin = 0;
    std::size_t at = column.role == answer ? column.text.find('/') : std::string::npos;
    for (std::size_t depth = 0;
         depth < deepest_group && at != std::string::npos && at + 1 < column.text.size() &&
         (in_group[column.text.substr(0, at)] > 1 || (all_grouped && begin == 0));
         ++depth) {
      begin = at + 1;
      at = column.text.find('/', begin);
    }
    column.text.erase(0, begin);
  }
}

/// Older files have a `_uuid` column without anything in it.
void find_respondents(ExportLayout& layout, const FirstRows& rows) {
  constexpr std::array<std::string_view, 3> ids{"_uuid", "_id", "_index"};
  for (const std::string_view id : ids) {
    const auto column = rows.row(0).find(id);
    if (column && !rows.column(*column, 1).empty()) {
      if (const auto before = column_with(layout, respondent)) {
        layout.columns[*before].role = metadata;
      }
      layout.columns[*column].role = respondent;
      return;
    }
  }
}

}  // namespace

Signs signs_of_kobo(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  const std::size_t found = row.count(distinctive);
  if (found >= 2 || row.count(of_repeats) >= 2) {
    return Signs::strong;
  }
  return found == 1 || row.count(of_repeats) == 1 ? Signs::weak : Signs::none;
}

Result<ExportLayout> kobo_layout(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  if (const auto repeat = row.find_any(of_repeats)) {
    return error(Code::repeated_group, {.file = rows.head().file},
                 {plain_heading(rows.cell(0, *repeat))});
  }
  ExportLayout layout = bare_layout(Platform::kobo, rows);
  xform::mark_form_metadata(layout, row);
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    if (row[c].starts_with("meta/") || row[c].starts_with("formhub/")) {
      layout.columns[c].role = metadata;
    }
  }
  assign_roles(layout, row, own_names);
  find_respondents(layout, rows);
  xform::mark_places(layout, row);
  std::vector<std::string> headings;
  bool labels = false;
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    headings.push_back(plain_heading(rows.cell(0, c)));
    labels = labels || (layout.columns[c].role == answer && !headings[c].empty() &&
                        headings[c].find_first_of(" ?\n") != std::string::npos);
  }
  layout.variant = labels ? "texts" : "codes";
  xform::find_options(layout, rows, headings);
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    ExportColumn& column = layout.columns[c];
    if (!labels || is_name_path(headings[c])) {
      column.tag = headings[c];  // where a label is missing, the name stands in its place
    }
    if (labels) {
      const std::size_t option = column.option.empty() ? 0 : column.option.size() + 1;
      column.text = headings[c].substr(0, headings[c].size() - option);
    }
  }
  drop_groups(layout);
  if (const auto status = row.find("_validation_status")) {
    layout.left_out = {{.column = *status,
                        .values = {"not approved", "validation_status_not_approved", "not_approved",
                                   "nicht genehmigt"},
                        .reason = "rejected"}};
  }
  layout.cells.separators = " ";
  layout.cells.blanks_separate_labels = labels;
  layout.cells.ticked = {"1", "true"};
  layout.cells.not_ticked = {"0", "false"};
  return layout;
}

}  // namespace cxmat::exports
