// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/questionnaire_text.hpp"

#include "reports/formats/display_width.hpp"
#include "reports/formats/paragraph.hpp"
#include "support/question_types.hpp"
#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

#include <array>
#include <sstream>
#include <string>
#include <variant>

using namespace cxmat;
using cxmat::reports::display_width;
using cxmat::reports::paragraph;
using cxmat::testing::both;

namespace {

Questionnaire sample() {
  Assessment assessment = cxmat::testing::sample_assessment();
  Questionnaire sample = assessment.engagement.questionnaires[0].questionnaire;
  sample.description = both("Wer CX verantwortet.", "Who answers for CX.");
  sample.licence = "CC-BY-4.0";
  sample.sources = {"A. Author: A book, 2020"};
  sample.dimensions[0].questions[0].ask = {"manager", "guest"};
  sample.gates[1].dimension = "means";
  for (Gate& gate : sample.gates) {
    gate.when = std::get<Condition>(parse_condition(gate.when.source));
  }
  sample.dimensions[1].origin = Inclusion{.questionnaire = "budget", .version = "2.0.0"};
  sample.includes = {*sample.dimensions[1].origin};
  return sample;
}

Defaults roles() {
  Defaults defaults;
  defaults.roles["manager"] = both("Führungskräfte", "Managers");
  return defaults;
}

std::string text_of(const Questionnaire& questionnaire, Language language = Language::en) {
  return reports::render_questionnaires(std::array{questionnaire}, roles(), language);
}

bool holds(const std::string& text, const std::string& wanted) {
  return text.find(wanted) != std::string::npos;
}

}  // namespace

TEST_SUITE("reports/formats/questionnaire_text") {
  TEST_CASE("it begins with the title, what it is about, length, version and licence") {
    CHECK(text_of(sample()).starts_with(
        "Ownership of CX\n===============\n\nWho answers for CX.\n\n"
        "Questions: 3; Minutes: 1 (for all questions); Facts: 2 (settled once, by one\n"
        "person); Version: 1.0.0\n"
        "Licence: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)\n"));
  }

  TEST_CASE("levels say where they begin and end; the top one is closed") {
    const std::string text = text_of(sample());
    CHECK(holds(text, "  2   Scattered (level score 1.5 to below 2.5): Individuals create"));
    CHECK(holds(text, "  5   Learning (level score 4.5 to 5): The organisation learns"));
    CHECK(holds(text_of(sample(), Language::de), "(Reifegradwert 1,5 bis unter 2,5)"));
  }

  TEST_CASE("a question shows its id, stem, roles, anchors, advice, evidence and source") {
    const std::string text = text_of(sample());
    CHECK(holds(text, "\nMandate\n-------\n"));
    CHECK(holds(text, "\nown01  Named owner\n  How far along is: Named owner?\n"));
    CHECK(holds(text, "  Asked of: Managers, guest\n"));
    CHECK(holds(text, "  Asked of: everyone\n"));
    CHECK(holds(text, "    3  Named owner at level 3\n"));
    CHECK(holds(text, "    4  Next step for Named owner from level 4\n"));
    CHECK(holds(text, "  Evidence: Papers on Named owner\n"));
    CHECK(holds(text, "  Source: A. Author: A book, 2020\n"));
  }

  TEST_CASE("what is taken from another questionnaire says so") {
    const std::string text = text_of(sample());
    CHECK(holds(text, "from the questionnaire budget, version 2.0.0.\n"));
    CHECK(holds(text, "Taken from budget 2.0.0.\n"));
  }

  TEST_CASE("caps are sentences with their condition in words and their reason") {
    std::string text = text_of(sample());
    CHECK(holds(text, "- At most level score 2 while the answer to “Is a person named?” is “no”."));
    CHECK(holds(text, "is named.\n"));
    CHECK(holds(text, "- “Means” at most level score 3 while the answer to"));
    text = text_of(sample(), Language::de);
    CHECK(holds(text, "- Höchstens Reifegradwert 2, solange die Antwort auf"));
    CHECK(holds(text, "„nein“ lautet. Niemand ist benannt.\n"));
  }

  TEST_CASE("facts and sources are listed") {
    const std::string text = text_of(sample());
    CHECK(holds(text, "\nown_named  Is a person named?\n"));
    CHECK(holds(text, "\n- A. Author: A book, 2020\n"));
  }

  TEST_CASE("a scale that questions share stands once, one of a single question stands there") {
    const std::string text = text_of(sample());
    CHECK(holds(text, "The answers:\n  1   step 1\n"));
    CHECK(text.find("step 1") == text.rfind("step 1"));
    const Questionnaire pulse =
        cxmat::testing::sample_assessment().engagement.questionnaires[2].questionnaire;
    CHECK(holds(text_of(pulse), "  Asked of: everyone\n  not_yet"));
    CHECK_FALSE(holds(text_of(pulse), "The answers:"));
    CHECK_FALSE(holds(text_of(pulse), "The levels:"));
    CHECK(holds(text_of(pulse), "there are no levels"));
  }

  TEST_CASE("all types of questions can be shown") {
    const std::string text = text_of(test::all_types());
    CHECK(holds(text, "Questions: 11;"));  // the note is none
    CHECK(holds(text, "  For: everyone\n  To be read; nothing is asked.\n"));
    CHECK(holds(text, "  9\n  10  extremely likely\n"));
    CHECK(holds(text, "Answer: in one's own words; counted, not scored.\n"));
    CHECK_FALSE(holds(text, "\n\n\n"));
  }

  TEST_CASE("several questionnaires follow each other; what they share stands once") {
    Questionnaire other = sample();
    other.title = both("Zweiter", "Second");
    const std::string text =
        reports::render_questionnaires(std::array{sample(), other}, roles(), Language::en);
    CHECK(text.starts_with("Customer experience: the questionnaires\n==="));
    CHECK(text.find("The levels:") == text.rfind("The levels:"));
    CHECK(text.find("\nOwnership of CX\n---") < text.find("\nSecond\n------\n"));
  }

  TEST_CASE("what users write is on one line, without control characters") {
    Questionnaire questionnaire = sample();
    questionnaire.title = LocalizedText("a\n\x1b[31mb");
    CHECK(text_of(questionnaire).starts_with("a [31mb\n"));
  }

  TEST_CASE("lines hold at most 80 columns and end without a blank") {
    Questionnaire questionnaire = sample();
    std::string words;
    for (int i = 0; i < 60; ++i) {
      words += "Wörter ";
    }
    questionnaire.title = LocalizedText(words);
    questionnaire.description = LocalizedText(words);
    questionnaire.dimensions[0].questions[0].anchors[1] = LocalizedText(words);
    std::istringstream input(text_of(questionnaire));
    for (std::string line; std::getline(input, line);) {
      CAPTURE(line);
      CHECK(display_width(line) <= 80);
      CHECK_FALSE(line.ends_with(" "));
    }
  }
}

TEST_SUITE("reports/formats/paragraph") {
  TEST_CASE("a line never begins with what Markdown takes for a list or a heading") {
    for (const std::string word : {"2016.", "3)", "-", "+", "=="}) {
      const std::string line(94, 'x');
      CHECK(paragraph(line + " yy " + word + " zz") == line + "\nyy " + word + " zz\n");
      CHECK(paragraph("a " + line + " " + word) == "a\n" + line + " " + word + "\n");
    }
  }

  TEST_CASE("the lines of a list item stand below its text") {
    const std::string words(60, 'x');
    CHECK(paragraph(words + " " + words, "- ") == "- " + words + "\n  " + words + "\n");
  }
}
