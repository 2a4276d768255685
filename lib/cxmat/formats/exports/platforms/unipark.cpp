// SPDX-License-Identifier: Apache-2.0
//
// Headings are v_1, v_2, ... or names of the author's; 0 is a question that was seen and not
// answered, -77 one that was not seen.
#include <cxmat/formats/exports/platforms/columns.hpp>
#include <cxmat/formats/exports/platforms/dialects.hpp>

#include <array>

namespace cxmat::exports {
namespace {

using enum ColumnRole;

constexpr std::array own_names{KnownName{"lfdn", respondent},
                               KnownName{"date_of_last_access", submitted},
                               KnownName{"datetime", submitted},
                               KnownName{"duration", duration},
                               KnownName{"tester"},
                               KnownName{"dispcode"},
                               KnownName{"lastpage"},
                               KnownName{"quality"},
                               KnownName{"browser"},
                               KnownName{"participant_browser"},
                               KnownName{"os"},
                               KnownName{"screen"},
                               KnownName{"flash"},
                               KnownName{"javascript"},
                               KnownName{"device_type"},
                               KnownName{"output_mode"},
                               KnownName{"language"},
                               KnownName{"cleaned"},
                               KnownName{"ats"},
                               KnownName{"quota"},
                               KnownName{"quota_assignment"},
                               KnownName{"quota_rejected_id"},
                               KnownName{"page_history"},
                               KnownName{"hflip"},
                               KnownName{"vflip"},
                               KnownName{"date_of_first_mail"},
                               KnownName{"external_lfdn", personal},
                               KnownName{"session_id", personal},
                               KnownName{"user_agent", personal},
                               KnownName{"referer", personal},
                               KnownName{"referrer", personal},
                               KnownName{"ip", personal},
                               KnownName{"hostname", personal}};

/// "v_123", "rts4711": the given letters and a number.
bool is_numbered(std::string_view folded, std::string_view letters) {
  return folded.starts_with(letters) && is_all_digits(folded.substr(letters.size()));
}

std::size_t count_numbered(const HeadingRow& row, std::string_view letters) {
  std::size_t count = 0;
  for (std::size_t c = 0; c < row.size(); ++c) {
    count += is_numbered(row[c], letters) ? 1U : 0U;
  }
  return count;
}

}  // namespace

Signs signs_of_unipark(const FirstRows& rows) {
  constexpr std::array<std::string_view, 3> beside{"tester", "lastpage", "external_lfdn"};
  const HeadingRow& row = rows.row(0);
  const std::size_t numbered = count_numbered(row, "v_");
  const std::size_t timings = count_numbered(row, "rts");
  const bool number = row.has("lfdn");
  const bool code = row.has("dispcode");
  if ((number && (code || row.count(beside) > 0 || numbered > 0 || timings > 0)) ||
      (code && (numbered > 0 || row.count(beside) > 0)) || (numbered > 0 && timings > 0)) {
    return Signs::strong;
  }
  return number || code || numbered >= 2 ? Signs::weak : Signs::none;
}

Result<ExportLayout> unipark_layout(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  ExportLayout layout = bare_layout(Platform::unipark, rows);
  take_tags(layout, rows, 0);
  assign_roles(layout, row, own_names);
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    if (is_numbered(row[c], "rts")) {
      layout.columns[c].role = metadata;
    } else if (layout.columns[c].role == answer && row[c].starts_with("u_")) {
      layout.columns[c].role = personal;  // master data of panel members
    }
  }
  if (const auto code = row.find("dispcode")) {
    layout.complete = RowTest{.column = *code, .values = {"31", "32"}};
  }
  if (const auto tester = row.find("tester")) {
    layout.left_out = {
        {.column = *tester, .values = {"1", "yes", "ja", "true", "wahr"}, .reason = "test"}};
  }
  layout.dates = DateOrder::day_first;
  layout.cells.missing = {"0", "-99"};
  layout.cells.not_shown = {"-77", "-66"};
  layout.cells.ticked = {"1"};
  layout.cells.not_ticked = {"0"};
  return layout;
}

}  // namespace cxmat::exports
