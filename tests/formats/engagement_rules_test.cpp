// SPDX-License-Identifier: Apache-2.0
//
// What an assessment.yaml says about targets, weights, response quality and certainty.
#include "tests/support/findings.hpp"

#include <cxmat/formats/engagement_reader.hpp>

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <string>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;
using test::place;

/// Dimensions mandate (own01, own02) and, within it, board (own03); four levels.
Questionnaire ownership() {
  Questionnaire made;
  made.id = "ownership";
  made.title = LocalizedText("Ownership");
  made.levels.resize(4);
  Dimension& mandate = made.dimensions.emplace_back();
  mandate.id = "mandate";
  mandate.questions.resize(2);
  mandate.questions[0].id = "own01";
  mandate.questions[1].id = "own02";
  Dimension& board = mandate.dimensions.emplace_back();
  board.id = "board";
  board.questions.emplace_back().id = "own03";
  return made;
}

Questionnaire pulse() {
  Questionnaire made;
  made.id = "pulse";
  made.title = LocalizedText("Pulse");
  made.result = ResultKind::distribution;
  made.dimensions.emplace_back().id = "mood";
  return made;
}

/// An assessment with `use` behind its questionnaire's id and `more` at its end.
std::string text_of(std::string_view use, std::string_view more) {
  return fmt::format(R"yaml(cxmat: 1
assessment: small
organisation: {{name: Beispiel AG}}
questionnaires:
  - {{use: {}}}
groupings:
  - column: department
    values: [{{name: sales, aliases: [Vertrieb]}}, {{name: it}}]
  - column: site
waves:
  - {{id: w1, responses: [a.csv]}}
{}
)yaml",
                     use, more);
}

Result<Engagement> read(std::string_view text) {
  const QuestionnaireSource source{.load = [](std::string_view reference) -> Result<Questionnaire> {
                                     return reference == "pulse" ? pulse() : ownership();
                                   },
                                   .known_ids = {"ownership", "pulse"}};
  return read_engagement(test::parsed(text, "assessment.yaml"), source);
}

/// What is found in an assessment with `more` at its end.
struct More {
  explicit More(std::string_view more) : text(text_of("ownership", more)) {}
  More(std::string_view use, std::string_view more) : text(text_of(use, more)) {}

  [[nodiscard]] Lines findings() const {
    const Result<Engagement> result = read(text);
    CHECK(result.value.has_value() == !has_errors(result.diagnostics));
    return lines_of(result.diagnostics);
  }
  /// One error at the nth `part`.
  [[nodiscard]] Lines error(std::string_view part, std::string_view rest,
                            std::size_t nth = 1) const {
    return {fmt::format("{} error {}", place(text, part, nth), rest)};
  }
  /// The assessment, which must be without findings.
  [[nodiscard]] Engagement engagement() const {
    Result<Engagement> result = read(text);
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    return *std::move(result);
  }

  std::string text;
};

/// One error at the only place of `part` in an assessment with `more`.
void check_error(std::string_view more, std::string_view part, std::string_view rest,
                 std::size_t nth = 1) {
  const More changed(more);
  CAPTURE(std::string(more));
  CHECK(changed.findings() == changed.error(part, rest, nth));
}

}  // namespace

TEST_SUITE("formats/engagement_rules") {
  TEST_CASE("a short file has no weights, and the usual rules of quality and certainty") {
    const Engagement plain = More("").engagement();
    CHECK(plain.questionnaires[0].targets.empty());
    CHECK(plain.duration_column.empty());
    CHECK_FALSE(plain.weighting.any());
    CHECK(plain.quality == QualityRules{});
    CHECK(plain.certainty == CertaintyRules{});
  }

  TEST_CASE("targets name dimensions and questions at any depth") {
    const Engagement read =
        More("ownership, target: 3, targets: {mandate: 3.5, board: 4, own01: 1, own03: 2.25}", "")
            .engagement();
    CHECK(read.questionnaires[0].target == Decimal::of(3));
    CHECK(read.questionnaires[0].targets ==
          std::map<std::string, Decimal, std::less<>>{{"mandate", Decimal{3'500'000}},
                                                      {"board", Decimal::of(4)},
                                                      {"own01", Decimal::of(1)},
                                                      {"own03", Decimal{2'250'000}}});
  }

  TEST_CASE("a target is a level score of something that is there") {
    const More unknown("ownership, targets: {mandat: 3}", "");
    CHECK(unknown.findings() == unknown.error("mandat", "CX102 mandat | mandate"));
    const More other("ownership, targets: {ownership: 3}", "");
    CHECK(other.findings() == other.error("ownership: 3", "CX102 ownership | "));
    const More high("ownership, targets: {mandate: 4.5}", "");
    CHECK(high.findings() == high.error("4.5", "CX066 mandate | 4.5 | 1..4"));
    const More low("ownership, targets: {own01: 0.5}", "");
    CHECK(low.findings() == low.error("0.5", "CX066 own01 | 0.5 | 1..4"));
    const More comma("ownership, targets: {own01: 3,5}", "");
    CHECK(comma.findings() == comma.error("5}", "CX043 ,5"));
    const More nothing("ownership, targets: {mandat: }", "");
    CHECK(nothing.findings() == nothing.error("mandat", "CX060 mandat | "));
    const More number("ownership, targets: 3", "");
    CHECK(number.findings() == number.error("3", "CX062 targets | map"));
    const More counted("pulse, targets: {mood: 3}", "");
    CHECK(counted.findings() == counted.error("targets", "CX129 targets"));
  }

  TEST_CASE("the duration's column is one of its own") {
    CHECK(More("duration_column: seconds").engagement().duration_column == "seconds");
    check_error("duration_column: \"\"", "\"\"", "CX067 duration_column");
    check_error("duration_column: OWN02", "OWN02", "CX101 OWN02 | ownership");
    check_error("duration_column: site", "site", "CX101 site | assessment.yaml:9:13", 2);
    check_error("duration_column: weight", "weight", "CX128 weight | respondent, wave, weight");
    check_error("weight_column: w\nduration_column: W", "W", "CX101 W | assessment.yaml:12:16");
  }

  TEST_CASE("ids mean somebody in one wave, unless they are said to be stable") {
    CHECK_FALSE(More("").engagement().stable_respondents);
    CHECK_FALSE(More("respondent_ids: per_wave").engagement().stable_respondents);
    CHECK(More("respondent_ids: stable").engagement().stable_respondents);
    check_error("respondent_ids: always", "always",
                "CX068 always | respondent_ids |  | per_wave, stable");
  }

  TEST_CASE("a grouping can be balanced") {
    const Weighting read = More("weights: {balance_by: department}").engagement().weighting;
    CHECK(read == Weighting{.balance_by = "department", .margins = {}});
    CHECK(read.any());
    check_error("weights: {balance_by: departmnt}", "departmnt", "CX209 departmnt | department");
    check_error("weights: {balance_by: \"\"}", "\"\"", "CX067 balance_by");
  }

  TEST_CASE("raking takes margins in the file's order, and limits") {
    const Weighting read = More(
                               "weights:\n  raking:\n    site: {north: 30, 2: 70}\n"
                               "    department: {sales: 0.4, it: 0.1}\n  trim: [0.25, 4]")
                               .engagement()
                               .weighting;
    REQUIRE(read.margins.size() == 2);
    CHECK(
        read.margins[0] ==
        Margin{.grouping = "site", .shares = {{"north", Decimal::of(30)}, {"2", Decimal::of(70)}}});
    CHECK(read.margins[1] ==
          Margin{.grouping = "department",
                 .shares = {{"sales", Decimal{400'000}}, {"it", Decimal{100'000}}}});
    CHECK(read.trim_low == Decimal{250'000});
    CHECK(read.trim_high == Decimal::of(4));
    const Weighting usual = More("weights: {raking: {site: {n: 1}}}").engagement().weighting;
    CHECK(usual.trim_low == Decimal{300'000});
    CHECK(usual.trim_high == Decimal::of(3));
  }

  TEST_CASE("margins are about groupings, values they list, and shares above 0") {
    check_error("weights: {raking: {Department: {sales: 1}}}", "Department",
                "CX209 Department | department");
    check_error("weights: {raking: {department: {sale: 1}}}",
                "sale:", "CX157 sale | department | sales | sales, it");
    check_error("weights: {raking: {department: {Vertrieb: 1}}}", "Vertrieb",
                "CX157 Vertrieb | department |  | sales, it", 2);
    check_error("weights: {raking: {department: {it: 0}}}", "0}}}", "CX066 it | 0 | > 0");
    check_error("weights: {raking: {site: {north: -0.5}}}", "-0.5", "CX066 north | -0.5 | > 0");
    check_error("weights: {raking: {site: {north: many}}}", "many", "CX043 many");
    check_error("weights: {raking: {site: {}}}", "site: {}", "CX131 site");
    check_error("weights: {raking: {site: 1}}", "1}}", "CX062 site | map");
    check_error("weights: {raking: {}}", "raking", "CX131 raking");
  }

  TEST_CASE("limits lie on either side of the mean") {
    const auto trim = [](std::string_view bounds) {
      return fmt::format("weights: {{raking: {{site: {{n: 1}}}}, trim: {}}}", bounds);
    };
    CHECK(More(trim("[1, 1]")).findings() == Lines{});
    check_error(trim("[1.5, 3]"), "1.5", "CX066 trim | 1.5 | <= 1");
    check_error(trim("[0, 3]"), "0, 3", "CX066 trim | 0 | > 0");
    check_error(trim("[0.3, 0.9]"), "0.9", "CX066 trim | 0.9 | >= 1");
    check_error(trim("[0.3]"), "trim", "CX066 trim | 1 | 2");
    check_error(trim("3"), "3}", "CX062 trim | list");
  }

  TEST_CASE("one way of weighting at a time") {
    check_error("weights: {raking: {site: {n: 1}}, balance_by: site}", "raking",
                "CX130 raking | balance_by");
    check_error("weights: {balance_by: site, trim: [0.3, 3]}", "trim", "CX130 trim | balance_by");
    check_error("weights: {trim: [0.3, 3]}", "{trim", "CX061 raking");
    check_error("weights: {}", "{}", "CX061 raking");
    check_error("weights: {balanceby: site}", "balanceby", "CX060 balanceby | balance_by");
  }

  TEST_CASE("quality says what is careless and what is left out") {
    const QualityRules read =
        More(
            "quality: {straight_line: 12, speed: 0.25, near_duplicate: 0.9,"
            " near_duplicate_answers: 20, missing: 0.4, exclude: [speeding, duplicate]}")
            .engagement()
            .quality;
    CHECK(read == QualityRules{.straight_line = 12,
                               .speed = Decimal{250'000},
                               .near_duplicate = Decimal{900'000},
                               .near_duplicate_answers = 20,
                               .missing = Decimal{400'000},
                               .exclude = {false, true, true, false, false}});
    CHECK(More("quality: {exclude: []}").engagement().quality == QualityRules{});
  }

  TEST_CASE("the limits of quality rules") {
    check_error("quality: {straight_line: 1}", "1}", "CX066 straight_line | 1 | >= 2");
    check_error("quality: {straight_line: 2.5}", "2.5", "CX062 straight_line | whole number");
    check_error("quality: {speed: 1.5}", "1.5", "CX066 speed | 1.5 | 0..1");
    check_error("quality: {near_duplicate: 0.4}", "0.4", "CX066 near_duplicate | 0.4 | 0.5..1");
    check_error("quality: {near_duplicate_answers: 1}", "1}",
                "CX066 near_duplicate_answers | 1 | >= 2");
    check_error("quality: {missing: -0.1}", "-0.1", "CX066 missing | -0.1 | 0..1");
    CHECK(More("quality: {speed: 0, missing: 0}").findings() == Lines{});
    check_error("quality: {sped: 0.3}", "sped", "CX060 sped | speed");
  }

  TEST_CASE("what is left out is a list of flags, each once") {
    const std::string flags = "straight_lining, speeding, duplicate, near_duplicate, missing";
    check_error("quality: {exclude: [speedin]}", "speedin",
                "CX068 speedin | exclude | speeding | " + flags);
    check_error("quality: {exclude: [missing, missing]}", "missing]",
                "CX101 missing | assessment.yaml:12:21");
    check_error("quality: {exclude: missing}", "missing", "CX062 exclude | list");
  }

  TEST_CASE("certainty has a seed, numbers of repetitions and a concentration") {
    const CertaintyRules read =
        More("certainty: {seed: 7, replicates: 0, weightings: 10000, concentration: 12.5}")
            .engagement()
            .certainty;
    CHECK(read == CertaintyRules{.seed = 7,
                                 .replicates = 0,
                                 .weightings = 10'000,
                                 .concentration = Decimal{12'500'000}});
    check_error("certainty: {seed: -1}", "-1", "CX066 seed | -1 | >= 0");
    check_error("certainty: {replicates: 10001}", "10001", "CX066 replicates | 10001 | 0..10000");
    check_error("certainty: {weightings: -5}", "-5", "CX066 weightings | -5 | 0..10000");
    check_error("certainty: {concentration: 0.5}", "0.5", "CX066 concentration | 0.5 | 1..100000");
    check_error("certainty: {sead: 1}", "sead", "CX060 sead | seed");
  }
}
