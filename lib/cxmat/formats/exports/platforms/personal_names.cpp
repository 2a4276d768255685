// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/platforms/personal_names.hpp"

#include <cxmat/formats/exports/dates.hpp>
#include <cxmat/formats/exports/platforms/columns.hpp>
#include <cxmat/responses/personal_data/numbers.hpp>
#include <cxmat/responses/personal_data/plain_text.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

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
    "adresse postale|adresse|address|street|plz|postleitzahl|zip|zip code|postcode|"
    "postal code|code postal|mobil|mobile|portable|kontakt|contact|browser|linkedin|twitter|"
    "custom data 1|signature|unterschrift|"
    "wie heißen sie|wie heissen sie|wie heißt du|wie ist ihr name|wie lautet ihr name|"
    "wie ist ihre e mail adresse|wie lautet ihre e mail adresse|wie ist ihre email adresse|"
    "wie lautet ihre email adresse|wie ist ihre telefonnummer|wie lautet ihre telefonnummer|"
    "what is your name|what's your name|what is your full name|what is your email address|"
    "what is your e mail address|what is your email|what's your email address|"
    "what is your phone number|comment vous appelez vous|quel est votre nom|"
    "quelle est votre adresse e mail|quelle est votre adresse email|"
    "quel est votre numéro de téléphone";

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
    "referrer url|gps|gps coordinates|gps koordinaten|geolocation|access code|code d accès|"
    "lat|lon|lng|geo|mitarbeiternummer|mitarbeiter id|mitarbeiter nr|matricule|kundennummer|"
    "kunden nr|customer id|customer number|numéro client|benutzer|submitted by|submittername|"
    "submitter name|simserial|subscriberid|dob|geburtstag|iban|ahv|ahv nummer|ahv nr|"
    "sozialversicherungsnummer|ssn|social security number|contact id|"
    "externe referenz|network id|vorgesetzter|vorgesetzte|linkedin url|twitter handle";

/// Where people are: what many have in common is a group, what each has alone is an address.
constexpr std::string_view places = "ort|wohnort|ville|city|location|standort|lieu";

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
  static const std::set<std::string, std::less<>> of_places = names_in(places);
  std::string words = words_of(heading);
  words.erase(0, words.starts_with(' ') ? 1 : 0);  // "_submitted_by"
  if (of_places.contains(words)) {
    return PersonalHeading::place;
  }
  constexpr std::string_view attribute = "attribute ";
  if (words.starts_with(attribute) &&
      is_all_digits(std::string_view(words).substr(attribute.size()))) {
    return PersonalHeading::contact;  // LimeSurvey's of its participants
  }
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

bool is_mail_address(std::string_view cell) {
  const std::size_t at = cell.find('@');
  return at != std::string_view::npos && at > 0 &&
         cell.find_first_of(" \t\n") == std::string_view::npos &&
         cell.find('.', at) != std::string_view::npos;
}

namespace {

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

bool is_ip_address(std::string_view cell) {
  if (std::ranges::count(cell, ':') >= 4) {
    return cell.find_first_not_of("0123456789abcdefABCDEF:.") == std::string_view::npos;
  }
  return std::ranges::count(cell, '.') == 3 && cell.size() >= 7 && cell.size() <= 15 &&
         cell.find("..") == std::string_view::npos && is_digit(cell.front()) &&
         is_digit(cell.back()) && cell.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_iban(std::string_view cell) {
  return personal::has_iban(personal::plain(cell));
}

/// "+49 30 1234567", "(030) 123 45 67": not a date, not 0.125.
bool is_phone_number(std::string_view cell) {
  if (cell.empty() || cell.starts_with("0.") || cell.starts_with("0,") ||
      (!cell.starts_with('+') && !cell.starts_with('0') && !cell.starts_with("(0"))) {
    return false;
  }
  const auto digits = std::ranges::count_if(cell, is_digit);
  return digits >= 8 && digits <= 15 &&
         cell.find_first_not_of("+0123456789 -/().") == std::string_view::npos &&
         !day_of(cell, DateOrder::day_first);
}

bool are_coordinates(std::string_view cell) {
  return std::ranges::count(cell, '.') >= 2 && std::ranges::count(cell, '.') <= 4 &&
         cell.find_first_of(" ,;") != std::string_view::npos &&
         cell.find_first_not_of("0123456789.,;- ") == std::string_view::npos;
}

bool most(const std::vector<std::string_view>& cells, bool (*is_such)(std::string_view)) {
  return !cells.empty() &&
         2 * static_cast<std::size_t>(std::ranges::count_if(cells, is_such)) > cells.size();
}

}  // namespace

bool cells_are_personal(const FirstRows& rows, std::size_t column, std::size_t first) {
  const std::vector<std::string_view> cells = rows.column(column, first);
  return most(cells, is_mail_address) || most(cells, is_ip_address) || most(cells, is_iban) ||
         most(cells, is_phone_number);
}

bool cells_are_places_of_people(const FirstRows& rows, std::size_t column, std::size_t first) {
  constexpr std::size_t enough = 8;  // fewer sites may all differ
  const std::vector<std::string_view> cells = rows.column(column, first);
  const std::set<std::string_view> different(cells.begin(), cells.end());
  return most(cells, are_coordinates) ||
         (cells.size() >= enough && 10 * different.size() >= 9 * cells.size());
}

}  // namespace cxmat::exports
