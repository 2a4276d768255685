// SPDX-License-Identifier: Apache-2.0
#include "tests/support/lint_sample.hpp"

#include <cxmat/questionnaire/lint/alike_stems.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace cxmat;
using test::both;

/// A questionnaire of one question.
Questionnaire asking(const std::string& id, const std::string& question,
                     const LocalizedText& label) {
  Questionnaire sample = test::lint_sample();
  sample.id = id;
  sample.dimensions[0].questions.resize(1);
  test::stem_of(sample).id = question;
  test::stem_of(sample).label = label;
  return sample;
}

const LocalizedText first = both("Inwieweit lesen die Teams der Zentrale jede Woche Beschwerden?",
                                 "To what extent do head-office teams read complaints every week?");

}  // namespace

TEST_SUITE("questionnaire/lint") {
  TEST_CASE("stems that ask the same in both languages are alike, across questionnaires") {
    lint::AlikeStems stems;
    CHECK(stems.add(asking("one", "a01", first)).empty());
    // Of six and five words all are shared: the order and the opening do not matter.
    const auto found =
        stems.add(asking("two", "b01",
                         both("In welchem Maß lesen Teams in der Zentrale Beschwerden jede Woche?",
                              "How far do head-office teams read the complaints of every week?")));
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == Code::stems_alike);
    CHECK(found[0].place.id == "b01");
    CHECK(found[0].arguments == std::vector<std::string>{"a01", "one", "100"});
  }

  TEST_CASE("five of six words in common are more than 80 %, four are not") {
    // German: lesen, teams, jede, woche | zentrale - vertriebs: 5 of 6 and 6 words, 10 / 12 = 0.83.
    // English: head-office - sales: 5 of 6, 0.83. With one word more that differs: 8 / 12 = 0.67.
    lint::AlikeStems stems;
    static_cast<void>(stems.add(asking("one", "a01", first)));
    CHECK(stems
              .add(asking("two", "b01",
                          both("Inwieweit lesen die Teams des Vertriebs jede Woche Beschwerden?",
                               "To what extent do sales teams read complaints every week?")))
              .size() == 1);
    CHECK(stems
              .add(asking("three", "c01",
                          both("Inwieweit lesen die Teams des Einkaufs jede Woche Berichte?",
                               "To what extent do buying teams read reports every week?")))
              .empty());
  }

  TEST_CASE("alike in one language only, too short, or the same file twice is not reported") {
    lint::AlikeStems stems;
    static_cast<void>(stems.add(asking("one", "a01", first)));
    CHECK(stems.add(asking("one", "a01", first)).empty());
    CHECK(stems
              .add(asking("two", "b01",
                          both("Inwieweit lesen die Teams der Zentrale jede Woche Beschwerden?",
                               "How many people are trained before a product is launched?")))
              .empty());
    static_cast<void>(stems.add(asking("three", "c01", both("Wie alt?", "How old?"))));
    CHECK(stems.add(asking("four", "d01", both("Wie alt?", "How old?"))).empty());
  }
}
