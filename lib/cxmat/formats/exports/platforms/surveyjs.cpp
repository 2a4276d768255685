// SPDX-License-Identifier: Apache-2.0
//
// Objects with the questions' names as keys, in JSON; nothing else tells them from other lists of
// objects, and nothing need.
#include <cxmat/formats/exports/platforms/columns.hpp>
#include <cxmat/formats/exports/platforms/dialects.hpp>

#include <algorithm>
#include <array>

namespace cxmat::exports {
namespace {

using enum ColumnRole;

/// As the creator's own service and common back ends name what they add.
constexpr std::array own_names{KnownName{"instanceId", respondent},
                               KnownName{"responseId", respondent},
                               KnownName{"response_id", respondent},
                               KnownName{"_id", respondent},
                               KnownName{"id", respondent},
                               KnownName{"uuid", respondent},
                               KnownName{"submittedAt", submitted},
                               KnownName{"submitted_at", submitted},
                               KnownName{"completedAt", submitted},
                               KnownName{"HappenedAt", submitted},
                               KnownName{"HappendAt", submitted},
                               KnownName{"createdAt", submitted},
                               KnownName{"created_at", submitted},
                               KnownName{"timeSpent", duration},
                               KnownName{"pageNo"},
                               KnownName{"locale"},
                               KnownName{"surveyId"},
                               KnownName{"clientId", personal},
                               KnownName{"ip", personal},
                               KnownName{"userAgent", personal}};

bool is_cxmats_own(const HeadingRow& row) {
  return row.has("respondent");
}

}  // namespace

Signs signs_of_surveyjs(const FirstRows& rows) {
  constexpr std::array<std::string_view, 4> formr{"session", "created", "ended", "modified"};
  const tables::FileKind kind = rows.head().facts.kind;
  const HeadingRow& row = rows.row(0);
  if (kind != tables::FileKind::json && kind != tables::FileKind::ndjson) {
    return Signs::none;
  }
  for (const Dialect& dialect : dialects) {
    if (dialect.platform != Platform::surveyjs && dialect.signs(rows) == Signs::strong) {
      return Signs::none;
    }
  }
  return is_cxmats_own(row) || row.count(formr) >= 2 ? Signs::weak : Signs::strong;
}

Result<ExportLayout> surveyjs_layout(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  ExportLayout layout = bare_layout(Platform::surveyjs, rows);
  take_tags(layout, rows, 0);
  assign_roles(layout, row, own_names);
  for (ExportColumn& column : layout.columns) {
    // A choice with a comment is an object: {"value": 3, "comment": "..."}.
    constexpr std::string_view value = "/value";
    constexpr std::string_view comment = "/comment";
    const std::string_view tag = column.tag;
    const auto has_partner = [&](std::string_view ending, std::string_view other) {
      return tag.ends_with(ending) &&
             row.has(std::string(tag.substr(0, tag.size() - ending.size())) + std::string(other));
    };
    if (has_partner(value, comment)) {
      column.tag.resize(tag.size() - value.size());
    } else if (has_partner(comment, value)) {
      column.tag = column.tag.substr(0, tag.size() - comment.size()) + "-Comment";
    }
  }
  layout.cells.missing = {"refused", "dontknow"};
  layout.cells.not_applicable = {"none"};
  layout.cells.ticked = {"true"};
  layout.cells.not_ticked = {"false"};
  layout.cells.separators = std::string(1, tables::list_separator);
  return layout;
}

}  // namespace cxmat::exports
