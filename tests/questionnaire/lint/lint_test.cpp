// SPDX-License-Identifier: Apache-2.0
//
// Every rule of the linter on a text that it must find and on a better one that it must leave
// alone, in each language that the rule knows. The texts are those of docs/lint.md or alike.
#include "tests/support/lint_sample.hpp"

#include <cxmat/questionnaire/lint/lint.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace cxmat;
using test::lint_sample;
using test::stem_of;

/// The findings of `code`, each as its arguments with | between them.
std::vector<std::string> found(const Questionnaire& questionnaire, Code code) {
  std::vector<std::string> lines;
  for (const lint::Finding& finding : lint::lint(questionnaire)) {
    if (finding.code != code) {
      continue;
    }
    std::string line;
    for (const std::string& argument : finding.arguments) {
      line += (line.empty() ? "" : " | ") + argument;
    }
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

Questionnaire with_stem(Language language, const char* text) {
  Questionnaire sample = lint_sample();
  stem_of(sample).label.set(language, text);
  return sample;
}

Questionnaire with_anchor(Language language, const char* text) {
  Questionnaire sample = lint_sample();
  stem_of(sample).anchors[5].set(language, text);
  return sample;
}

struct Case {
  Code code;
  Language language;
  const char* bad;
  const char* finding;
  const char* good;
};

constexpr Language de = Language::de;
constexpr Language en = Language::en;

}  // namespace

TEST_SUITE("questionnaire/lint") {
  TEST_CASE("a questionnaire that keeps to all rules has no finding") {
    for (const lint::Finding& finding : lint::lint(lint_sample())) {
      FAIL_CHECK(to_string(finding.code), " ", finding.place.id, " ", finding.place.key);
    }
  }

  TEST_CASE("stems") {
    const std::vector<Case> cases{
        {Code::double_barrelled, de, "Wie schnell und freundlich antwortet der Service?", "und",
         "Wie schnell antwortet der Service?"},
        {Code::double_barrelled, en, "How fast as well as friendly are replies to customers?",
         "as well as", "How fast are replies to customers?"},
        {Code::double_barrelled, de, "Wie werden Ziele sowie Mittel festgelegt?", "sowie",
         "Inwieweit stimmen sich die Teams zwischen Vertrieb und Service ab?"},
        {Code::double_barrelled, en, "How far are both goals and budgets agreed?", "both",
         "How often do people move between sales and service?"},
        {Code::double_barrelled, de,
         "Wie werden Ziele zwischen Vertrieb und Service und IT abgestimmt?", "und",
         "Inwieweit fließt Kundenwissen in Forschung und Entwicklung ein?"},
        {Code::double_barrelled, en, "How are terms and conditions written and tested?", "and",
         "How plain is the wording of the terms and conditions?"},
        {Code::leading_word, de, "Wie wichtig ist natürlich die Kundschaft im Alltag?", "natürlich",
         "Wie oft spricht die Geschäftsleitung mit der Kundschaft?"},
        {Code::leading_word, en, "How often do managers, of course, talk to customers?",
         "of course", "How often do managers talk to customers?"},
        {Code::negation_in_stem, de, "In wie vielen Bereichen gibt es kein Kundenziel?", "kein",
         "In wie vielen Bereichen gibt es ein Kundenziel?"},
        {Code::negation_in_stem, en, "How many departments don't have a customer goal?", "don't",
         "How many departments have a customer goal?"},
        {Code::negation_in_stem, de, "Wie oft bleibt die Zuständigkeit unklar?", "unklar",
         "Sitzt die Person nicht mehr als eine Ebene unter der Leitung?"},
        {Code::negation_in_stem, en, "How often is it unclear who decides?", "unclear",
         "Does the person sit no more than one level below the board?"},
        {Code::opinion_asked, de, "Wie gelungen finden Sie die Zusammenarbeit?", "finden Sie",
         "Inwieweit finden Teams die Antworten in der Wissensdatenbank?"},
        {Code::opinion_asked, en, "To what extent do you think teams cooperate?", "do you think",
         "To what extent do departments agree on goals?"},
        {Code::stem_too_long, de,
         "In welchem Maß werden alle Beschwerden, die an einem Tag über einen der vielen Wege "
         "eingehen, die das Unternehmen anbietet, noch am selben Tag beantwortet?",
         "25 | 22", "In welchem Maß werden Beschwerden noch am selben Tag beantwortet?"},
        {Code::stem_too_long, en,
         "To what extent are all of the complaints that come in on any one day, through one of "
         "the many ways that the company has to offer, answered before the day ends?",
         "32 | 25", "To what extent are complaints answered on the day they arrive?"},
        {Code::stem_two_sentences, de, "Es gibt ein Budget. Wer verfügt darüber?", "",
         "Wer verfügt z. B. über das Budget?"},
        {Code::stem_two_sentences, en, "There is a budget. Who can spend it?", "",
         "Who can spend the 1.5 million, e.g. on research?"},
        {Code::du_in_stem, de, "Wie oft sprichst du mit der Kundschaft?", "du",
         "Wie oft sprechen die Teams mit der Kundschaft?"},
        {Code::vague_word, de, "Inwieweit erhält der Service ausreichend Zeit?", "ausreichend",
         "Inwieweit erhält der Service Zeit für Rückrufe?"},
        {Code::vague_word, en, "To what extent does service get appropriate training?",
         "appropriate", "To what extent does service get training in products?"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.bad);
      CHECK(found(with_stem(one.language, one.bad), one.code) == Lines{one.finding});
      CHECK(found(with_stem(one.language, one.good), one.code) == Lines{});
    }
  }

  TEST_CASE("anchors") {
    const std::vector<Case> cases{
        {Code::vague_word, de, "Die Teams treffen sich regelmäßig.", "regelmäßig",
         "Die Teams treffen sich regelmäßig, mindestens einmal im Monat."},
        {Code::vague_word, de, "Die Teams treffen sich regelmässig.", "regelmässig",
         "Die Teams treffen sich jeden Monat."},
        {Code::vague_word, en, "Teams meet regularly.", "regularly",
         "Teams meet regularly, twice a month at least."},
        {Code::opinion_asked, de, "Die Mitarbeitenden sind zufrieden damit.", "zufrieden",
         "Die Mitarbeitenden nutzen das Verfahren jede Woche."},
        {Code::opinion_asked, en, "Staff feel able to decide.", "feel",
         "Staff decide on refunds up to 50 euros."},
        {Code::anchor_too_long, de,
         "Alle Beschwerden werden erfasst, ausgewertet, den Bereichen zugeordnet, in einer Runde "
         "besprochen, mit Maßnahmen versehen, nachverfolgt, der Kundschaft zurückgemeldet, "
         "jährlich geprüft.",
         "21 | 20", "Alle Beschwerden werden erfasst; die Kundschaft erfährt den Ausgang."},
        {Code::anchor_too_long, en,
         "All complaints are recorded, analysed, handed to a department, discussed in a meeting, "
         "given an action, followed up, answered, then checked.",
         "21 | 20", "All complaints are recorded; customers hear of the outcome."},
    };
    for (const Case& one : cases) {
      CAPTURE(one.bad);
      CHECK(found(with_anchor(one.language, one.bad), one.code) == Lines{one.finding});
      CHECK(found(with_anchor(one.language, one.good), one.code) == Lines{});
    }
  }

  TEST_CASE("questions of satisfaction ask for an opinion, and may") {
    Questionnaire sample = with_stem(de, "Wie zufrieden sind die Kundinnen mit der Antwort?");
    CHECK(found(sample, Code::opinion_asked) == Lines{"zufrieden"});
    stem_of(sample).indicator = Indicator::satisfaction;
    CHECK(found(sample, Code::opinion_asked) == Lines{});
  }

  TEST_CASE("scales of agreement") {
    struct Labels {
      const char* bad;
      const char* good;
    };
    for (const auto& [language, labels] :
         std::vector<std::pair<Language, Labels>>{{de, {"stimme voll zu", "in allen Bereichen"}},
                                                  {de, {"trifft eher nicht zu", "nirgends"}},
                                                  {en, {"strongly agree", "agreed in writing"}}}) {
      Questionnaire sample = lint_sample();
      Scale& scale = stem_of(sample).scale;
      scale.name = "own";
      scale.choices[4].label.set(language, labels.bad);
      CHECK(found(sample, Code::agree_scale) == Lines{std::string("own | ") + labels.bad});
      scale.choices[4].label.set(language, labels.good);
      CHECK(found(sample, Code::agree_scale) == Lines{});
    }
    // "Does not apply" is no agreement.
    Questionnaire sample = lint_sample();
    Choice& na = stem_of(sample).scale.choices.emplace_back();
    na.kind = ChoiceKind::not_applicable;
    na.label.set(de, "trifft hier nicht zu");
    CHECK(found(sample, Code::agree_scale) == Lines{});
  }

  TEST_CASE("du beside Sie") {
    Questionnaire sample = lint_sample();
    stem_of(sample).hint.set(de, "Zähle nur, was du selbst siehst.");
    CHECK(found(sample, Code::du_beside_sie) == Lines{});
    sample.description.set(de, "Das dauert nur fünf Minuten. Bitte nehmen Sie sich die Zeit.");
    CHECK(found(sample, Code::du_beside_sie) == Lines{"du | Sie"});
    // At the start of a sentence Sie may be "they".
    sample.description.set(de, "Alle Bereiche antworten. Sie brauchen fünf Minuten.");
    CHECK(found(sample, Code::du_beside_sie) == Lines{});
  }

  TEST_CASE("gender forms") {
    const auto forms = [](const char* text, Code code) {
      Questionnaire sample = lint_sample();
      sample.description.set(de, text);
      return found(sample, code);
    };
    const Code broken = Code::broken_gender_form;
    CHECK(forms("Für Kunden:innen.", broken) == Lines{"Kunden:innen | Kund:innen"});
    CHECK(forms("Für Experten*innen.", broken) == Lines{"Experten*innen | Expert*innen"});
    CHECK(forms("Für Kollegen_innen.", broken) == Lines{"Kollegen_innen | Kolleg_innen"});
    CHECK(forms("Für Kunden/-innen.", broken) == Lines{"Kunden/-innen | Kund/innen"});
    CHECK(forms("Für Ärzte:innen.", broken) == Lines{"Ärzte:innen | Ärzt:innen"});
    CHECK(forms("Mit Partnern:innen.", broken) == Lines{"Partnern:innen | Partner:innen"});
    CHECK(forms("Jede Kunde:in.", broken) == Lines{"Kunde:in | Kund:in"});
    CHECK(forms("Alle Mitarbeitende:innen.", broken) ==
          Lines{"Mitarbeitende:innen | Mitarbeitende"});
    CHECK(forms("Für Kund:innen, Bürger:innen, Mitarbeiter/-innen und die Kund:innenbetreuung.",
                broken) == Lines{});
    CHECK(forms("Sitzungen: innen und außen. Das Team/in Teilzeit.", broken) == Lines{});

    const Code mixed = Code::mixed_gender_signs;
    CHECK(forms("Für Kund:innen und Bürger*innen.", mixed) == Lines{"* | :"});
    CHECK(forms("Für Kund:innen und Bürger:innen.", mixed) == Lines{});
  }

  TEST_CASE("Swiss spelling in a file that has ß elsewhere") {
    const auto swiss = [](const char* text) {
      Questionnaire sample = lint_sample();
      sample.description.set(de, text);
      return found(sample, Code::mixed_sharp_s);
    };
    CHECK(swiss("Grosse Massnahmen") == Lines{"Grosse | Große"});  // one finding a text
    CHECK(swiss("Die Massnahmen") == Lines{"Massnahmen | Maßnahmen"});
    CHECK(swiss("Sie gilt regelmässig") == Lines{"regelmässig | regelmäßig"});
    CHECK(swiss("Auf der Strasse") == Lines{"Strasse | Straße"});
    CHECK(swiss("Die Unternehmensgrösse") == Lines{"Unternehmensgrösse | Unternehmensgröße"});
    CHECK(swiss("Der Massstab") == Lines{"Massstab | Maßstab"});
    CHECK(swiss("Muss dass Prozesse, Hausservice, Preissegmente und Grossisten.") == Lines{});
    // Without any ß the file is Swiss throughout.
    Questionnaire sample = lint_sample();
    for (Question& question : sample.dimensions[0].questions) {
      question.label.set(de, "Wie weit reicht die Massnahme auf der Strasse?");
      question.evidence.set(de, "Protokolle");
    }
    CHECK(found(sample, Code::mixed_sharp_s) == Lines{});
  }

  TEST_CASE("anchors, advice and evidence that are missing") {
    Questionnaire sample = lint_sample();
    Question& question = stem_of(sample);
    question.anchors.erase(1);
    question.anchors.erase(3);
    question.advice.erase(2);
    question.evidence = LocalizedText();
    CHECK(found(sample, Code::anchor_missing) == Lines{"1, 3"});
    CHECK(found(sample, Code::advice_missing) == Lines{"2"});
    CHECK(found(sample, Code::evidence_missing) == Lines{""});
  }

  TEST_CASE("anchors are for questions whose answer is a level") {
    const auto missing = [](auto spoil) {
      Questionnaire sample = lint_sample();
      stem_of(sample).anchors.clear();
      spoil(sample, stem_of(sample));
      return found(sample, Code::anchor_missing);
    };
    CHECK(missing([](Questionnaire&, Question&) {}) == Lines{"1, 3, 5"});
    // Shares of answers need none.
    CHECK(missing([](Questionnaire& sample, Question&) {
            sample.result = ResultKind::distribution;
          }) == Lines{});
    CHECK(missing([](Questionnaire&, Question& question) { question.weight = Decimal{}; }) ==
          Lines{});
    CHECK(missing([](Questionnaire&, Question& question) { question.scale.choices.pop_back(); }) ==
          Lines{});
    // A practice of one level, in a practice model.
    CHECK(missing([](Questionnaire&, Question& question) { question.level = 2; }) == Lines{});
    CHECK(missing([](Questionnaire& sample, Question& question) {
            sample.dimensions[0].questions.resize(1);
            sample.levels.resize(2);
            question.scale.choices.resize(2);
            question.scale.name = "yes_no";
          }) == Lines{});
  }

  TEST_CASE("with four levels either of the two in the middle has an anchor") {
    Questionnaire sample = lint_sample();
    sample.levels.resize(4);
    for (Question& question : sample.dimensions[0].questions) {
      question.scale.choices.resize(4);
      question.anchors.erase(5);
      question.anchors[4] = question.anchors[3];
    }
    CHECK(found(sample, Code::anchor_missing) == Lines{});
    stem_of(sample).anchors.erase(3);
    CHECK(found(sample, Code::anchor_missing) == Lines{"2"});
    stem_of(sample).anchors[2] = stem_of(sample).anchors[4];
    CHECK(found(sample, Code::anchor_missing) == Lines{});
  }

  TEST_CASE("anchors that say the same") {
    Questionnaire sample = lint_sample();
    Question& question = stem_of(sample);
    question.anchors[3].set(de, "Die Teams lesen jede Beschwerde.");
    question.anchors[5].set(de, "Die Teams lesen jede Beschwerde!");
    CHECK(found(sample, Code::anchors_alike) == Lines{"5 | 3"});
    CHECK(found(sample, Code::anchor_only_adds) == Lines{});
    question.anchors[5].set(de, "Alle Teams lesen immer jede Beschwerde.");
    question.anchors[3].set(de, "Teams lesen jede Beschwerde.");
    CHECK(found(sample, Code::anchors_alike) == Lines{});
    CHECK(found(sample, Code::anchor_only_adds) == Lines{"5 | 3"});
    question.anchors[5].set(de, "Alle Teams lesen jede Beschwerde noch am selben Tag.");
    CHECK(found(sample, Code::anchor_only_adds) == Lines{});

    question.anchors[3].set(en, "Teams read every complaint.");
    question.anchors[5].set(en, "All teams always read every complaint.");
    CHECK(found(sample, Code::anchor_only_adds) == Lines{"5 | 3"});
    question.anchors[5].set(en, "Teams read every complaint and answer within a day.");
    CHECK(found(sample, Code::anchor_only_adds) == Lines{});
  }

  TEST_CASE("numbers of two languages") {
    const auto numbers = [](const char* german, const char* english) {
      Questionnaire sample = lint_sample();
      sample.description.set(de, german);
      sample.description.set(en, english);
      return found(sample, Code::numbers_differ);
    };
    CHECK(numbers("In 20 Minuten.", "In 30 minutes.") == Lines{"20 | 30"});
    CHECK(numbers("In 20 Minuten.", "In some minutes.") == Lines{"20 | -"});
    CHECK(numbers("Mit drei Fragen.", "With four questions.") == Lines{"3 | 4"});
    CHECK(numbers("Eine Frist von drei Tagen gilt.", "A 3-day limit is set.") == Lines{});
    CHECK(numbers("1.000 Fälle, 2,5 %, B2B, am 2. Tag", "1,000 cases, 2.5%, b-to-b, second day") ==
          Lines{});
    CHECK(numbers("250 bis 999", "250 to 1999") == Lines{"999 | 1999"});
    // A word on one side only says nothing: these mean the same.
    CHECK(numbers("Das letzte Halbjahr zählt.", "The past six months count.") == Lines{});
    CHECK(numbers("Alle zwei Wochen.", "Once a fortnight.") == Lines{});
  }

  TEST_CASE("placeholders of two languages") {
    Questionnaire sample = lint_sample();
    sample.description.set(de, "Von ${team} für ${firm}.");
    sample.description.set(en, "By ${team}.");
    CHECK(found(sample, Code::placeholders_differ) == Lines{"${firm} | en"});
    sample.description.set(en, "For ${firm} by ${team}.");
    CHECK(found(sample, Code::placeholders_differ) == Lines{});
  }

  TEST_CASE("lengths of two languages") {
    Questionnaire sample = lint_sample();
    sample.description.set(de, "Zeigt, wer zuständig ist.");
    sample.description.set(
        en, "Shows who is in charge, what they may decide, and how near to the top.");
    CHECK(found(sample, Code::lengths_differ) == Lines{"0.36"});  // 25 / 70
    sample.description.set(de, "Zeigt, wer zuständig ist, was die Person entscheiden darf.");
    CHECK(found(sample, Code::lengths_differ) == Lines{});
    // Short labels differ as they please.
    sample.description.set(de, "Agenda");
    sample.description.set(en, "What the board talks about");
    CHECK(found(sample, Code::lengths_differ) == Lines{});
  }

  TEST_CASE("reading ease, worked by hand") {
    Questionnaire sample = lint_sample();
    Question& question = stem_of(sample);
    question.anchors.clear();
    question.hint = LocalizedText();
    // 29 words, 20 of them of more than six letters, one sentence: 29 + 100 * 20 / 29 = 98.0.
    question.label.set(
        de,
        "Inwieweit verantworten Bereichsverantwortliche bereichsübergreifende Kundenerlebnisse in "
        "Zusammenarbeit mit den Führungskräften benachbarter Organisationseinheiten, in deren "
        "Verantwortung Teilprozesse, Kundenkontakte, Qualitätsziele, Datenbestände, "
        "Verbesserungsmaßnahmen, Kennzahlen, Budgets, Stellen, Räume, mit einer Vertretung, "
        "Einarbeitung, liegen?");
    CHECK(found(sample, Code::hard_to_read) == Lines{"98 | 65"});
    // 26 words, 4 long ones (Inwieweit, Erlebnis, Kundschaft, Bereichen), two sentences: 13 + 15.
    question.label.set(de,
                       "Inwieweit steht für das Erlebnis der Kundschaft in allen Bereichen "
                       "eine Person ein, die man dort mit Namen kennt?");
    question.hint.set(de, "Wer den Namen nennen kann, zählt mit.");
    CHECK(found(sample, Code::hard_to_read) == Lines{});
    question.label.set(
        en,
        "To what extent do organisational representatives systematically incorporate comprehensive "
        "customer intelligence, operational performance indicators, behavioural observations, "
        "regulatory requirements, technological developments, competitive benchmarks, financial "
        "projections into planning?");
    CHECK(found(sample, Code::hard_to_read).size() == 1);
  }

  TEST_CASE("weights, sizes and loads") {
    Questionnaire sample = lint_sample();
    stem_of(sample).weight = Decimal::of(4);  // of 4 + 3
    CHECK(found(sample, Code::weight_dominates) == Lines{"q1 | 57 | first"});
    stem_of(sample).weight = Decimal::of(3);
    CHECK(found(sample, Code::weight_dominates) == Lines{});

    Dimension& dimension = sample.dimensions[0];
    const Question last = dimension.questions.back();
    dimension.questions.resize(7, last);
    CHECK(found(sample, Code::dimension_size) == Lines{"first | 7"});
    dimension.model = ModelChoice{.id = "cumulative"};
    CHECK(found(sample, Code::dimension_size) == Lines{});
    dimension.model.reset();
    dimension.questions.resize(1);
    CHECK(found(sample, Code::dimension_size) == Lines{"first | 1"});
    CHECK(found(sample, Code::questionnaire_size) == Lines{"1"});
    dimension.questions.resize(4, last);
    CHECK(found(sample, Code::questionnaire_size) == Lines{});
    dimension.questions.resize(17, last);
    CHECK(found(sample, Code::questionnaire_size) == Lines{"17"});
  }

  TEST_CASE("what a role has to answer") {
    Questionnaire sample = lint_sample();
    Dimension& dimension = sample.dimensions[0];
    dimension.questions.resize(36, dimension.questions.back());
    for (Question& question : dimension.questions) {
      question.ask = {"cx", "it"};
      question.anchors.clear();
      question.label.set(de, "Wort");
      question.label.set(en, "word");
    }
    dimension.questions[0].ask = {"cx"};
    // 36 x 5.25 seconds = 189 seconds: 3 minutes.
    CHECK(found(sample, Code::role_load) == Lines{"cx | 36 | 3"});
    dimension.questions.pop_back();
    CHECK(found(sample, Code::role_load) == Lines{});
    for (Question& question : dimension.questions) {
      question.ask.clear();
      question.label.set(en, test::words(88));  // 35 x (5 + 22) seconds = 15.75 minutes
    }
    CHECK(found(sample, Code::role_load) == Lines{"* | 35 | 16"});
  }

  TEST_CASE("a text written once for all languages is judged in the language that it speaks") {
    Questionnaire sample = lint_sample();
    stem_of(sample).label = LocalizedText("Wie schnell und freundlich ist die Antwort in der Not?");
    CHECK(found(sample, Code::double_barrelled) == Lines{"und"});
    CHECK(found(sample, Code::negation_in_stem) == Lines{});
    stem_of(sample).label = LocalizedText("How fast and friendly is the reply?");
    CHECK(found(sample, Code::double_barrelled) == Lines{"and"});
  }
}
