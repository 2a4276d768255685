// SPDX-License-Identifier: Apache-2.0
//
// One heading row, the platform's own names in the language of the form's owner; a statement of a
// Likert question is "Question.Statement".
#include <cxmat/formats/exports/platforms/columns.hpp>
#include <cxmat/formats/exports/platforms/dialects.hpp>

#include <algorithm>
#include <array>

namespace cxmat::exports {
namespace {

using enum ColumnRole;

constexpr std::array<std::string_view, 8> starts{
    "Start time",    "Startzeit", "Heure de début", "Hora de inicio",
    "Ora di inizio", "Begintijd", "Hora de início", "Anfangszeit"};
constexpr std::array<std::string_view, 9> completions{
    "Completion time",      "Fertigstellungszeit",  "Heure de fin",
    "Hora de finalización", "Ora di completamento", "Tijd van voltooien",
    "Hora de conclusão",    "Abschlusszeit",        "Heure de la fin"};

constexpr std::array own_names{KnownName{"ID", respondent},
                               KnownName{"Completion time", submitted},
                               KnownName{"Fertigstellungszeit", submitted},
                               KnownName{"Abschlusszeit", submitted},
                               KnownName{"Heure de fin", submitted},
                               KnownName{"Heure de la fin", submitted},
                               KnownName{"Hora de finalización", submitted},
                               KnownName{"Ora di completamento", submitted},
                               KnownName{"Tijd van voltooien", submitted},
                               KnownName{"Hora de conclusão", submitted},
                               KnownName{"Start time"},
                               KnownName{"Startzeit"},
                               KnownName{"Anfangszeit"},
                               KnownName{"Heure de début"},
                               KnownName{"Hora de inicio"},
                               KnownName{"Ora di inizio"},
                               KnownName{"Begintijd"},
                               KnownName{"Hora de início"},
                               KnownName{"Last modified time"},
                               KnownName{"Uhrzeit der letzten Änderung"},
                               KnownName{"Zeitpunkt der letzten Änderung"},
                               KnownName{"Letzte Änderung"},
                               KnownName{"Heure de la dernière modification"},
                               KnownName{"Language"},
                               KnownName{"Sprache"},
                               KnownName{"Langue"},
                               KnownName{"Total points"},
                               KnownName{"Gesamtpunktzahl"},
                               KnownName{"Total des points"},
                               KnownName{"Quiz feedback"},
                               KnownName{"Quizfeedback"},
                               KnownName{"Quiz-Feedback"},
                               KnownName{"Grade posted time"},
                               KnownName{"Email", personal},
                               KnownName{"E-Mail", personal},
                               KnownName{"Email address", personal},
                               KnownName{"E-Mail-Adresse", personal},
                               KnownName{"Adresse de messagerie", personal},
                               KnownName{"Courrier électronique", personal},
                               KnownName{"Correo electrónico", personal},
                               KnownName{"Posta elettronica", personal},
                               KnownName{"Name", personal},
                               KnownName{"Nom", personal},
                               KnownName{"Nombre", personal},
                               KnownName{"Nome", personal},
                               KnownName{"Naam", personal}};

constexpr std::array<std::string_view, 9> account{
    "Email", "E-Mail", "Email address", "Adresse de messagerie", "Correo electrónico",
    "Name",  "Nom",    "Nombre",        "E-Mail-Adresse"};

/// "Points - Question" and "Feedback - Question" of a quiz, next to the question itself.
bool is_of_quiz(const std::string& heading, const HeadingRow& row) {
  constexpr std::array<std::string_view, 4> prefixes{"points - ", "feedback - ", "punkte - ",
                                                     "points : "};
  std::string plain = heading;
  for (const std::string_view dash : {"\u2013", "\u2014"}) {
    if (const std::size_t at = plain.find(dash); at != std::string::npos) {
      plain.replace(at, dash.size(), "-");
    }
  }
  const auto is_question = [&](std::string_view prefix) {
    return plain.starts_with(prefix) &&
           (row.has(plain.substr(prefix.size())) ||
            row.has(heading.substr(heading.size() - (plain.size() - prefix.size()))));
  };
  return std::ranges::any_of(prefixes, is_question);
}

}  // namespace

Signs signs_of_msforms(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  const bool start = row.find_any(starts).has_value();
  const bool completion = row.find_any(completions).has_value();
  if ((start && completion) || ((start || completion) && row.count(account) >= 2)) {
    return Signs::strong;
  }
  return start || completion ? Signs::weak : Signs::none;
}

Result<ExportLayout> msforms_layout(const FirstRows& rows) {
  const HeadingRow& row = rows.row(0);
  ExportLayout layout = bare_layout(Platform::msforms, rows);
  take_texts(layout, rows, 0);
  assign_roles(layout, row, own_names);
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    if (is_of_quiz(row[c], row)) {
      layout.columns[c].role = metadata;
      layout.variant = "quiz";
    }
  }
  split_shared_stems(layout, cut_at_stop);
  const bool english = row.has("Start time") || row.has("Completion time");
  layout.dates =
      english && rows.head().facts.delimiter != ';' ? DateOrder::month_first : DateOrder::day_first;
  layout.cells.separators = ";";
  return layout;
}

}  // namespace cxmat::exports
