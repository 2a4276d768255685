// SPDX-License-Identifier: Apache-2.0
//
// Headings are the items' names; a trailing R marks what is keyed the other way round.
#include <cxmat/formats/exports/platforms/columns.hpp>
#include <cxmat/formats/exports/platforms/dialects.hpp>

#include <array>

namespace cxmat::exports {
namespace {

using enum ColumnRole;

constexpr std::array own_names{KnownName{"session", respondent},
                               KnownName{"ended", submitted},
                               KnownName{"modified", submitted},
                               KnownName{"created", submitted},
                               KnownName{"expired"},
                               KnownName{"iteration"},
                               KnownName{"study_id"},
                               KnownName{"survey_id"},
                               KnownName{"user_id"},
                               KnownName{"run_session_id"},
                               KnownName{"session_id"},
                               KnownName{"unit_session_id"}};
constexpr std::array<std::string_view, 4> times{"created", "modified", "ended", "expired"};

}  // namespace

Signs signs_of_formr(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  const std::size_t found = row.count(times);
  const bool session = row.has("session");
  if (session && found >= 2) {
    return Signs::strong;
  }
  return (session && found == 1) || found >= 2 ? Signs::weak : Signs::none;
}

Result<ExportLayout> formr_layout(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  ExportLayout layout = bare_layout(Platform::formr, rows);
  take_tags(layout, rows, 0);
  assign_roles(layout, row, own_names);
  if (const auto ended = row.find("ended")) {
    layout.complete = RowTest{.column = *ended, .values = {"", "null", "na"}, .negated = true};
  }
  layout.cells.missing = {"null", "NA"};
  layout.cells.separators = ",";
  layout.cells.separators += tables::list_separator;
  return layout;
}

}  // namespace cxmat::exports
