// SPDX-License-Identifier: Apache-2.0
#include "tests/support/findings.hpp"

#include <cxmat/formats/engagement_reader.hpp>

#include <algorithm>
#include <utility>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;
using test::place;
using test::with;

LocalizedText both(std::string de, std::string en) {
  LocalizedText text;
  text.set(Language::de, std::move(de));
  text.set(Language::en, std::move(en));
  return text;
}

Questionnaire questionnaire(const std::string& id, const std::vector<std::string>& questions) {
  Questionnaire made;
  made.id = id;
  made.title = both(id, id);
  made.levels.resize(5);
  Dimension& dimension = made.dimensions.emplace_back();
  for (const std::string& question : questions) {
    dimension.questions.emplace_back().id = question;
  }
  return made;
}

/// own01, own02; the fact own_named in a gate, the fact own_near in none.
Questionnaire ownership() {
  Questionnaire made = questionnaire("ownership", {"own01", "own02"});
  for (const char* id : {"own_named", "own_near"}) {
    made.facts.emplace_back().id = id;
  }
  made.gates.emplace_back().when = std::get<Condition>(parse_condition("${own_named} = 'no'"));
  return made;
}

Questionnaire pulse() {
  Questionnaire made = questionnaire("pulse", {"pul01"});
  made.result = ResultKind::distribution;
  made.levels.clear();
  made.title = LocalizedText();
  made.title.set(Language::de, "Puls");
  return made;
}

QuestionnaireSource source() {
  return {.load = [](std::string_view reference) -> Result<Questionnaire> {
            if (reference == "ownership" || reference == "copy.yaml") {
              return ownership();
            }
            if (reference == "silos") {
              return questionnaire("silos", {"sil01"});
            }
            if (reference == "pulse") {
              return pulse();
            }
            if (reference == "own/shop.yaml") {
              return questionnaire("shop", {"own_01", "own02"});
            }
            return error(Code::file_not_found,
                         {.file = std::string(reference), .line = 0, .column = 0, .excerpt = {}},
                         {std::string(reference)});
          },
          .known_ids = {"ownership", "silos", "pulse"}};
}

constexpr std::string_view good = R"yaml(cxmat: 1
assessment: nordlicht-2026
title: {de: Reifegrad, en: Maturity}
organisation: {name: Nordlicht Versand GmbH, industry: retail, size: 250-999, country: DE}
date: 2026-09-30
languages: [de, en]
questionnaires:
  - {use: ownership, weight: 2, target: 3.5}
  - {use: silos}
groupings:
  - column: role
    label: {de: Rolle, en: Role}
    values:
      - name: executive
        label: {de: Vorstand, en: Board}
        aliases: [Vorstand, GF]
        population: 8
      - {name: it}
  - column: site
weight_column: weight
facts: {own_named: yes, own_near: unknown}
waves:
  - {id: 2025-Q1, date: 2025-03-31, responses: [responses/2025-q1.csv]}
  - id: 2026-Q1
    label: {de: Frühjahr, en: Spring}
    date: 2026-03-31
    responses: [responses/a.csv, responses/b.csv]
    population: 120
benchmark: {file: benchmark.yaml, industry: retail, size: 250-999}
privacy: {minimum_group: 8, collection: survey}
overall: per_respondent
)yaml";

constexpr std::string_view plain = R"yaml(cxmat: 1
assessment: small
organisation: {name: Beispiel AG}
questionnaires:
  - {use: ownership}
facts: {own_named: yes}
waves:
  - {id: w1, responses: [a.csv]}
)yaml";

Result<Engagement> read(std::string_view text) {
  return read_engagement(test::parsed(text, "assessment.yaml"), source());
}

Lines findings(std::string_view text) {
  const Result<Engagement> result = read(text);
  CHECK(result.value.has_value() == !has_errors(result.diagnostics));
  return lines_of(result.diagnostics);
}

/// The findings of `plain` with one change.
struct Changed {
  Changed(std::string_view from, std::string_view to) : text(with(plain, from, to)) {}

  [[nodiscard]] Lines findings() const { return ::findings(text); }
  /// One finding at `part`.
  [[nodiscard]] Lines only(std::string_view part, std::string_view rest,
                           std::size_t nth = 1) const {
    return {fmt::format("{} {}", place(text, part, nth), rest)};
  }

  std::string text;
};

/// `plain` with more lines at its end.
Changed plus(std::string_view lines) {
  return {"  - {id: w1, responses: [a.csv]}\n",
          fmt::format("  - {{id: w1, responses: [a.csv]}}\n{}\n", lines)};
}

Lines together(std::vector<Questionnaire> questionnaires) {
  std::vector<QuestionnaireUse> uses;
  for (Questionnaire& questionnaire : questionnaires) {
    uses.emplace_back().questionnaire = std::move(questionnaire);
  }
  return lines_of(check_together(uses, {}));
}

}  // namespace

TEST_SUITE("formats/engagement_reader") {
  TEST_CASE("a file with everything in it is read completely") {
    const Result<Engagement> result = read(good);
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    const Engagement& read = *result;
    CHECK(read.id == "nordlicht-2026");
    CHECK(read.title == both("Reifegrad", "Maturity"));
    CHECK(read.organisation == Organisation{.name = "Nordlicht Versand GmbH",
                                            .industry = "retail",
                                            .size = "250-999",
                                            .country = "DE"});
    CHECK(read.date == "2026-09-30");
    CHECK(read.languages == std::vector<Language>{Language::de, Language::en});
    REQUIRE(read.questionnaires.size() == 2);
    CHECK(read.questionnaires[0] == QuestionnaireUse{.questionnaire = ownership(),
                                                     .weight = Decimal::of(2),
                                                     .target = Decimal{3'500'000}});
    CHECK(read.questionnaires[1].weight == Decimal::of(1));
    CHECK_FALSE(read.questionnaires[1].target);

    REQUIRE(read.groupings.size() == 2);
    CHECK(read.groupings[0].column == "role");
    CHECK(read.groupings[0].label == both("Rolle", "Role"));
    REQUIRE(read.groupings[0].values.size() == 2);
    CHECK(read.groupings[0].values[0] == GroupValue{.name = "executive",
                                                    .label = both("Vorstand", "Board"),
                                                    .aliases = {"Vorstand", "GF"},
                                                    .population = 8});
    CHECK(read.groupings[0].values[1].label == LocalizedText("it"));
    CHECK(read.groupings[1].label == LocalizedText("site"));
    CHECK(read.groupings[1].values.empty());

    CHECK(read.weight_column == "weight");
    CHECK(read.facts.size() == 2);
    CHECK(read.facts.at("own_named") == FactAnswer::yes);
    CHECK(read.facts.at("own_near") == FactAnswer::dont_know);
    REQUIRE(read.waves.size() == 2);
    CHECK(read.waves[0].label == LocalizedText("2025-Q1"));
    CHECK(read.waves[1] ==
          Wave{.id = "2026-Q1",
               .label = both("Frühjahr", "Spring"),
               .date = "2026-03-31",
               .responses = {{.file = "responses/a.csv"}, {.file = "responses/b.csv"}},
               .population = 120});
    CHECK(read.benchmark == BenchmarkUse{.file = "benchmark.yaml",
                                         .segment = {{"industry", "retail"}, {"size", "250-999"}}});
    CHECK(read.privacy == Privacy{.minimum_group = 8, .collection = Collection::survey});
    CHECK(read.overall == OverallRule::per_respondent);
  }

  TEST_CASE("a short file takes the usual settings") {
    const Result<Engagement> result = read(plain);
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    CHECK(result->languages == std::vector<Language>{Language::en});
    CHECK(result->privacy == Privacy{});
    CHECK(result->benchmark == BenchmarkUse{});
    CHECK(result->overall == OverallRule::group_scores);
    CHECK(result->weight_column.empty());
    CHECK(result->title.empty());
  }

  TEST_CASE("the radar is wanted with yes or true") {
    const auto radar = [](const std::string& value) {
      const Result<Engagement> result =
          read(std::string(plain) + "report: {radar: " + value + "}\n");
      REQUIRE(result);
      CHECK(result.diagnostics.empty());
      return result->report.radar;
    };
    CHECK(radar("yes"));
    CHECK(radar("true"));
    CHECK(radar("\"yes\""));
    CHECK_FALSE(radar("no"));
    CHECK_FALSE(radar("false"));
    for (const std::string wrong : {"maybe", "\"true\"", "True"}) {
      CAPTURE(wrong);
      CHECK(findings(std::string(plain) + "report: {radar: " + wrong + "}\n").size() == 1);
    }
  }

  TEST_CASE("all errors of a file come at once, in its order, a questionnaire's own ones last") {
    std::string text = with(plain, "{use: ownership}", "{use: missing.yaml, weight: -1}");
    text = with(text, "organisation: {name: Beispiel AG}", "organisation: {nam: Beispiel AG}");
    text = with(text, "id: w1", "id: w1, date: 2026-02-30");
    CHECK(findings(text) == Lines{"3:15 error CX061 name", "3:16 error CX060 nam | name",
                                  "5:33 error CX104 missing.yaml", "8:20 error CX069 2026-02-30",
                                  "0:0 error CX001 missing.yaml"});
  }

  TEST_CASE("another kind of file is one error") {
    CHECK(findings("cxmat: 1\nquestionnaire: a\ntitle: A\n") ==
          Lines{"1:1 error CX064 assessment"});
  }

  TEST_CASE("a questionnaire is a known id or a path") {
    const Changed unknown("use: ownership", "use: ownershp");
    CHECK(unknown.findings() == unknown.only("ownershp", "error CX124 ownershp | ownership"));
    const Changed missing("use: ownership", "use: missing.yaml");
    CHECK(missing.findings() == Lines{"0:0 error CX001 missing.yaml"});
    const Changed empty("use: ownership", "use: \"\"");
    CHECK(empty.findings() == empty.only("\"\"", "error CX067 use"));
  }

  TEST_CASE("a questionnaire is used once, under whatever name") {
    const Changed same("  - {use: ownership}\n", "  - {use: ownership}\n  - {use: ownership}\n");
    CHECK(same.findings() == same.only("ownership", "error CX125 ownership", 2));
    const Changed copy("  - {use: ownership}\n", "  - {use: ownership}\n  - {use: copy.yaml}\n");
    CHECK(copy.findings() == copy.only("copy.yaml", "error CX125 ownership"));
  }

  TEST_CASE("at least one questionnaire and one wave") {
    CHECK(Changed("questionnaires:\n  - {use: ownership}\nfacts: {own_named: yes}\n",
                  "questionnaires: []\n")
              .findings() == Lines{"4:1 error CX203"});
    CHECK(Changed("waves:\n  - {id: w1, responses: [a.csv]}\n", "waves: []\n").findings() ==
          Lines{"7:1 error CX202"});
    CHECK(Changed("waves:\n  - {id: w1, responses: [a.csv]}\n", "").findings() ==
          Lines{"1:1 error CX061 waves"});
    const Changed files("responses: [a.csv]", "responses: []");
    CHECK(files.findings() == files.only("responses", "error CX131 responses"));
  }

  TEST_CASE("a target is a level score of the questionnaire") {
    const Changed high("use: ownership", "use: ownership, target: 5.5");
    CHECK(high.findings() == high.only("5.5", "error CX066 target | 5.5 | 1..5"));
    const Changed counted("use: ownership}\nfacts: {own_named: yes}", "use: pulse, target: 3}");
    CHECK(counted.findings().front() == counted.only("pulse", "warning CX108 pulse | en")[0]);
    CHECK(counted.findings().back() == counted.only("target", "error CX129 target")[0]);
  }

  TEST_CASE("weights count for something") {
    const Changed negative("use: ownership", "use: ownership, weight: -0.5");
    CHECK(negative.findings() == negative.only("-0.5", "error CX104 ownership"));
    const Changed zero("use: ownership", "use: ownership, weight: 0");
    CHECK(zero.findings() == zero.only("questionnaires", "error CX105 questionnaires"));
  }

  TEST_CASE("a questionnaire that is only counted is enough") {
    const Changed pulse("use: ownership}\nfacts: {own_named: yes}", "use: pulse}\nlanguages: [de]");
    CHECK(pulse.findings() == Lines{});
  }

  TEST_CASE("ids are unique over all questionnaires") {
    const Changed shop("  - {use: ownership}\n",
                       "  - {use: ownership}\n  - {use: own/shop.yaml}\n");
    const std::string at = place(shop.text, "own/shop.yaml");
    CHECK(shop.findings() ==
          Lines{at + " error CX120 own_01 | own01", at + " error CX101 own02 | ownership"});
  }

  TEST_CASE("facts are those of the questionnaires, answered yes, no or unknown") {
    const Changed unknown("{own_named: yes}", "{own_named: yes, own_nearr: no}");
    CHECK(unknown.findings() == unknown.only("own_nearr", "error CX200 own_nearr | own_near"));
    const Changed answer("{own_named: yes}", "{own_named: maybe}");
    CHECK(answer.findings() ==
          answer.only("maybe", "error CX068 maybe | own_named |  | yes, no, unknown"));
    CHECK(Changed("{own_named: yes}", "{own_named: \"no\"}").findings() == Lines{});
  }

  TEST_CASE("facts are not called unknown while a questionnaire is missing") {
    const Changed changed("use: ownership", "use: missing.yaml");
    CHECK(changed.findings() == Lines{"0:0 error CX001 missing.yaml"});
  }

  TEST_CASE("an open fact is worth a warning only where a gate asks for it") {
    const Changed changed("facts: {own_named: yes}\n", "facts: {own_near: yes}\n");
    CHECK(changed.findings() == changed.only("facts", "warning CX201 own_named"));
    CHECK(read(changed.text).value.has_value());
    CHECK(Changed("facts: {own_named: yes}\n", "").findings() ==
          Lines{"1:1 warning CX201 own_named"});
  }

  TEST_CASE("a day that does not exist is no date") {
    for (const char* date : {"2026-02-30", "2026-13-01", "2026-00-10", "2025-02-29", "2026-1-1",
                             "30.09.2026", "2026-09-31"}) {
      CHECK(plus(fmt::format("date: {}", date)).findings() ==
            Lines{fmt::format("9:7 error CX069 {}", date)});
    }
    CHECK(plus("date: 2024-02-29").findings() == Lines{});
    CHECK(plus("date: \"2026-12-31\"").findings() == Lines{});
  }

  TEST_CASE("languages are known, unique and at least one") {
    CHECK(plus("languages: [de, fr]").findings() == Lines{"9:17 error CX071 fr | de, en"});
    CHECK(plus("languages: [de, en, de]").findings() ==
          Lines{"9:21 error CX101 de | assessment.yaml:9:13"});
    CHECK(plus("languages: []").findings() == Lines{"9:1 error CX131 languages"});
  }

  TEST_CASE("a text that lacks a language of the report is a warning") {
    CHECK(plus("languages: [de, en]\ntitle: {de: Bericht}").findings() ==
          Lines{"10:1 warning CX108 title | en"});
    CHECK(plus("title: {de: Bericht, en: Report}").findings() == Lines{});
  }

  TEST_CASE("columns of groupings are unique and not taken") {
    const auto grouping = [](std::string_view column) {
      return plus(fmt::format("groupings:\n  - column: {}", column)).findings();
    };
    CHECK(grouping("role") == Lines{});
    CHECK(grouping("wave") == Lines{"10:13 error CX128 wave | respondent, wave, weight"});
    CHECK(grouping("Respondent") ==
          Lines{"10:13 error CX128 Respondent | respondent, wave, weight"});
    CHECK(grouping("own02") == Lines{"10:13 error CX101 own02 | ownership"});
    CHECK(grouping("OWN02_Comment") == Lines{"10:13 error CX101 OWN02_Comment | ownership"});
    CHECK(grouping("role\n  - column: Role") ==
          Lines{"11:13 error CX101 Role | assessment.yaml:10:13"});
    CHECK(grouping("role\nweight_column: role") ==
          Lines{"11:16 error CX101 role | assessment.yaml:10:13"});
    CHECK(grouping("role\nweight_column: w") == Lines{});
    CHECK(grouping("\"\"") == Lines{"10:13 error CX067 column"});
  }

  TEST_CASE("one spelling means one value of a grouping") {
    const auto values = [](std::string_view list) {
      return plus(fmt::format("groupings:\n  - column: role\n    values:\n{}", list)).findings();
    };
    CHECK(values("      - {name: a, aliases: [A, A, a]}\n      - {name: b}") == Lines{});
    CHECK(values("      - {name: a}\n      - {name: a}") ==
          Lines{"13:16 error CX101 a | assessment.yaml:12:16"});
    CHECK(values("      - {name: a, aliases: [c]}\n      - {name: b, aliases: [c]}") ==
          Lines{"13:29 error CX101 c | assessment.yaml:12:29"});
    CHECK(values("      - {name: a, population: 0}") ==
          Lines{"12:31 error CX066 population | 0 | >= 1"});
    CHECK(values("      - {label: A}") == Lines{"12:9 error CX061 name"});
  }

  TEST_CASE("waves have ids of their own and files of their own") {
    const Changed again = plus("  - {id: w1, responses: [b.csv]}");
    CHECK(again.findings() == again.only("w1", "error CX101 w1 | assessment.yaml:8:10", 2));
    const Changed file("[a.csv]", "[a.csv, a.csv]");
    CHECK(file.findings() == file.only("a.csv]", "error CX101 a.csv | assessment.yaml:8:26"));
  }

  TEST_CASE("waves whose dates go backwards are a warning") {
    const Changed waves("  - {id: w1, responses: [a.csv]}\n",
                        "  - {id: w1, date: 2026-03-31, responses: [a.csv]}\n"
                        "  - {id: w2, date: 2025-03-31, responses: [b.csv]}\n");
    CHECK(waves.findings() == waves.only("2025-03-31", "warning CX208 w2 | 2026-03-31"));
  }

  TEST_CASE("a small minimum group is a warning, except where there is nobody to hide") {
    CHECK(plus("privacy: {minimum_group: 3}").findings() == Lines{"9:26 warning CX204 3 | 5"});
    CHECK(plus("privacy: {minimum_group: 1, collection: consensus}").findings() == Lines{});
    CHECK(plus("privacy: {minimum_group: 0}").findings() ==
          Lines{"9:26 error CX066 minimum_group | 0 | >= 1"});
    CHECK(plus("privacy: {collection: poll}").findings() ==
          Lines{"9:23 error CX068 poll | collection |  | survey, consensus"});
  }

  TEST_CASE("the overall rule and the benchmark's file are checked") {
    CHECK(plus("overall: group_score").findings() ==
          Lines{"9:10 error CX068 group_score | overall | group_scores | "
                "group_scores, per_respondent"});
    CHECK(plus("benchmark: {industry: retail}").findings() == Lines{"9:12 error CX061 file"});
    CHECK(plus("benchmark: {context: []}").findings() == Lines{"9:12 error CX061 file"});
    CHECK(plus("benchmark: {context: [a.yaml]}").findings() == Lines{});
    CHECK(plus("benchmark: {context: [a.yaml, a.yaml]}").findings() ==
          Lines{"9:31 error CX101 a.yaml | assessment.yaml:9:23"});
    CHECK(plus("benchmark: peers.yaml").findings() == Lines{"9:12 error CX062 benchmark | map"});
  }

  TEST_CASE("the benchmark's criteria, published figures and versions are read") {
    const Result<Engagement> result =
        read(std::string(plain) +
             "benchmark:\n  file: ../peers.yaml\n  region: dach\n  own: {channel: online}\n"
             "  context: [../figures.yaml]\n  allow_version: true\n");
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    CHECK(result->benchmark == BenchmarkUse{.file = "../peers.yaml",
                                            .segment = {{"channel", "online"}, {"region", "dach"}},
                                            .context = {"../figures.yaml"},
                                            .allow_version = true});
  }

  TEST_CASE("unknown keys are errors at every depth") {
    CHECK(plus("waevs: []").findings() == Lines{"9:1 error CX060 waevs | waves"});
    CHECK(plus("privacy: {minimum: 5}").findings() == Lines{"9:11 error CX060 minimum | "});
    const Changed use("use: ownership", "use: ownership, taget: 3");
    CHECK(use.findings() == use.only("taget", "error CX060 taget | target"));
    const Changed wave("id: w1", "id: w1, file: a.csv");
    CHECK(wave.findings() == wave.only("file", "error CX060 file | "));
  }

  TEST_CASE("questionnaires that share nothing go together") {
    CHECK(together({ownership(), questionnaire("silos", {"sil01"})}) == Lines{});
  }

  TEST_CASE("a question must not be named like another questionnaire") {
    CHECK(together({questionnaire("silos", {"sil01"}), questionnaire("other", {"silos"})}) ==
          Lines{"0:0 error CX101 silos | silos"});
  }
}
