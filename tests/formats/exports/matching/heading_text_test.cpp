// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/exports/matching/heading_text.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace cxmat::exports;

TEST_CASE("headings are compared without what platforms wrap around them") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Who owns CX?", "who owns cx"},
      {"  Who \r\n owns\tCX? ", "who owns cx"},
      {"Who<br>owns <strong>C</strong>X?", "who owns cx"},
      {"<p>Who owns CX?</p>", "who owns cx"},
      {"Who owns<br/>CX?", "who owns cx"},
      {"Who\xC2\xA0owns CX?", "who owns cx"},
      {"Who&nbsp;owns&#32;C&#x58;?", "who owns cx"},
      {"A &lt; B &amp; C", "a < b & c"},
      {"Gr\xC3\xB6\xC3\x9F"
       "e",
       "gr\xC3\xB6sse"},
      {"GRO\xCC\x88SSE", "gr\xC3\xB6sse"},  // o and a combining diaeresis
      {"Gr&ouml;&szlig;e", "gr\xC3\xB6sse"},
      {"1. Who owns CX?", "who owns cx"},
      {"1) Who owns CX?", "who owns cx"},
      {"12.Who owns CX?", "who owns cx"},
      {"Q3. Who owns CX?", "who owns cx"},
      {"Q3: Who owns CX?", "who owns cx"},
      {"3.2 Who owns CX?", "who owns cx"},
      {"3.2. Who owns CX?", "who owns cx"},
      {"Frage 4: Who owns CX?", "who owns cx"},
      {"Who owns CX? *", "who owns cx"},
      {"Who owns CX:", "who owns cx"},
      {"Who owns CX? (required)", "who owns cx"},
      {"Who owns CX? (Pflichtfeld) *", "who owns cx"},
      // What only looks like decoration stays.
      {"12 people own CX", "12 people own cx"},
      {"10:30 in the morning", "10:30 in the morning"},
      {"1.5 people", "people"},  // is numbered, as far as can be told
      {"3.", "3"},
      {"*", "*"},
      {"1. *", "*"},
      {":", ":"},
      {"If a < b and c > d", "if a < b and c > d"},
      {"AT&T; us", "at&t; us"},
      {"a & b", "a & b"},
      {"", ""},
      {" \n", ""},
      {"\xE2\x80\x9EQuote\xE2\x80\x9C \xE2\x80\x93 it\xE2\x80\x99s\xE2\x80\xA6",
       "\"quote\" - it's"},
  };
  for (const auto& each : cases) {
    const std::string& text = each.first;
    const std::string& expected = each.second;
    CAPTURE(text);
    CHECK(normalised_heading(text) == expected);
  }
}

TEST_CASE("what is no UTF-8 is compared as it is") {
  CHECK(normalised_heading("K\xFC"
                           "CHE") ==
        "k\xFC"
        "che");
}

TEST_CASE("labels keep their numbers") {
  CHECK(normalised_label("1. Stufe") == "1. stufe");
  CHECK(normalised_label("2. Stufe *") == "2. stufe *");
  CHECK(without_numbering("1. stufe") == "stufe");
}

TEST_CASE("lost letters match any letter") {
  CHECK(equal_headings("gr\xEF\xBF\xBD\x73se", "gr\xC3\xB6sse"));
  CHECK(equal_headings("gr\xC3\xB6sse", "gr\xEF\xBF\xBD\x73se"));
  CHECK(equal_headings("who\xEF\xBF\xBDowns", "who owns"));
  CHECK(equal_headings("gr\xEF\xBF\xBD\xEF\xBF\xBD\x73se", "gr\xC3\xB6sse"));  // both bytes lost
  CHECK(equal_headings("who\xEF\xBF\xBD owns", "who owns"));                   // beside a blank
  CHECK_FALSE(equal_headings("gr\xEF\xBF\xBD\x73se", "gr\xC3\xB6se"));
  CHECK_FALSE(equal_headings("who owns", "who own"));
  CHECK_FALSE(equal_headings("\xEF\xBF\xBDwho", "owner"));
}

TEST_CASE("ids without signs and letter case") {
  CHECK(folded_id("ST-01") == "st01");
  CHECK(folded_id("st_01") == "st01");
  CHECK(folded_id("A8[SQ001]") == "a8sq001");
  CHECK(folded_id("Gr\xC3\xB6\xC3\x9F"
                  "e") != "gre");
  CHECK(folded_id("- _").empty());
}

TEST_CASE("the id that a heading begins with") {
  CHECK(leading_id("[own01] Who") == "own01");
  CHECK(leading_id("  [own01]") == "own01");
  CHECK(leading_id("1. [own01] Who") == "own01");
  CHECK(leading_id("Q3. [own01] Who") == "own01");
  CHECK(leading_id("own01: Who") == "own01");
  CHECK(leading_id("own01. Who") == "own01");
  CHECK(leading_id("ST-01:\nWho") == "ST-01");
  CHECK(leading_id("Who owns CX?").empty());
  CHECK(leading_id("own01").empty());
  CHECK(leading_id("own01:Who").empty());
  CHECK(leading_id("3. Who").empty());
  CHECK(leading_id("[own01 Who").empty());
  CHECK(leading_id("").empty());
  CHECK(leading_id("[]").empty());
}

TEST_CASE("hostile headings take time in proportion to their length") {
  const auto start = std::chrono::steady_clock::now();
  for (const std::string part : {"<", "<b", "&", "&#", "1.", "*:", "(required)", "\xEF\xBF\xBD",
                                 "[", "q1.", "</", "\xEF\xBF\xBD "}) {
    std::string text;
    while (text.size() < 1'000'000) {
      text += part;
    }
    const std::string heading = normalised_heading(text);
    (void)equal_headings(heading, heading + "x");
    (void)leading_id(text);
    (void)folded_id(text);
  }
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
}

}  // namespace

TEST_CASE("headings: the backslash that keeps a sign of Markdown a sign is none of the text") {
  CHECK(normalised_label("\\*Wichtig\\*: a\\_b") == normalised_label("*Wichtig*: a_b"));
  CHECK(normalised_label("C:\\temp") == "c:\\temp");
}
