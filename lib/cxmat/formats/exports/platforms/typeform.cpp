// SPDX-License-Identifier: Apache-2.0
//
// One heading row of texts. Of a choice of several each option has a column whose heading is the
// option alone.
#include <cxmat/formats/exports/platforms/columns.hpp>
#include <cxmat/formats/exports/platforms/dialects.hpp>

#include <algorithm>
#include <array>

namespace cxmat::exports {
namespace {

using enum ColumnRole;

constexpr std::array own_names{KnownName{"#", respondent},
                               KnownName{"Token", respondent},
                               KnownName{"Submit Date (UTC)", submitted},
                               KnownName{"Submitted At", submitted},
                               KnownName{"Start Date (UTC)"},
                               KnownName{"Stage Date (UTC)"},
                               KnownName{"Response Type"},
                               KnownName{"Tags"},
                               KnownName{"Ending"},
                               KnownName{"Score"},
                               KnownName{"Network ID", personal}};
constexpr std::array<std::string_view, 4> distinctive{"Submit Date (UTC)", "Start Date (UTC)",
                                                      "Stage Date (UTC)", "Network ID"};

/// Columns in which every answer is the heading; and those that nobody answered beside them.
void find_options(ExportLayout& layout, const FirstRows& rows) {
  enum class Cells { none, heading, others };
  std::vector<Cells> kinds;
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    const std::string own = folded_heading(layout.columns[c].text);
    const std::vector<std::string_view> cells = rows.column(c, 1);
    const bool same = std::ranges::all_of(
        cells, [&own](std::string_view cell) { return folded_heading(cell) == own; });
    const bool is_answer = layout.columns[c].role == answer;
    kinds.push_back(!is_answer
                        ? Cells::others
                        : (cells.empty() ? Cells::none : (same ? Cells::heading : Cells::others)));
  }
  const auto spread = [&kinds](std::size_t from, std::size_t to) {
    if (kinds[from] == Cells::heading && kinds[to] == Cells::none) {
      kinds[to] = Cells::heading;
    }
  };
  for (std::size_t c = 1; c < kinds.size(); ++c) {
    spread(c - 1, c);
  }
  for (std::size_t c = kinds.size(); c > 1; --c) {
    spread(c - 1, c - 2);
  }
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    if (kinds[c] == Cells::heading) {
      layout.columns[c].option = layout.columns[c].text;
      layout.columns[c].text.clear();
    }
  }
}

}  // namespace

Signs signs_of_typeform(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  const std::size_t found = row.count(distinctive);
  if (found >= 2 || (found == 1 && (row.has("#") || row.has("Response Type")))) {
    return Signs::strong;
  }
  return found == 1 || row.has("#") ? Signs::weak : Signs::none;
}

Result<ExportLayout> typeform_layout(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  ExportLayout layout = bare_layout(Platform::typeform, rows);
  take_texts(layout, rows, 0);
  assign_roles(layout, row, own_names);
  find_options(layout, rows);
  if (const auto type = row.find("Response Type")) {
    layout.complete = RowTest{.column = *type, .values = {"completed", "complete"}};
  } else if (const auto date = row.find("Submit Date (UTC)")) {
    layout.complete = RowTest{.column = *date, .values = {""}, .negated = true};
  }
  layout.cells.ticked = {"1"};
  layout.cells.not_ticked = {"0"};
  return layout;
}

}  // namespace cxmat::exports
