// SPDX-License-Identifier: Apache-2.0
//
// Any other table: a heading row, one row a respondent. cxmat's own response files are such ones.
#include <cxmat/formats/exports/platforms/columns.hpp>
#include <cxmat/formats/exports/platforms/dialects.hpp>

#include <algorithm>
#include <array>

namespace cxmat::exports {
namespace {

using enum ColumnRole;

constexpr std::array id_names{KnownName{"respondent", respondent},
                              KnownName{"respondent id", respondent},
                              KnownName{"respondent_id", respondent},
                              KnownName{"respondentid", respondent},
                              KnownName{"participant", respondent},
                              KnownName{"participant id", respondent},
                              KnownName{"participant_id", respondent},
                              KnownName{"teilnehmer", respondent},
                              KnownName{"teilnehmer-id", respondent},
                              KnownName{"teilnehmer_id", respondent},
                              KnownName{"teilnehmerid", respondent},
                              KnownName{"teilnehmernummer", respondent},
                              KnownName{"teilnehmer-nr.", respondent},
                              KnownName{"befragter", respondent},
                              KnownName{"befragte", respondent},
                              KnownName{"befragten-id", respondent},
                              KnownName{"befragungs-id", respondent},
                              KnownName{"répondant", respondent},
                              KnownName{"response id", respondent},
                              KnownName{"response_id", respondent},
                              KnownName{"responseid", respondent},
                              KnownName{"antwort-id", respondent},
                              KnownName{"antwort id", respondent},
                              KnownName{"case id", respondent},
                              KnownName{"case_id", respondent},
                              KnownName{"fall", respondent},
                              KnownName{"fallnummer", respondent},
                              KnownName{"fragebogen-nr.", respondent},
                              KnownName{"fragebogennummer", respondent},
                              KnownName{"lfdnr", respondent},
                              KnownName{"lfd nr", respondent},
                              KnownName{"lfd. nr.", respondent},
                              KnownName{"lfd. nr", respondent},
                              KnownName{"lfd.nr.", respondent},
                              KnownName{"lfd_nr", respondent},
                              KnownName{"laufende nummer", respondent},
                              KnownName{"uuid", respondent},
                              KnownName{"id", respondent},
                              KnownName{"nr", respondent},
                              KnownName{"nr.", respondent},
                              KnownName{"no.", respondent},
                              KnownName{"#", respondent}};

constexpr std::array date_names{KnownName{"submitted", submitted},
                                KnownName{"submitted at", submitted},
                                KnownName{"submitted_at", submitted},
                                KnownName{"submission date", submitted},
                                KnownName{"submission_date", submitted},
                                KnownName{"submission time", submitted},
                                KnownName{"date submitted", submitted},
                                KnownName{"submitdate", submitted},
                                KnownName{"abgeschickt", submitted},
                                KnownName{"abgeschickt am", submitted},
                                KnownName{"eingereicht", submitted},
                                KnownName{"eingereicht am", submitted},
                                KnownName{"abgegeben am", submitted},
                                KnownName{"ausgefüllt am", submitted},
                                KnownName{"antwortdatum", submitted},
                                KnownName{"completed", submitted},
                                KnownName{"completed at", submitted},
                                KnownName{"completion time", submitted},
                                KnownName{"end date", submitted},
                                KnownName{"enddate", submitted},
                                KnownName{"ended", submitted},
                                KnownName{"enddatum", submitted},
                                KnownName{"beendet am", submitted},
                                KnownName{"beendet", submitted},
                                KnownName{"timestamp", submitted},
                                KnownName{"zeitstempel", submitted},
                                KnownName{"horodateur", submitted},
                                KnownName{"datetime", submitted},
                                KnownName{"date", submitted},
                                KnownName{"datum", submitted},
                                KnownName{"date de soumission", submitted}};

void mark_dates(ExportLayout& layout, const FirstRows& rows) {
  for (const KnownName& known : date_names) {
    const auto column = rows.row(0).find(known.name);
    const bool open = column && layout.columns[*column].role == answer;
    const std::vector<std::string_view> cells =
        open ? rows.column(*column, 1) : std::vector<std::string_view>();
    if (!cells.empty() && std::ranges::all_of(cells, [](std::string_view cell) {
          return day_of(cell, DateOrder::day_first).has_value();
        })) {
      layout.columns[*column].role = submitted;
      return;
    }
  }
}

}  // namespace

Result<ExportLayout> table_layout(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  ExportLayout layout = bare_layout(Platform::csv, rows);
  take_tags(layout, rows, 0);
  const bool own = row.has("respondent");
  layout.variant = own ? "cxmat" : "";
  if (own) {  // its other columns are all named by the assessment
    layout.columns[*row.find("respondent")].role = respondent;
  } else {
    assign_roles(layout, row, id_names);
    mark_dates(layout, rows);
  }
  layout.dates = rows.head().facts.delimiter == ';' ? DateOrder::day_first : DateOrder::month_first;
  layout.cells.separators = own ? std::string(" ") : std::string(";|\n");
  layout.cells.separators += tables::list_separator;
  layout.cells.comma_and_blank = !own;
  layout.cells.ticked = {"1", "x", "yes", "ja", "oui", "true", "wahr", "vrai"};
  layout.cells.not_ticked = {"0", "no", "nein", "non", "false", "falsch", "faux"};
  return layout;
}

}  // namespace cxmat::exports
