// SPDX-License-Identifier: Apache-2.0
#include "cli/reasons.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace cxmat::cli {

std::string_view reason_in(Language language, std::string_view text) noexcept {
  using Pair = std::pair<std::string_view, std::string_view>;
  static constexpr std::array german{
      Pair{"Permission denied", "keine Berechtigung"},
      Pair{"Resource temporarily unavailable", "vorübergehend nicht verfügbar"},
      Pair{"Bad file descriptor", "ungültiger Dateideskriptor"},
      Pair{"Device or resource busy", "Gerät oder Datei wird benutzt"},
      Pair{"File exists", "die Datei gibt es schon"},
      Pair{"File too large", "die Datei wird zu groß"},
      Pair{"Invalid argument", "das geht hier nicht"},
      Pair{"Input/output error", "Fehler beim Lesen oder Schreiben"},
      Pair{"Is a directory", "das ist ein Ordner"},
      Pair{"Too many levels of symbolic links", "symbolische Links im Kreis"},
      Pair{"Too many open files", "zu viele offene Dateien"},
      Pair{"File name too long", "der Name ist zu lang"},
      Pair{"Too many open files in system", "zu viele offene Dateien im System"},
      Pair{"No such device", "kein solches Gerät"},
      Pair{"No such file or directory", "den Ordner gibt es nicht"},
      Pair{"Cannot allocate memory", "kein Speicher mehr"},
      Pair{"No space left on device", "kein Platz mehr auf dem Gerät"},
      Pair{"Not a directory", "das ist kein Ordner"},
      Pair{"No such device or address", "kein solches Gerät"},
      Pair{"Operation not permitted", "nicht erlaubt"},
      Pair{"Broken pipe", "niemand liest mehr mit"},
      Pair{"Read-only file system", "nur zum Lesen eingehängt"},
      Pair{"Text file busy", "die Datei wird ausgeführt"},
      Pair{"Invalid cross-device link", "liegt auf einem anderen Gerät"},
      Pair{"Disk quota exceeded", "das Kontingent ist aufgebraucht"},
      Pair{"Stale file handle", "die Datei hat sich inzwischen geändert"},
  };
  const auto found = std::ranges::find(german, text, &Pair::first);
  return language == Language::de && found != german.end() ? found->second : text;
}

}  // namespace cxmat::cli
