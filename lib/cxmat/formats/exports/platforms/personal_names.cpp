// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/platforms/personal_names.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace cxmat::exports {
namespace {

/// With one blank for each sign between words; "e mail" also stands for "E-Mail".
constexpr auto names = std::to_array<std::string_view>({"name",
                                                        "full name",
                                                        "your name",
                                                        "my name",
                                                        "first name",
                                                        "firstname",
                                                        "given name",
                                                        "last name",
                                                        "lastname",
                                                        "surname",
                                                        "family name",
                                                        "respondent name",
                                                        "participant name",
                                                        "recipient name",
                                                        "contact name",
                                                        "contact person",
                                                        "recipient first name",
                                                        "recipient last name",
                                                        "recipientfirstname",
                                                        "recipientlastname",
                                                        "vorname",
                                                        "nachname",
                                                        "familienname",
                                                        "zuname",
                                                        "ihr name",
                                                        "dein name",
                                                        "voller name",
                                                        "vollständiger name",
                                                        "vor und nachname",
                                                        "vor und zuname",
                                                        "name vorname",
                                                        "vorname nachname",
                                                        "vorname name",
                                                        "ansprechpartner",
                                                        "ansprechpartnerin",
                                                        "ansprechperson",
                                                        "nom",
                                                        "prénom",
                                                        "prenom",
                                                        "nom complet",
                                                        "nom de famille",
                                                        "nom et prénom",
                                                        "nom prénom",
                                                        "prénom nom",
                                                        "votre nom",
                                                        "email",
                                                        "e mail",
                                                        "mail",
                                                        "email address",
                                                        "e mail address",
                                                        "mail address",
                                                        "emailaddress",
                                                        "your email",
                                                        "your e mail",
                                                        "your email address",
                                                        "contact email",
                                                        "work email",
                                                        "business email",
                                                        "recipient email",
                                                        "recipientemail",
                                                        "respondent email",
                                                        "emailadresse",
                                                        "e mail adresse",
                                                        "email adresse",
                                                        "mailadresse",
                                                        "mail adresse",
                                                        "ihre e mail",
                                                        "ihre e mail adresse",
                                                        "ihre email adresse",
                                                        "adresse e mail",
                                                        "adresse email",
                                                        "adresse mail",
                                                        "adresse de messagerie",
                                                        "adresse électronique",
                                                        "adresse courriel",
                                                        "courriel",
                                                        "votre e mail",
                                                        "ip",
                                                        "ip address",
                                                        "ipaddress",
                                                        "ipaddr",
                                                        "ip adresse",
                                                        "ipadresse",
                                                        "adresse ip",
                                                        "remote addr",
                                                        "phone",
                                                        "phone number",
                                                        "phonenumber",
                                                        "telephone",
                                                        "telephone number",
                                                        "mobile phone",
                                                        "mobile number",
                                                        "cell phone",
                                                        "telefon",
                                                        "telefonnummer",
                                                        "telefon nr",
                                                        "tel",
                                                        "tel nr",
                                                        "handy",
                                                        "handynummer",
                                                        "mobilnummer",
                                                        "mobiltelefon",
                                                        "rufnummer",
                                                        "téléphone",
                                                        "numéro de téléphone",
                                                        "téléphone portable",
                                                        "postal address",
                                                        "street address",
                                                        "home address",
                                                        "anschrift",
                                                        "postanschrift",
                                                        "straße",
                                                        "strasse",
                                                        "adresse postale",
                                                        "latitude",
                                                        "longitude",
                                                        "location latitude",
                                                        "location longitude",
                                                        "locationlatitude",
                                                        "locationlongitude",
                                                        "breitengrad",
                                                        "längengrad",
                                                        "gps",
                                                        "gps coordinates",
                                                        "gps koordinaten",
                                                        "geolocation",
                                                        "token",
                                                        "access token",
                                                        "zugangscode",
                                                        "zugangsschlüssel",
                                                        "jeton",
                                                        "external reference",
                                                        "externalreference",
                                                        "external data reference",
                                                        "externaldatareference",
                                                        "panel id",
                                                        "panelid",
                                                        "prolific id",
                                                        "prolific pid",
                                                        "worker id",
                                                        "workerid",
                                                        "referrer",
                                                        "referer",
                                                        "referrer url",
                                                        "refurl",
                                                        "date of birth",
                                                        "geburtsdatum",
                                                        "birthday",
                                                        "date de naissance",
                                                        "username",
                                                        "user name",
                                                        "benutzername",
                                                        "nutzername",
                                                        "nom d utilisateur",
                                                        "login",
                                                        "user agent",
                                                        "useragent",
                                                        "device id",
                                                        "deviceid",
                                                        "personalnummer",
                                                        "personal nr",
                                                        "employee id",
                                                        "employee number"});

/// "first_name" and "E-Mail:" are "first name" and "e mail"; letters other than ASCII stay folded.
std::string words_of(std::string_view heading) {
  constexpr std::string_view between = " _-.:*/,'()[]";
  constexpr std::size_t longest = 64;
  std::string words;
  heading = heading.substr(0, heading.find_last_not_of("?:*. ") + 1);
  const std::string folded = folded_heading(heading.substr(0, 2 * longest));
  for (const char sign : folded) {
    if (between.find(sign) == std::string_view::npos) {
      words += sign;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  while (words.ends_with(' ')) {
    words.pop_back();
  }
  return words.size() > longest ? std::string() : words;
}

std::set<std::string, std::less<>> folded_names() {
  std::set<std::string, std::less<>> all;
  for (const std::string_view name : names) {
    all.insert(words_of(name));
  }
  return all;
}

}  // namespace

bool is_personal_heading(std::string_view heading) {
  static const std::set<std::string, std::less<>> known = folded_names();
  const std::string words = words_of(heading);
  return !words.empty() && known.contains(words);
}

bool cells_are_ticks(const FirstRows& rows, std::size_t column, std::size_t first,
                     std::string_view heading) {
  constexpr std::array<std::string_view, 17> ticks{
      "0",   "1",    "2",     "x",    "yes",    "no",      "ja",       "nein",        "oui",
      "non", "true", "false", "wahr", "falsch", "checked", "selected", "not selected"};
  const std::string own = folded_heading(heading);
  const std::vector<std::string_view> cells = rows.column(column, first);
  return !cells.empty() && std::ranges::all_of(cells, [&](std::string_view cell) {
    const std::string text = folded_heading(cell);
    return text == own || std::ranges::find(ticks, text) != ticks.end();
  });
}

}  // namespace cxmat::exports
