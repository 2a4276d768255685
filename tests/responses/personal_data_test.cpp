// SPDX-License-Identifier: Apache-2.0
//
// Every name, number and address is invented or set aside for examples: example.com (RFC 2606),
// 192.0.2.0/24 (RFC 5737), 2001:db8::/32 (RFC 3849), the numbers for film of the Bundesnetzagentur
// and Ofcom, the IBANs of the ISO 13616 registry.
#include "cxmat/responses/personal_data.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace cxmat;

namespace {

using Texts = std::vector<std::string>;

/// Every one of `texts` holds this kind, whatever else.
void check_found(bool PersonalData::*kind, const Texts& texts) {
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(personal_data_in(text).*kind);
  }
}

/// None of `texts` would be withheld.
void check_nothing(const Texts& texts) {
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(personal_data_in(text) == PersonalData{});
  }
}

}  // namespace

TEST_SUITE("personal data in texts") {
  TEST_CASE("e-mail addresses") {
    check_found(&PersonalData::email,
                {"Bitte an anna.berg@example.com wenden.", "write to support+cx@mail.example.org!",
                 "jörg@bücher.example", "anna.berg (at) example.com", "anna[at]example.com",
                 "intern: anna.berg@nordlicht"});
    check_nothing({"3 Stück @ 5 Euro", "(at) last", "Antwort @ Kunde dauert", "bild@2x",
                   "at last, an answer"});
  }

  TEST_CASE("telephone numbers, with country or area code or without") {
    check_found(&PersonalData::telephone,
                {"+49 171 39200 01", "Ruft +49 (0)30 23125 012 an", "040/66969123", "040/123456",
                 "(030) 12 34", "0171 3920001", "01713920001", "030\u00a023125\u2011012",
                 "call 020 7946 0958", "(212) 555-0123", "+44 20 7946 0958", "12 34 56",
                 "Tel. 4711", "Durchwahl: 312", "ext. 4412", "0049-30-23125-012"});
    check_nothing({"Seit 2024 warten wir", "2024-2026", "2024/25", "2023, 2024 und 2025",
                   "im Jahr 2025 300 Anfragen", "am 01.02.2026", "2026-09-30", "1/2/26",
                   "vom 1.-3.4.2026", "01.02.26 bis 28.02.26", "30.09.2026 14:15"});
    check_nothing({"1.000 Euro",
                   "1.000.000 Euro",
                   "100 000 Kunden",
                   "10.000-20.000",
                   "100-150 Anrufe am Tag",
                   "12,5 %",
                   "100\u202f%",
                   "100000 Euro",
                   "150000 €",
                   "€ 250000",
                   "£100000",
                   "5 von 5",
                   "5/5",
                   "24/7",
                   "0,123456",
                   "0.123456",
                   "3-4 Tage, 5-6 Leute",
                   "1 2 3 4 5 6",
                   "08.00-12.30 Uhr",
                   "8:00-17:00",
                   "Version 10.15.7",
                   "Note 1 2 3",
                   "ISO 9001",
                   "Regal 12.",
                   "Tel. 2026",
                   "12 Tickets. 2026 waren es 14.",
                   "99,99 percent",
                   "telefonisch 3 mal"});
  }

  TEST_CASE("IBANs, in blocks or not, when their check digits fit") {
    check_found(&PersonalData::iban,
                {"DE89370400440532013000", "IBAN: DE89 3704 0044 0532 0130 00, danke",
                 "GB29 NWBK 6016 1331 9268 19", "at61 1904 3002 3457 3201",
                 "(CH9300762011623852957)", "DE89 3704 0044 0532 0130 00 ist mein Konto"});
    CHECK_FALSE(personal_data_in("DE88370400440532013000").iban);
    CHECK(personal_data_in("DE88370400440532013000").any());  // still a code
    check_nothing({"DE 12 Filialen", "IT24 läuft wieder"});
  }

  TEST_CASE("long numbers, codes of letters and digits, and UUIDs are ids") {
    check_found(&PersonalData::id,
                {"Personalnummer 123456", "Kunde 4711001,4711002", "KD123456", "Ticket#8846123",
                 "mein Konto anna1987", "AB12CD34", "123e4567-e89b-12d3-a456-426614174000",
                 "deadbeef-aaaa-bbbb-cccc-abcdefabcdef"});
    check_nothing({"Ticket 48213", "Q3/2026", "B2B und B2C", "100prozentig", "24stündig",
                   "24-Stunden-Hotline", "360-Grad-Feedback", "Office365", "Windows11", "ISO27001",
                   "Agenda2030", "CO2-Bilanz", "1000mal besser", "COVID19", "SAP S/4HANA", "H&M"});
  }

  TEST_CASE("the respondents' own ids as whole words, in any letter case") {
    const std::vector<std::string> given{
        "sp-201", "r7", "42", "512", "1204", "2026", "Anna Berg", "kr\xC3\xBCger", "x.y_z", ""};
    const KnownIds ids(given);
    for (const std::string text : {"Ich bin SP-201.", "sp-201", "(sp-201)", "Nummer 1204!",
                                   "anna berg sagt", "KRÜGER", "frag x.y_z"}) {
      CAPTURE(text);
      CHECK(personal_data_in(text, ids).id);
    }
    for (const std::string text : {"sp-2011", "asp-201", "sp", "r7", "42", "512 Kunden",
                                   "seit 2026", "Anna", "11204", "Krügers", "", "sp-20"}) {
      CAPTURE(text);
      CHECK_FALSE(personal_data_in(text, ids).any());
    }
    CHECK_FALSE(personal_data_in("sp-201").any());
  }

  TEST_CASE("handles and profiles") {
    check_found(&PersonalData::handle,
                {"frag @annaberg", "@anna_b weiß es", "linkedin.com/in/anna-berg",
                 "https://www.XING.com/profile/Anna_Berg"});
    check_nothing({"@all: bitte lesen", "@Team danke", "@ Kasse", "auf LinkedIn", "linkedin.com"});
  }

  TEST_CASE("IP addresses") {
    check_found(&PersonalData::ip_address,
                {"192.0.2.17", "von 192.0.2.255, gestern", "2001:db8::1", "2001:db8:0:0:0:0:0:17"});
    check_nothing({"Kapitel 1.2.3", "10:30:00", "von 9:00 bis 12:00", "std::span"});
    CHECK_FALSE(personal_data_in("300.0.2.17").ip_address);
  }

  TEST_CASE("names behind a title") {
    check_found(&PersonalData::name, {"Frau Müller hilft immer",
                                      "herr Schmidt",
                                      "Hr. Meier",
                                      "Fr. Özdemir",
                                      "Fr Berg",
                                      "Herrn Łukasz fragen",
                                      "Dr. House",
                                      "Dr.Berg",
                                      "Frau Dr. Berg",
                                      "Prof. Berg",
                                      "Dr. med. Berg",
                                      "Herr Professor Berg",
                                      "Frau K. aus der Buchhaltung",
                                      "Frau von Berg",
                                      "Herr van der Berg",
                                      "Mr Brown never answers",
                                      "Mrs. O'Neill",
                                      "ask Ms Berg",
                                      "Frau\u00a0Berg",
                                      "Herr Kollege Berg",
                                      "(Frau Berg)",
                                      "Frau\nBerg",
                                      "FRAU BERG"});
    check_nothing({"Herr und Frau",
                   "Frau und Herr",
                   "Frau Kollegin",
                   "Herr Doktor",
                   "jede Frau Mitte 40",
                   "Frau am Empfang",
                   "Herr der Lage",
                   "Damen und Herren",
                   "Frauen Führung zutrauen",
                   "HR Abteilung",
                   "MS Teams",
                   "Ms Excel",
                   "Fr. Abend",
                   "Mo-Fr Nachmittag",
                   "Herr/Frau",
                   "Doktortitel",
                   "eine Frau. Mehr nicht.",
                   "Herr Professor",
                   "the doctor said",
                   "Drei Kunden"});
  }

  TEST_CASE("names behind a colleague or a superior") {
    check_found(&PersonalData::name,
                {"Kollege Schmidt", "die Kollegin Öztürk", "vom Kollegen Meier", "mein Chef Thomas",
                 "unsere Teamleiterin Sabine", "my boss John", "Our manager Anna"});
    check_nothing({"die Kollegen Zeit haben", "Kolleginnen und Kollegen", "Kollegin Urlaub hat",
                   "mein Chef hört zu", "Kollege. Morgen mehr", "wenn meine Chefin Zeit hat",
                   "ask my boss I think", "der Chef Kunden besucht", "my boss. Nothing else",
                   "Kollege Computer", "mein Chef"});
  }

  TEST_CASE("names in a greeting or at the close") {
    check_found(&PersonalData::name, {"Hallo Anna, bitte ändern", "Liebe Anna, danke", "Hi Tom",
                                      "Dear John, please", "Danke und viele Grüße, Anna Berg",
                                      "Bitte mehr davon. LG Tom", "Best regards\nJohn"});
    check_nothing({"Hallo Team", "Liebe Kolleginnen und Kollegen, danke", "Liebe Kunden, wartet",
                   "Lieber Prozesse verbessern als Folien", "lieber Qualität", "Liebe zum Detail",
                   "Hallo zusammen", "Liebe Geschäftsleitung, hört zu", "Viele Grüße aus Hamburg",
                   "Viele Grüße", "Hi there", "Dear customers, wait"});
  }

  TEST_CASE("what people write about their work is left alone") {
    check_nothing({"Das Marketing verspricht, was die Logistik nicht halten kann.",
                   "Wir erfahren von Preisänderungen erst, wenn der Kunde anruft.",
                   "Kunde wird dreimal weiterverbunden – jeder fragt dasselbe.",
                   "IT priorisiert nach Lautstärke; unsere Tickets liegen 6 Wochen.",
                   "Vertrieb & Service nutzen zwei CRM-Systeme (Stand 09/2026).",
                   "NPS von 12 auf 31, aber keiner weiß warum?!", "Ziel: 80 % in 24 Stunden",
                   "Sales promises next-day delivery, the warehouse closes at 4 pm.",
                   "We hear about price changes from customers first.", "I don't know who decides.",
                   "Zu viele Köche …", "", " ", "???", "Nein", "k. A.", "👍"});
  }

  TEST_CASE("a megabyte of anything takes no longer than its length") {
    const std::vector<std::string> known{"a a a a a a a a a a a a a a x", "sp-201"};
    const KnownIds ids(known);
    for (const std::string piece : {"1 ",
                                    "0",
                                    "+",
                                    "@",
                                    "a@",
                                    "a@a.",
                                    "A1",
                                    "A1 ",
                                    "a ",
                                    "Frau ",
                                    "Frau",
                                    "Dr.",
                                    "(at)",
                                    " (at) ",
                                    "DE89",
                                    "DE89 ",
                                    "::",
                                    "a:",
                                    "1.",
                                    "1-",
                                    " ",
                                    ".",
                                    "\xC3",
                                    "\xE2\x80\x8B",
                                    "ä",
                                    "\xFF",
                                    "Mr van der ",
                                    "Liebe ",
                                    "Grüße",
                                    "12345678-aaaa-",
                                    "https://xing.com/"}) {
      std::string text;
      while (text.size() < 1'000'000) {
        text += piece;
      }
      CAPTURE(piece);
      const auto start = std::chrono::steady_clock::now();
      static_cast<void>(personal_data_in(text, ids));
      const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
      CHECK(taken.count() < 3);  // quadratic time would be minutes
    }
  }
}
