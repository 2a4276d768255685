// SPDX-License-Identifier: Apache-2.0
//
// One heading row of texts. Nothing but the time stamp is the platform's own, and its name is that
// of the owner's language.
#include <cxmat/formats/exports/platforms/columns.hpp>
#include <cxmat/formats/exports/platforms/dialects.hpp>

#include <algorithm>
#include <array>

namespace cxmat::exports {
namespace {

using enum ColumnRole;

constexpr std::array<std::string_view, 28> stamps{"Timestamp",
                                                  "Zeitstempel",
                                                  "Horodateur",
                                                  "Marca temporal",
                                                  "Marca de tiempo",
                                                  "Informazioni cronologiche",
                                                  "Carimbo de data/hora",
                                                  "Data/hora",
                                                  "Tijdstempel",
                                                  "Sygnatura czasowa",
                                                  "Tidstämpel",
                                                  "Tidsstempel",
                                                  "Tidsstempling",
                                                  "Aikaleima",
                                                  "Časová značka",
                                                  "Časové razítko",
                                                  "Časová pečiatka",
                                                  "Időbélyeg",
                                                  "Zaman damgası",
                                                  "Marcaj de timp",
                                                  "Marca de temps",
                                                  "Отметка времени",
                                                  "Позначка часу",
                                                  "Χρονική σήμανση",
                                                  "タイムスタンプ",
                                                  "时间戳记",
                                                  "時間戳記",
                                                  "타임스탬프"};
constexpr std::array own_names{KnownName{"Email Address", personal},
                               KnownName{"Email", personal},
                               KnownName{"E-Mail-Adresse", personal},
                               KnownName{"E-Mail", personal},
                               KnownName{"Username", personal},
                               KnownName{"Nutzername", personal},
                               KnownName{"Adresse e-mail", personal},
                               KnownName{"Nom d'utilisateur", personal},
                               KnownName{"Dirección de correo electrónico", personal},
                               KnownName{"Score"},
                               KnownName{"Punktzahl"},
                               KnownName{"Punkte"},
                               KnownName{"Puntuación"}};

/// Columns of tables that people made themselves.
constexpr std::array<std::string_view, 8> foreign{
    "respondent", "participant", "teilnehmer", "id", "lfdnr", "session", "respondent id", "wave"};

/// A date with a time, as a sheet shows it: never with a T between them.
bool is_stamp(std::string_view cell, bool workbook) {
  if (!day_of(cell, DateOrder::month_first)) {
    return false;
  }
  const bool time = cell.find(':') != std::string_view::npos ||
                    cell.find('.') == cell.rfind('.');  // a serial: days and a fraction
  const bool machine =
      cell.find('T') != std::string_view::npos && cell.find("GMT") == std::string_view::npos;
  return time && (workbook || !machine);
}

}  // namespace

Signs signs_of_googleforms(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  const auto stamp = row.find_any(stamps);
  if (!stamp) {
    return Signs::none;
  }
  const tables::FileKind kind = rows.head().facts.kind;
  const bool workbook = kind == tables::FileKind::xlsx;
  const std::vector<std::string_view> cells = rows.column(*stamp, 1);
  const bool dates = std::ranges::all_of(
      cells, [workbook](std::string_view cell) { return is_stamp(cell, workbook); });
  const bool sheet = workbook || kind == tables::FileKind::csv;
  if (!sheet || row.count(foreign) > 0 || !dates || (cells.empty() && *stamp != 0)) {
    return Signs::weak;
  }
  return Signs::strong;
}

Result<ExportLayout> googleforms_layout(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  ExportLayout layout = bare_layout(Platform::googleforms, rows);
  take_texts(layout, rows, 0);
  assign_roles(layout, row, own_names);
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    const auto is_score = [](std::string_view cell) { return cell.find('/') != cell.npos; };
    if (layout.columns[c].role == metadata && !std::ranges::all_of(rows.column(c, 1), is_score)) {
      layout.columns[c].role = answer;  // a score is "5 / 10"; this is a question of that name
    }
  }
  if (const auto stamp = row.find_any(stamps)) {
    layout.columns[*stamp].role = submitted;
  }
  split_shared_stems(layout, cut_before_bracket);
  layout.dates = row.has("Timestamp") && rows.head().facts.delimiter != ';' ? DateOrder::month_first
                                                                            : DateOrder::day_first;
  layout.cells.separators = ";";
  layout.cells.comma_and_blank = true;
  return layout;
}

}  // namespace cxmat::exports
