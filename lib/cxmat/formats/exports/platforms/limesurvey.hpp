/// \file
/// LimeSurvey's own columns, in codes and in words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/platforms/columns.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace cxmat::exports::limesurvey {

inline constexpr std::array codes{KnownName{"id", ColumnRole::respondent},
                                  KnownName{"submitdate", ColumnRole::submitted},
                                  KnownName{"interviewtime", ColumnRole::duration},
                                  KnownName{"lastpage"},
                                  KnownName{"startlanguage"},
                                  KnownName{"seed"},
                                  KnownName{"startdate"},
                                  KnownName{"datestamp"},
                                  KnownName{"ipaddr", ColumnRole::personal},
                                  KnownName{"refurl", ColumnRole::personal},
                                  KnownName{"token", ColumnRole::personal}};

/// As full headings have them, in English, German and French.
inline constexpr std::array texts{KnownName{"Response ID", ColumnRole::respondent},
                                  KnownName{"Antwort ID", ColumnRole::respondent},
                                  KnownName{"Antwort-ID", ColumnRole::respondent},
                                  KnownName{"ID de la réponse", ColumnRole::respondent},
                                  KnownName{"Date submitted", ColumnRole::submitted},
                                  KnownName{"Datum Abgeschickt", ColumnRole::submitted},
                                  KnownName{"Date de soumission", ColumnRole::submitted},
                                  KnownName{"Date de l'envoi", ColumnRole::submitted},
                                  KnownName{"Total time", ColumnRole::duration},
                                  KnownName{"Gesamtzeit", ColumnRole::duration},
                                  KnownName{"Temps total", ColumnRole::duration},
                                  KnownName{"Last page"},
                                  KnownName{"Letzte Seite"},
                                  KnownName{"Dernière page"},
                                  KnownName{"Start language"},
                                  KnownName{"Start-Sprache"},
                                  KnownName{"Startsprache"},
                                  KnownName{"Langue de départ"},
                                  KnownName{"Langue initiale"},
                                  KnownName{"Seed"},
                                  KnownName{"Zufallsstartwert"},
                                  KnownName{"Zufallswert"},
                                  KnownName{"Tête de série"},
                                  KnownName{"Graine"},
                                  KnownName{"Date started"},
                                  KnownName{"Datum gestartet"},
                                  KnownName{"Date de lancement"},
                                  KnownName{"Date de début"},
                                  KnownName{"Date last action"},
                                  KnownName{"Datum letzte Aktivität"},
                                  KnownName{"Datum der letzten Aktivität"},
                                  KnownName{"Date de la dernière action"},
                                  KnownName{"IP address", ColumnRole::personal},
                                  KnownName{"IP-Adresse", ColumnRole::personal},
                                  KnownName{"Adresse IP", ColumnRole::personal},
                                  KnownName{"Referrer URL", ColumnRole::personal},
                                  KnownName{"Referrer-URL", ColumnRole::personal},
                                  KnownName{"Weiterleitungs-URL", ColumnRole::personal},
                                  KnownName{"URL de référence", ColumnRole::personal},
                                  KnownName{"Token", ColumnRole::personal},
                                  KnownName{"Access code", ColumnRole::personal},
                                  KnownName{"Zugangscode", ColumnRole::personal},
                                  KnownName{"Zugangsschlüssel", ColumnRole::personal},
                                  KnownName{"Code d'accès", ColumnRole::personal},
                                  KnownName{"Jeton", ColumnRole::personal}};

/// A heading of an answer column: "A8[SQ001]. Text [Sub text]".
struct Heading {
  std::string code;  ///< "A8[SQ001]"; empty where there is none
  std::string text;
};

/// The code that `heading` begins with, brackets included; "" where it begins with none.
[[nodiscard]] std::string_view leading_code(std::string_view heading) noexcept;

/// "id. Response ID" and the like: the code of one of the platform's own columns with its text
/// behind a separator, whatever that is.
struct OwnHeading {
  std::string code;
  std::string separator;
};
[[nodiscard]] std::optional<OwnHeading> own_code_and_text(std::string_view heading);

/// "Response_ID" as "response id": headings may have been exported without blanks.
[[nodiscard]] std::string without_underscores(std::string_view heading);

}  // namespace cxmat::exports::limesurvey
