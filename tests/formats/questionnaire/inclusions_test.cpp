// SPDX-License-Identifier: Apache-2.0
#include "tests/support/findings.hpp"
#include "tests/support/question_types.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/questionnaire_reader.hpp>

#include <doctest/doctest.h>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;

/// Two dimensions, one of them nested; gates on the whole and on a part; a question that depends on
/// another.
constexpr std::string_view lender = R"yaml(cxmat: 1
questionnaire: the-lender
version: 2.1.0
title: {de: Verleiher, en: Lender}
description: {de: Leiht Fragen., en: Lends questions.}
sources: ["Author: Book, 2001"]
model: weakest_link
dimensions:
  - id: front
    weight: 3
    label: {de: Vorn, en: Front}
    questions:
      - {id: len01, type: select_one practice, label: {de: Eins?, en: One?}}
      - {id: len02, type: select_one practice, label: {de: Zwei?, en: Two?}, relevant: "${len01} != '1'"}
  - id: back
    label: {de: Hinten, en: Back}
    dimensions:
      - id: deep
        label: {de: Tief, en: Deep}
        questions:
          - {id: len03, type: select_one practice, label: {de: Drei?, en: Three?}}
facts:
  - {id: len_all, label: {de: Alles?, en: All?}}
  - {id: len_deep, label: {de: Tief?, en: Deep?}}
gates:
  - {when: "${len_all} = 'no'", cap: 2, because: {de: Weil., en: Because.}}
  - {when: "${len_deep} = 'no'", cap: 3, dimension: deep, because: {de: Tief., en: Deep.}}
)yaml";

/// A file that takes `dimensions` from others.
std::string borrower(std::string_view dimensions, std::string_view head = "") {
  return "cxmat: 1\nquestionnaire: borrower\nversion: 1.0.0\ntitle: {de: Leiher, en: Borrower}\n" +
         std::string(head) + "dimensions:\n" + std::string(dimensions);
}

Result<Questionnaire> read(std::string_view text) {
  const QuestionnaireSource source{.load = [](std::string_view) -> Result<Questionnaire> {
                                     return read_questionnaire(
                                         test::parsed(lender, "the-lender.yaml"),
                                         test::shipped_defaults(), "lender-hash");
                                   },
                                   .known_ids = {"the-lender"}};
  return read_questionnaire(test::parsed(text), test::shipped_defaults(), "own-hash", source);
}

Questionnaire sound(std::string_view text) {
  Result<Questionnaire> result = read(text);
  REQUIRE(lines_of(result.diagnostics) == Lines{});
  return *std::move(result);
}

TEST_SUITE("included dimensions") {
  TEST_CASE("a whole questionnaire becomes a dimension with its own gates") {
    const Questionnaire made = sound(borrower("  - include: the-lender\n"));
    REQUIRE(made.dimensions.size() == 1);
    const Dimension& dimension = made.dimensions[0];
    CHECK(dimension.id == "the_lender");
    CHECK(dimension.label.in(Language::en) == "Lender");
    CHECK(dimension.weight == Decimal::of(1));
    REQUIRE(dimension.model.has_value());
    CHECK(dimension.model->id == "weakest_link");
    REQUIRE(dimension.dimensions.size() == 2);
    CHECK(dimension.dimensions[0].id == "the_lender_front");
    CHECK(dimension.dimensions[0].weight == Decimal::of(3));
    CHECK(dimension.dimensions[1].dimensions[0].id == "the_lender_deep");
    CHECK(made.facts.size() == 2);
    REQUIRE(made.gates.size() == 2);
    CHECK(made.gates[0].dimension == "the_lender");
    CHECK(made.gates[1].dimension == "the_lender_deep");
    CHECK(made.sources == std::vector<std::string>{"Author: Book, 2001"});
    CHECK(made.includes == std::vector{Inclusion{"the-lender", "2.1.0"}});
    CHECK(dimension.origin == Inclusion{"the-lender", "2.1.0"});
    CHECK_FALSE(dimension.dimensions[0].origin.has_value());
  }

  TEST_CASE("one dimension brings the gates that name it, and no others") {
    const Questionnaire made =
        sound(borrower("  - {include: the-lender.back, id: rear, weight: 2}\n"));
    CHECK(made.dimensions[0].id == "rear");
    CHECK(made.dimensions[0].weight == Decimal::of(2));
    CHECK(made.dimensions[0].dimensions[0].id == "rear_deep");
    REQUIRE(made.gates.size() == 1);
    CHECK(made.gates[0].dimension == "rear_deep");
    REQUIRE(made.facts.size() == 1);
    CHECK(made.facts[0].id == "len_deep");
    CHECK(sound(borrower("  - include: the-lender.front\n")).gates.empty());
  }

  TEST_CASE("chosen questions stand in the order given, in one dimension, without gates") {
    const Questionnaire made =
        sound(borrower("  - {include: the-lender, id: some, label: {de: Kurz, en: Short}, "
                       "questions: [len03, len01]}\n"));
    const Dimension& dimension = made.dimensions[0];
    CHECK(dimension.label.in(Language::de) == "Kurz");
    CHECK(dimension.dimensions.empty());
    REQUIRE(dimension.questions.size() == 2);
    CHECK(dimension.questions[0].id == "len03");
    CHECK(dimension.questions[1].id == "len01");
    CHECK(made.gates.empty());
    CHECK(made.facts.empty());
  }

  TEST_CASE("own dimensions stand beside included ones, and own gates may cap those") {
    const Questionnaire made = sound(borrower(
        "  - include: the-lender\n"
        "  - {id: own, label: {de: Eigen, en: Own}, questions: [{id: bor01, type: "
        "select_one practice, label: {de: Ja?, en: Yes?}, relevant: \"${len03} = '1'\"}]}\n"
        "gates:\n  - {when: \"${len_all} = 'no'\", cap: 4, dimension: the_lender_back, "
        "because: {de: Weil., en: Because.}}\n"));
    REQUIRE(made.gates.size() == 3);
    CHECK(made.gates[0].dimension == "the_lender_back");
    CHECK(made.dimensions[1].questions[0].relevant->source == "${len03} = '1'");
    CHECK(made.dimensions[0].origin.has_value());
    CHECK_FALSE(made.dimensions[1].origin.has_value());
  }

  TEST_CASE("the hash covers the included file") {
    const std::string text = borrower("  - include: the-lender\n");
    CHECK(sound(text).hash != "own-hash");
    const auto other = read_questionnaire(
        test::parsed(text), test::shipped_defaults(), "own-hash",
        {.load = [](std::string_view) -> Result<Questionnaire> {
           return read_questionnaire(test::parsed(lender), test::shipped_defaults(), "changed");
         },
         .known_ids = {"the-lender"}});
    REQUIRE(other);
    CHECK(other->hash != sound(text).hash);
  }

  TEST_CASE("what cannot be included is said where it is asked for") {
    const auto findings = [](std::string_view text) { return lines_of(read(text).diagnostics); };
    CHECK(findings(borrower("  - include: the-lendr\n")) ==
          Lines{"6:14 error CX124 the-lendr | the-lender"});
    CHECK(findings(borrower("  - include: the-lender.bak\n")) ==
          Lines{"6:14 error CX102 bak | back"});
    CHECK(findings(borrower("  - {include: the-lender, questions: [len1, len03, len03]}\n")) ==
          Lines{"6:39 error CX102 len1 | len01", "6:52 error CX101 len03 | questions"});
    CHECK(findings(borrower("  - {include: the-lender, questions: [len02]}\n")) ==
          Lines{"6:15 error CX144 len02 | len01"});
    CHECK(findings(borrower("  - {include: the-lender, model: staged}\n")) ==
          Lines{"6:27 error CX060 model | "});
    CHECK(findings(borrower("  - {include: the-lender, questions: []}\n")) ==
          Lines{"6:38 error CX117 the_lender"});
  }

  TEST_CASE("what would mean something else here is refused") {
    const std::string_view levels =
        "levels:\n  - {level: 1, from: 1, name: {de: a, en: a}}\n  - {level: 2, from: 1.5, name: "
        "{de: b, en: b}}\n";
    CHECK(lines_of(read(borrower("  - include: the-lender\n", levels)).diagnostics) ==
          Lines{"9:14 error CX142 the-lender | levels"});
    CHECK(lines_of(
              read(borrower("  - include: the-lender\n", "result: distribution\n")).diagnostics) ==
          Lines{"7:14 error CX142 the-lender | result"});
  }

  TEST_CASE("ids stay unique over all that is included") {
    CHECK(
        lines_of(read(borrower("  - include: the-lender.front\n  - {include: the-lender, id: all, "
                               "questions: [len01]}\n"))
                     .diagnostics) == Lines{"7:15 error CX101 len01 | file.yaml:6:14"});
  }

  TEST_CASE("files include each other by path, but not in a circle") {
    const test::TemporaryFolder folder;
    const auto a =
        folder.file("a.yaml", test::with(borrower("  - include: sub/b.yaml\n"), "borrower", "a"));
    static_cast<void>(folder.file(
        "sub/b.yaml", test::with(borrower("  - include: ownership.mandate\n"), "borrower", "b")));
    const Catalogue catalogue = Catalogue::embedded();
    const auto sound_file = catalogue.load_file(a);
    REQUIRE(lines_of(sound_file.diagnostics) == Lines{});
    CHECK(sound_file->dimensions[0].dimensions[0].id == "b_mandate");
    CHECK(sound_file->includes.at(0).questionnaire == "ownership");

    static_cast<void>(folder.file(
        "sub/b.yaml", test::with(borrower("  - include: ../a.yaml\n"), "borrower", "b")));
    const auto circle = catalogue.load_file(a);
    REQUIRE(circle.diagnostics.size() == 1);
    CHECK(circle.diagnostics[0].code == Code::cycle_in_include);
    CHECK(circle.diagnostics[0].where.line == 6);
  }
}

}  // namespace
