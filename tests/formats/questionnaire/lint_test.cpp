// SPDX-License-Identifier: Apache-2.0
//
// Where the linter's findings stand in a file.
#include "tests/support/findings.hpp"

#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/questionnaire_lint.hpp>
#include <cxmat/formats/questionnaire_reader.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace {

using namespace cxmat;
using test::Lines;
using test::place;

constexpr std::string_view file = R"yaml(cxmat: 1
questionnaire: short
version: 1.0.0
title: {de: Kurz, en: Short}
scales:
  own:
    choices:
      - {name: a, value: 1, label: {de: stimme zu, en: "I agree"}}
      - {name: b, value: 2, label: {de: bis 20, en: up to 30}}
dimensions:
  - id: only
    label: {de: Alles, en: Everything}
    questions:
      - id: s01
        type: select_one practice
        label:
          de: "Für Größen: Wie schnell und gut geht es?"
          en: "How fast
            and well is it?"
        anchors:
          3: {de: "Es geht.", en: "It is good."}
      - id: s02
        type: select_one own
        label: Wie viel ist es für die Kundschaft und für das Team?
facts:
  - id: s_fact
    label: {de: "Gibt es keine Leitung?", en: "Is there a lead?"}
gates:
  - {when: "${s_fact} = 'no'", cap: 2, because: {de: "Bis 2026.", en: "By 2027."}}
)yaml";

Diagnostics linted(std::string_view text, QuestionnaireLint& linter) {
  const yaml::Document document = test::parsed(text);
  const auto read = read_questionnaire(document, Catalogue::embedded().defaults(), "");
  REQUIRE(read);
  return linter.check(document, *read);
}

bool has(const Diagnostics& found, const std::string& where, const std::string& rest) {
  const Lines lines = test::lines_of(found);
  return std::ranges::find(lines, where + " warning " + rest) != lines.end();
}

}  // namespace

TEST_SUITE("formats/questionnaire") {
  TEST_CASE("a finding stands at the words it is about, or at the nearest thing that is there") {
    QuestionnaireLint linter;
    const Diagnostics found = linted(file, linter);
    CAPTURE(test::toString(test::lines_of(found)));
    // A word, after umlauts.
    CHECK(has(found, place(file, "und gut"), "CX300 und"));
    // A text over two lines: its beginning.
    CHECK(has(found, place(file, "\"How fast"), "CX300 and"));
    // A text in a flow map.
    CHECK(has(found, place(file, "is good"), "CX315 is good"));
    // A text without languages, not in quotes.
    CHECK(has(found, place(file, "und für"), "CX300 und"));
    // What is missing at a level: the key; what is missing altogether: the question's id.
    CHECK(has(found, place(file, "anchors"), "CX312 1, 5"));
    CHECK(has(found, place(file, "s01"), "CX325 1, 2, 3"));
    CHECK(has(found, place(file, "s01"), "CX326"));
    // Own scales, facts, gates, the file.
    CHECK(has(found, place(file, "up to 30"), "CX317 20 | 30"));
    CHECK(has(found, place(file, "select_one own"), "CX304 own | stimme zu"));
    CHECK(has(found, place(file, "keine"), "CX302 keine"));
    CHECK(has(found, place(file, "\"By 2027."), "CX317 2026 | 2027"));
    CHECK(has(found, place(file, "short"), "CX323 2"));
    CHECK(found[0].where.file == "file.yaml");
    CHECK(std::ranges::is_sorted(found, {}, [](const Diagnostic& one) { return one.where.line; }));
  }

  TEST_CASE("inherited levels and scales are not this file's business") {
    QuestionnaireLint linter;
    for (const Diagnostic& one : linted(file, linter)) {
      CHECK(one.where.line > 0);
    }
  }

  TEST_CASE("questions are compared across the files of one run") {
    QuestionnaireLint linter;
    static_cast<void>(linted(file, linter));
    const std::string other = test::with(
        test::with(file, "questionnaire: short", "questionnaire: other"), "id: s02", "id: s03");
    const Diagnostics found = linted(other, linter);
    CHECK(has(found, place(other, "Wie viel ist"), "CX327 s02 | short | 100"));
  }
}
