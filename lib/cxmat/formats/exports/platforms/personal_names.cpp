// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/platforms/personal_names.hpp"

#include <cxmat/formats/exports/platforms/columns.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace cxmat::exports {
namespace {

/// Names and ways to reach people, one blank for each sign between words; "e mail" is "E-Mail".
constexpr std::string_view contacts =
    "name|full name|your name|my name|first name|firstname|given name|last name|lastname|"
    "surname|family name|respondent name|participant name|recipient name|contact name|"
    "contact person|recipient first name|recipient last name|recipientfirstname|"
    "recipientlastname|vorname|nachname|familienname|zuname|ihr name|dein name|"
    "voller name|vollständiger name|vor und nachname|vor und zuname|name vorname|"
    "vorname nachname|vorname name|ansprechpartner|ansprechpartnerin|ansprechperson|nom|"
    "prénom|prenom|nom complet|nom de famille|nom et prénom|nom prénom|prénom nom|"
    "votre nom|email|e mail|mail|email address|e mail address|mail address|emailaddress|"
    "your email|your e mail|your email address|contact email|work email|business email|"
    "recipient email|recipientemail|respondent email|emailadresse|e mail adresse|"
    "email adresse|mailadresse|mail adresse|ihre e mail|ihre e mail adresse|"
    "ihre email adresse|adresse e mail|adresse email|adresse mail|adresse de messagerie|"
    "adresse électronique|adresse courriel|courriel|votre e mail|phone|phone number|"
    "phonenumber|telephone|telephone number|mobile phone|mobile number|cell phone|"
    "telefon|telefonnummer|telefon nr|tel|tel nr|handy|handynummer|mobilnummer|"
    "mobiltelefon|rufnummer|téléphone|numéro de téléphone|téléphone portable|"
    "postal address|street address|home address|anschrift|postanschrift|straße|strasse|"
    "adresse postale";

/// What tells a person or their device from others.
constexpr std::string_view identifiers =
    "token|access token|zugangscode|zugangsschlüssel|jeton|external reference|"
    "externalreference|external data reference|externaldatareference|panel id|panelid|"
    "prolific id|prolific pid|worker id|workerid|latitude|longitude|location latitude|"
    "location longitude|locationlatitude|locationlongitude|breitengrad|längengrad|"
    "username|user name|benutzername|nutzername|nom d utilisateur|login|user agent|"
    "useragent|device id|deviceid|personalnummer|personal nr|employee id|employee number|"
    "date of birth|geburtsdatum|birthday|date de naissance|ip|ip address|ipaddress|"
    "ipaddr|ip adresse|ipadresse|adresse ip|remote addr|refurl|referrer|referer|"
    "referrer url|gps|gps coordinates|gps koordinaten|geolocation";

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

std::set<std::string, std::less<>> names_in(std::string_view list) {
  std::set<std::string, std::less<>> all;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('|'), list.size());
    all.insert(words_of(list.substr(0, end)));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return all;
}

}  // namespace

PersonalHeading personal_heading(std::string_view heading) {
  static const std::set<std::string, std::less<>> of_contacts = names_in(contacts);
  static const std::set<std::string, std::less<>> of_identifiers = names_in(identifiers);
  const std::string words = words_of(heading);
  if (of_contacts.contains(words)) {
    return PersonalHeading::contact;
  }
  return of_identifiers.contains(words) ? PersonalHeading::identifier : PersonalHeading::none;
}

bool cells_are_choices(const FirstRows& rows, std::size_t column, std::size_t first,
                       std::string_view heading) {
  constexpr std::array<std::string_view, 14> ticks{
      "x",    "yes",   "no",   "ja",     "nein",    "oui",      "non",
      "true", "false", "wahr", "falsch", "checked", "selected", "not selected"};
  constexpr std::size_t most_choices = 11;
  constexpr std::size_t digits = 2;
  const std::string own = folded_heading(heading);
  const std::vector<std::string_view> cells = rows.column(column, first);
  std::set<std::string> different;
  if (std::ranges::any_of(cells,
                          [](std::string_view cell) { return cell.find('@') != cell.npos; })) {
    return false;  // one address again and again is no choice
  }
  bool ticked = !cells.empty();
  for (const std::string_view cell : cells) {
    const std::string text = folded_heading(cell);
    const bool number = text.size() <= digits && is_all_digits(text);
    ticked = ticked && (number || text == own || std::ranges::find(ticks, text) != ticks.end());
    different.insert(text);
  }
  return ticked || (cells.size() >= 4 && different.size() <= most_choices &&
                    different.size() <= cells.size() / 2);
}

}  // namespace cxmat::exports
