// SPDX-License-Identifier: Apache-2.0
//
// Headings are names, with the groups before them ("g1-q2"); a choice of several lists names with
// blanks between, and has a column for each where the export was told so ("q/x").
#include <cxmat/formats/exports/platforms/columns.hpp>
#include <cxmat/formats/exports/platforms/dialects.hpp>
#include <cxmat/formats/exports/platforms/xform.hpp>

#include <array>

namespace cxmat::exports {
namespace {

using enum ColumnRole;

constexpr std::array own_names{KnownName{"KEY", respondent},
                               KnownName{"meta-instanceID", respondent},
                               KnownName{"SubmissionDate", submitted},
                               KnownName{"meta-instanceName"},
                               KnownName{"AttachmentsPresent"},
                               KnownName{"AttachmentsExpected"},
                               KnownName{"Status"},
                               KnownName{"ReviewState"},
                               KnownName{"Edits"},
                               KnownName{"FormVersion"},
                               KnownName{"SubmitterID", personal},
                               KnownName{"SubmitterName", personal},
                               KnownName{"DeviceID", personal}};
constexpr std::array<std::string_view, 9> distinctive{
    "SubmissionDate",     "SubmitterID",         "SubmitterName",
    "AttachmentsPresent", "AttachmentsExpected", "ReviewState",
    "FormVersion",        "meta-instanceID",     "KEY"};

}  // namespace

Signs signs_of_odk(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  const std::size_t found = row.count(distinctive);
  if (found >= 2 || (row.has("PARENT_KEY") && row.has("KEY"))) {
    return Signs::strong;
  }
  return found == 1 ? Signs::weak : Signs::none;
}

Result<ExportLayout> odk_layout(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  if (row.has("PARENT_KEY")) {
    return error(Code::repeated_group, {.file = rows.head().file}, {"PARENT_KEY"});
  }
  ExportLayout layout = bare_layout(Platform::odk, rows);
  take_tags(layout, rows, 0);
  xform::mark_form_metadata(layout, row);
  assign_roles(layout, row, own_names);
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    if (layout.columns[c].role == answer && row[c].starts_with("meta-")) {
      layout.columns[c].role = metadata;
    }
  }
  xform::mark_places(layout, row);
  std::vector<std::string> headings;
  for (const ExportColumn& column : layout.columns) {
    headings.push_back(column.tag);
  }
  xform::find_options(layout, rows, headings);
  if (const auto state = row.find("ReviewState")) {
    layout.left_out = {{.column = *state, .values = {"rejected"}, .reason = "rejected"}};
  }
  layout.cells.separators = " ";
  layout.cells.ticked = {"1"};
  layout.cells.not_ticked = {"0"};
  return layout;
}

}  // namespace cxmat::exports
