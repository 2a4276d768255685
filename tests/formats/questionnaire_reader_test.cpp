// SPDX-License-Identifier: Apache-2.0
#include "tests/support/findings.hpp"

#include <cxmat/formats/questionnaire_reader.hpp>

#include <algorithm>
#include <limits>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;
using test::place;
using test::with;

constexpr std::string_view defaults_text = R"yaml(cxmat: 1
defaults: five-steps
version: 1.0.0
levels:
  - {level: 1, from: 1, name: {de: eins, en: one}, description: {de: Eins., en: One.}}
  - {level: 2, from: 1.5, name: {de: zwei, en: two}}
  - {level: 3, from: 2.5, name: {de: drei, en: three}}
  - {level: 4, from: 3.5, name: {de: vier, en: four}}
  - {level: 5, from: 4.5, name: {de: fünf, en: five}}
scales:
  practice:
    choices:
      - {name: "1", value: 1, label: {de: nie, en: never}}
      - {name: "3", value: 3, label: {de: oft, en: often}}
      - {name: "5", value: 5, label: {de: immer, en: always}}
      - {name: na, not_applicable: true, label: {de: entfällt, en: does not apply}}
      - {name: dk, dont_know: true, label: {de: weiß nicht, en: do not know}}
roles:
  executive: {de: Leitung, en: Executive}
  frontline: {de: Kundenkontakt, en: Front line}
)yaml";

/// Everything a questionnaire can have, once.
constexpr std::string_view good = R"yaml(cxmat: 1
questionnaire: small-shop
version: 1.2.0
title: {de: Kleiner Laden, en: Small shop}
description: {de: Für Läden., en: For shops.}
licence: CC-BY-4.0
sources:
  - "Author, Ann: A book, 2020"
result: level
model: {id: power_mean, p: -1}
minimum_coverage: 0.25
levels:
  - {level: 1, from: 1, name: {de: a, en: a}}
  - {level: 2, from: 1.75, name: {de: b, en: b}}
  - {level: 3, from: 2.5, name: {de: c, en: c}, description: {de: C., en: C.}}
scales:
  often:
    label: {de: Häufigkeit, en: Frequency}
    choices:
      - {name: never, value: 0, label: {de: nie, en: never}}
      - {name: always, value: 10, label: {de: immer, en: always}}
      - {name: other, label: {de: anders, en: other}}
  colour:
    choices:
      - {name: red, label: {de: rot, en: red}}
      - {name: 1, label: {de: blau, en: blue}}
dimensions:
  - id: counter
    weight: 2.5
    label: {de: Theke, en: Counter}
    description: {de: Vorn., en: In front.}
    model: weakest_link
    minimum_coverage: 1
    questions:
      - id: sh01
        type: select_one practice
        weight: 3
        ask: [executive, frontline]
        short: {de: Gruß, en: Greeting}
        label: {de: Wird gegrüßt?, en: Is there a greeting?}
        hint: {de: Hinweis, en: Hint}
        anchors:
          1: {de: nein, en: no one does}
          3: {de: ja, en: everyone does}
        evidence: {de: Hören, en: Listen}
        advice:
          1: {de: Grüßen, en: Greet}
        source: "Author, Ann: A book, 2020"
      - id: sh02
        type: select_one often
        label: {de: Wie oft?, en: How often?}
        relevant: "${sh01} != '1' and not(${sh01} = 'dk')"
      - id: sh03
        type: select_one colour
        weight: 0
        label: {de: Welche Farbe?, en: Which colour?}
    dimensions:
      - id: inner
        label: {de: Innen, en: Inside}
        questions:
          - id: sh04
            type: select_one often
            label: {de: Drinnen?, en: Inside?}
            relevant: "selected(${sh03}, '1') or ${sh02} > 5"
  - id: back
    label: {de: Lager, en: Back room}
    model: gated
    questions:
      - {id: sh05, type: select_one practice, label: {de: Ordnung?, en: In order?}}
facts:
  - id: sh_named
    label: {de: Gibt es jemanden?, en: Is there someone?}
    evidence: {de: Name, en: Name}
  - {id: sh_open, label: {de: Offen?, en: Open?}}
gates:
  - when: "${sh_named} = 'no'"
    cap: 2
    because: {de: Niemand., en: Nobody.}
  - when: "${sh_open} = 'no' or ${sh_named} = 'no'"
    cap: 1.5
    dimension: inner
    because: {de: Zu., en: Closed.}
)yaml";

/// One dimension of two questions, on the inherited scale and levels.
constexpr std::string_view plain = R"yaml(cxmat: 1
questionnaire: plain
version: 1.0.0
title: {de: Schlicht, en: Plain}
dimensions:
  - id: first
    label: {de: Erste, en: First}
    questions:
      - id: pl01
        type: select_one practice
        label: {de: Eins?, en: One?}
      - id: pl02
        type: select_one practice
        label: {de: Zwei?, en: Two?}
facts:
  - {id: pl_fact, label: {de: Ist es so?, en: Is it so?}}
gates:
  - when: "${pl_fact} = 'no'"
    cap: 2
    because: {de: Darum., en: That is why.}
)yaml";

Defaults defaults() {
  Result<Defaults> read = read_defaults(test::parsed(defaults_text));
  REQUIRE(lines_of(read.diagnostics) == Lines{});
  return *std::move(read);
}

Result<Questionnaire> read(std::string_view text) {
  return read_questionnaire(test::parsed(text), defaults(), "hash");
}

Lines findings(std::string_view text) {
  const Result<Questionnaire> result = read(text);
  CHECK(result.value.has_value() == !has_errors(result.diagnostics));
  return lines_of(result.diagnostics);
}

/// The findings of `plain` with one change.
struct Changed {
  Changed(std::string_view from, std::string_view to) : text(with(plain, from, to)) {}

  [[nodiscard]] Lines findings() const { return ::findings(text); }
  /// One error at `part`.
  [[nodiscard]] Lines error(std::string_view part, std::string_view rest,
                            std::size_t nth = 1) const {
    return {fmt::format("{} error {}", place(text, part, nth), rest)};
  }

  std::string text;
};

/// Adds lines to the first question of `plain`.
Changed question_with(std::string_view lines) {
  return {"        label: {de: Eins?, en: One?}\n",
          fmt::format("        label: {{de: Eins?, en: One?}}\n{}\n", lines)};
}

Changed head_with(std::string_view lines) {
  return {"dimensions:\n", fmt::format("{}\ndimensions:\n", lines)};
}

LocalizedText both(std::string de, std::string en) {
  LocalizedText text;
  text.set(Language::de, std::move(de));
  text.set(Language::en, std::move(en));
  return text;
}

}  // namespace

TEST_SUITE("formats/questionnaire_reader") {
  TEST_CASE("a file with everything in it is read completely") {
    const Result<Questionnaire> result = read(good);
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    const Questionnaire& read = *result;
    CHECK(read.id == "small-shop");
    CHECK(read.version == "1.2.0");
    CHECK(read.title == both("Kleiner Laden", "Small shop"));
    CHECK(read.description == both("Für Läden.", "For shops."));
    CHECK(read.licence == "CC-BY-4.0");
    CHECK(read.sources == std::vector<std::string>{"Author, Ann: A book, 2020"});
    CHECK(read.result == ResultKind::level);
    CHECK(read.model == ModelChoice{.id = "power_mean", .exponent = -1});
    CHECK(read.minimum_coverage == Decimal{250'000});
    CHECK(read.hash == "hash");
    REQUIRE(read.levels.size() == 3);
    CHECK(read.levels[2] == Level{.number = 3,
                                  .from = Decimal{2'500'000},
                                  .name = both("c", "c"),
                                  .description = both("C.", "C.")});

    REQUIRE(read.dimensions.size() == 2);
    const Dimension& counter = read.dimensions[0];
    CHECK(counter.id == "counter");
    CHECK(counter.weight == Decimal{2'500'000});
    CHECK(counter.description == both("Vorn.", "In front."));
    CHECK(counter.model == ModelChoice{.id = "weakest_link"});
    CHECK(counter.minimum_coverage == Decimal::of(1));
    CHECK(read.dimensions[1].model == ModelChoice{.id = "gated"});
    CHECK(read.dimensions[1].weight == Decimal::of(1));

    REQUIRE(counter.questions.size() == 3);
    const Question& first = counter.questions[0];
    CHECK(first.id == "sh01");
    CHECK(first.scale == defaults().scales.at("practice"));
    CHECK(first.weight == Decimal::of(3));
    CHECK(first.ask == std::vector<std::string>{"executive", "frontline"});
    CHECK(first.short_label == both("Gruß", "Greeting"));
    CHECK(first.hint == both("Hinweis", "Hint"));
    CHECK(first.evidence == both("Hören", "Listen"));
    CHECK(first.anchors == std::map<int, LocalizedText>{{1, both("nein", "no one does")},
                                                        {3, both("ja", "everyone does")}});
    CHECK(first.advice == std::map<int, LocalizedText>{{1, both("Grüßen", "Greet")}});
    CHECK(first.source == "Author, Ann: A book, 2020");
    CHECK_FALSE(first.relevant);
    REQUIRE(counter.questions[1].relevant);
    CHECK(counter.questions[1].relevant->source == "${sh01} != '1' and not(${sh01} = 'dk')");

    const Scale& often = counter.questions[1].scale;
    CHECK(often.name == "often");
    REQUIRE(often.choices.size() == 3);
    CHECK(often.choices[1] == Choice{.name = "always",
                                     .kind = ChoiceKind::regular,
                                     .value = Decimal::of(10),
                                     .label = both("immer", "always")});
    CHECK_FALSE(often.choices[2].value);
    CHECK(counter.questions[2].scale.choices[1].name == "1");
    CHECK(counter.dimensions[0].questions[0].id == "sh04");

    REQUIRE(read.facts.size() == 2);
    CHECK(read.facts[0] == Fact{.id = "sh_named",
                                .label = both("Gibt es jemanden?", "Is there someone?"),
                                .evidence = both("Name", "Name")});
    REQUIRE(read.gates.size() == 2);
    CHECK(read.gates[0].cap == Decimal::of(2));
    CHECK(read.gates[0].dimension.empty());
    CHECK(read.gates[1].cap == Decimal{1'500'000});
    CHECK(read.gates[1].dimension == "inner");
    CHECK(read.gates[1].because == both("Zu.", "Closed."));
  }

  TEST_CASE("a short file inherits levels, scale, model and coverage") {
    const Result<Questionnaire> result = read(plain);
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    CHECK(result->levels == defaults().levels);
    CHECK(result->model == ModelChoice{});
    CHECK(result->minimum_coverage == Decimal{500'000});
    CHECK(result->dimensions[0].questions[0].scale == defaults().scales.at("practice"));
  }

  TEST_CASE("defaults are levels, scales and roles") {
    const Defaults read = defaults();
    CHECK(read.levels.size() == 5);
    CHECK(read.levels[0].description == both("Eins.", "One."));
    CHECK(read.scales.at("practice").choices[3].kind == ChoiceKind::not_applicable);
    CHECK(read.scales.at("practice").choices[4].kind == ChoiceKind::dont_know);
    CHECK(read.roles.at("executive") == both("Leitung", "Executive"));
  }

  TEST_CASE("places are lines and columns as an editor counts them") {
    // Line 10 is "        type: select_one practice": eight spaces, "type: ", "select_one ".
    CHECK(Changed("select_one practice", "select_one practise").findings() ==
          Lines{"10:26 error CX100 practise | practice"});
    CHECK(Changed("version: 1.0.0", "version: 1.0").findings() == Lines{"3:10 error CX127 1.0"});
  }

  TEST_CASE("all errors of a file come at once, in its order") {
    std::string text = with(plain, "version: 1.0.0", "version: one");
    text = with(text, "id: pl02", "id: pl01");
    text = with(text, "    label: {de: Erste, en: First}", "    lable: {de: Erste, en: First}");
    text = with(text, "${pl_fact}", "${pl_fakt}");
    text = with(text, "cap: 2", "cap: 6");
    CHECK(findings(text) ==
          Lines{"3:10 error CX127 one", "6:5 error CX061 label", "7:5 error CX060 lable | label",
                "12:13 error CX101 pl01 | file.yaml:9:13", "18:14 error CX102 pl_fakt | pl_fact",
                "19:10 error CX066 cap | 6 | 1..5"});
  }

  TEST_CASE("another kind of file is one error, not a list of unknown keys") {
    CHECK(findings("cxmat: 1\nassessment: a\nwaves: []\n") ==
          Lines{"1:1 error CX064 questionnaire"});
    CHECK(findings("- 1\n") == Lines{"1:1 error CX062 questionnaire | map"});
    CHECK(Changed("cxmat: 1", "cxmat: 2").findings() == Lines{"1:8 error CX063 2 | 1"});
  }

  TEST_CASE("unknown keys are errors everywhere") {
    CHECK(head_with("modell: gated").findings() == Lines{"5:1 error CX060 modell | model"});
    const Changed question = question_with("        wieght: 2");
    CHECK(question.findings() == question.error("wieght", "CX060 wieght | weight"));
    const Changed gate("    cap: 2\n", "    cap: 2\n    dimensoin: first\n");
    CHECK(gate.findings() == gate.error("dimensoin", "CX060 dimensoin | dimension"));
    const Changed dimension("  - id: first\n", "  - inclde: other.first\n    id: first\n");
    CHECK(dimension.findings() == dimension.error("inclde", "CX060 inclde | "));
  }

  TEST_CASE("a question needs an id, a type and a label") {
    CHECK(Changed("      - id: pl02\n        type: select_one practice\n"
                  "        label: {de: Zwei?, en: Two?}\n",
                  "      - {}\n")
              .findings() ==
          Lines{"12:9 error CX061 id", "12:9 error CX061 type", "12:9 error CX061 label"});
  }

  TEST_CASE("the type names a known kind and a known scale") {
    const Changed kind("select_one practice", "select_many practice");
    CHECK(kind.findings() ==
          kind.error("select_many",
                     "CX114 select_many | select_one, select_multiple, yes_no, nps, ces, csat, "
                     "integer, decimal, text, note | select_one"));
    const Changed bare("type: select_one practice", "type: select_one");
    CHECK(bare.findings() == bare.error("select_one", "CX132 select_one | practice"));
    const Changed quoted("type: select_one practice", "type: \"select_one practic\"");
    CHECK(quoted.findings() == quoted.error("practic\"", "CX100 practic | practice"));
  }

  TEST_CASE("ids are unique: questions and facts together, dimensions, choices, levels") {
    const Changed question("id: pl02", "id: pl01");
    CHECK(question.findings() == question.error("pl01", "CX101 pl01 | file.yaml:9:13", 2));
    const Changed fact("id: pl_fact", "id: pl02");
    CHECK(fact.findings().front() == fact.error("pl02, label", "CX101 pl02 | file.yaml:12:13")[0]);
    const Changed dimension(
        "facts:",
        "  - {id: first, label: x, questions: [{id: pl03, type: select_one practice, "
        "label: x}]}\nfacts:");
    CHECK(dimension.findings() == dimension.error("first, label", "CX101 first | file.yaml:6:9"));
    const Changed choice = head_with(
        "scales: {own: {choices: [{name: a, value: 1, label: a}, {name: a, value: 2, label: b}]}}");
    CHECK(choice.findings() == choice.error("a, value: 2", "CX122 a"));
    const Changed role = question_with("        ask: [executive, frontline, executive]");
    CHECK(role.findings() == role.error("executive]", "CX101 executive | file.yaml:12:15"));
  }

  TEST_CASE("ids that differ only in signs are the same to a survey platform") {
    const Changed question("id: pl02", "id: pl_01");
    CHECK(question.findings() == question.error("pl_01", "CX120 pl_01 | pl01"));
  }

  TEST_CASE("ids are short lower-case words") {
    const Changed upper("id: pl02", "id: PL02");
    CHECK(upper.findings() == upper.error("PL02", "CX065 PL02"));
    const Changed file("questionnaire: plain", "questionnaire: Plain File");
    CHECK(file.findings() == file.error("Plain File", "CX134 Plain File"));
    const Changed scale = head_with(
        "scales: {My: {choices: [{name: a, value: 1, label: a}, {name: b, value: 2, label: b}]}}");
    CHECK(scale.findings() == scale.error("My", "CX065 My"));
    const Changed choice = head_with(
        "scales: {my: {choices: [{name: A-b, value: 1, label: a}, {name: b, value: 2, label: "
        "b}]}}");
    CHECK(choice.findings() == choice.error("A-b", "CX135 A-b"));
  }

  TEST_CASE("n/a may name what is no answer, whichever kind the scale says, and nothing else") {
    const auto scale = [](const char* kind) {
      return head_with(std::string("scales: {my: {choices: [{name: a, value: 1, label: a}, ") +
                       "{name: b, value: 2, label: b}, {name: n/a, " + kind + ", label: c}]}}");
    };
    CHECK(scale("dont_know: true").findings().empty());
    CHECK(scale("not_applicable: true").findings().empty());
    const Changed regular = scale("value: 3");
    CHECK(regular.findings() == regular.error("n/a", "CX135 n/a"));
  }

  TEST_CASE("names that response files use for something else are reserved") {
    const Changed column("id: pl02", "id: weight");
    CHECK(column.findings() ==
          column.error("weight", "CX128 weight | respondent, wave, weight, overall"));
    const Changed comment("id: pl02", "id: pl01_comment");
    CHECK(comment.findings() ==
          comment.error("pl01_comment",
                        "CX128 pl01_comment | pl01_comment, pl01_evidence, pl01_grade"));
    const Changed own("id: pl02", "id: plain");
    CHECK(own.findings() == own.error("plain\n", "CX128 plain | plain", 2));
    const Changed overall("questionnaire: plain", "questionnaire: overall");
    CHECK(overall.findings() == overall.error("overall", "CX128 overall | overall"));
    const Changed choice = head_with(
        "scales: {my: {choices: [{name: dk, value: 1, label: a}, {name: b, value: 2, label: b}]}}");
    CHECK(choice.findings() == choice.error("dk,", "CX128 dk | na, dk"));
  }

  TEST_CASE("roles are those of the defaults") {
    const Changed role = question_with("        ask: [executive, frontlin]");
    CHECK(role.findings() == role.error("frontlin]", "CX116 frontlin | frontline"));
  }

  TEST_CASE("models are known, and a power mean says which") {
    const Changed unknown = head_with("model: wieghted_mean");
    CHECK(unknown.findings() == unknown.error("wieghted_mean",
                                              "CX112 wieghted_mean | weighted_mean | "
                                              "weighted_mean, power_mean, weakest_link, staged, "
                                              "continuous, cumulative, coverage_sum, "
                                              "fulfilment_share, gated"));
    const Changed bare = head_with("model: power_mean");
    CHECK(bare.findings() == bare.error("power_mean", "CX113 power_mean | p"));
    const Changed no_p = head_with("model: {id: power_mean}");
    CHECK(no_p.findings() == no_p.error("power_mean", "CX113 power_mean | p"));
    const Changed extra = head_with("model: {id: weighted_mean, p: 2}");
    CHECK(extra.findings() == extra.error("p: 2", "CX060 p | "));
    const Changed word = head_with("model: {id: power_mean, p: low}");
    CHECK(word.findings() == word.error("low", "CX043 low"));
  }

  TEST_CASE("the exponent of a power mean may be infinite") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    CHECK(read(head_with("model: {id: power_mean, p: \"-inf\"}").text)->model.exponent ==
          -infinity);
    CHECK(read(head_with("model: {id: power_mean, p: inf}").text)->model.exponent == infinity);
    CHECK(read(head_with("model: {id: power_mean, p: 0}").text)->model.exponent == 0.0);
  }

  TEST_CASE("a gated model needs gates") {
    const std::string text = with(std::string(plain.substr(0, plain.find("gates:"))),
                                  "dimensions:", "model: gated\ndimensions:");
    CHECK(findings(text) == Lines{"5:8 error CX121"});
    CHECK(head_with("model: gated").findings() == Lines{});
  }

  TEST_CASE("caps lie upon any model that scores each respondent") {
    const auto model = [](std::string_view text) {
      const Result<Questionnaire> result = read(head_with(fmt::format("model: {}", text)).text);
      REQUIRE(lines_of(result.diagnostics) == Lines{});
      return result->model;
    };
    CHECK(model("gated") == ModelChoice{.id = "gated", .under = "weighted_mean"});
    CHECK(model("{id: gated}") == ModelChoice{.id = "gated"});
    CHECK(model("{id: gated, of: weakest_link}") ==
          ModelChoice{.id = "gated", .under = "weakest_link"});
    CHECK(model("{id: gated, of: power_mean, p: -1}") ==
          ModelChoice{.id = "gated", .exponent = -1, .under = "power_mean"});

    const std::string allowed = "weighted_mean, power_mean, weakest_link, fulfilment_share";
    const Changed practices = head_with("model: {id: gated, of: staged}");
    CHECK(practices.findings() == practices.error("staged", "CX068 staged | of |  | " + allowed));
    const Changed itself = head_with("model: {id: gated, of: gated}");
    CHECK(itself.findings() == itself.error("gated", "CX068 gated | of |  | " + allowed, 2));
    const Changed unknown = head_with("model: {id: gated, of: power_maen, p: 0}");
    CHECK(unknown.findings() ==
          unknown.error("power_maen", "CX068 power_maen | of | power_mean | " + allowed));
    const Changed no_p = head_with("model: {id: gated, of: power_mean}");
    CHECK(no_p.findings() == no_p.error("power_mean", "CX113 power_mean | p"));
    const Changed extra = head_with("model: {id: gated, p: 2}");
    CHECK(extra.findings() == extra.error("p: 2", "CX060 p | "));
    const Changed elsewhere = head_with("model: {id: weakest_link, of: power_mean}");
    CHECK(elsewhere.findings() == elsewhere.error("of: power", "CX060 of | "));
  }

  TEST_CASE("a practice model misses what its questions do not say, at each question") {
    const Changed staged = head_with("model: staged");
    CHECK(staged.findings() == Lines{staged.error("pl01", "CX136 pl01 | level | staged")[0],
                                     staged.error("pl02", "CX136 pl02 | level | staged")[0]});
    const Changed one("  - id: first\n", "  - id: first\n    model: cumulative\n");
    CHECK(one.findings() == Lines{one.error("pl01", "CX136 pl01 | level | cumulative")[0],
                                  one.error("pl02", "CX136 pl02 | level | cumulative")[0]});
  }

  TEST_CASE("a level that is there and wrong is not called missing on top") {
    const std::string text = with(question_with("        level: high").text,
                                  "dimensions:", "model: staged\ndimensions:");
    const Lines found = findings(text);
    const std::string missing = "CX136 pl01 | level | staged";
    CHECK(std::ranges::none_of(
        found, [&](const std::string& line) { return line.find(missing) != std::string::npos; }));
    CHECK(found.size() == 2);  // the wrong value, and the other question
  }

  TEST_CASE("coverage_sum counts what is missing as nothing, and may say so") {
    const Changed said = head_with("model: {id: coverage_sum, missing: zero}");
    CHECK(said.findings() == Lines{said.error("pl01", "CX136 pl01 | level | coverage_sum")[0],
                                   said.error("pl01", "CX136 pl01 | stream | coverage_sum")[0],
                                   said.error("pl02", "CX136 pl02 | level | coverage_sum")[0],
                                   said.error("pl02", "CX136 pl02 | stream | coverage_sum")[0]});
    const Changed other = head_with("model: {id: coverage_sum, missing: ignored}");
    CHECK(other.findings()[0] == other.error("ignored", "CX068 ignored | missing |  | zero")[0]);
    const Changed elsewhere = head_with("model: {id: weighted_mean, missing: zero}");
    CHECK(elsewhere.findings() == elsewhere.error("missing", "CX060 missing | "));
  }

  TEST_CASE("questions and dimensions side by side are an error of the dimension's id") {
    const Changed mixed("        label: {de: Zwei?, en: Two?}\n",
                        "        label: {de: Zwei?, en: Two?}\n    model: continuous\n"
                        "    dimensions:\n      - id: inner\n"
                        "        label: {de: Innen, en: Inside}\n"
                        "        questions:\n"
                        "          - {id: pl03, type: select_one practice, weight: 0,"
                        " label: {de: Drei?, en: Three?}}\n"
                        "          - {id: pl04, type: select_one practice,"
                        " label: {de: Vier?, en: Four?}}\n");
    CHECK(mixed.findings() == Lines{mixed.error("first", "CX137 first | continuous")[0],
                                    mixed.error("pl01", "CX136 pl01 | level | continuous")[0],
                                    mixed.error("pl02", "CX136 pl02 | level | continuous")[0],
                                    mixed.error("pl04", "CX136 pl04 | level | continuous")[0]});
  }

  TEST_CASE("a dimension belongs to a level above the first") {
    const auto level = [](std::string_view number) {
      return Changed("  - id: first\n", fmt::format("  - id: first\n    level: {}\n", number));
    };
    CHECK(read(level("2").text)->dimensions[0].level == 2);
    CHECK(read(level("5").text)->dimensions[0].level == 5);
    CHECK_FALSE(read(plain)->dimensions[0].level);
    CHECK(level("1").findings() == Lines{"7:12 error CX066 level | 1 | 2..5"});
    CHECK(level("6").findings() == Lines{"7:12 error CX066 level | 6 | 2..5"});
    CHECK(level("2.5").findings() == Lines{"7:12 error CX062 level | whole number"});
  }

  TEST_CASE("weights are never negative and never all zero") {
    const Changed negative = question_with("        weight: -1");
    CHECK(negative.findings() == negative.error("-1", "CX104 pl01"));
    std::string text = question_with("        weight: 0").text;
    CHECK(findings(text) == Lines{});
    text = with(text, "        label: {de: Zwei?", "        weight: 0\n        label: {de: Zwei?");
    CHECK(findings(text) == Lines{"8:5 error CX105 first"});
    const Changed dimension("  - id: first\n", "  - id: first\n    weight: 0\n");
    CHECK(dimension.findings() == Lines{"5:1 error CX105 plain"});
  }

  TEST_CASE("levels are numbered from 1 without holes, and their bounds rise from 1") {
    const auto levels = [](std::string_view rows) {
      std::string text = "levels:";
      int line = 0;
      for (const char row : rows) {
        text += fmt::format("\n  - {{level: {}, from: {}, name: x}}", row, ++line);
      }
      return head_with(text).findings();
    };
    CHECK(levels("123") == Lines{});
    CHECK(levels("124") == Lines{"8:13 error CX106 2 | 4"});
    CHECK(levels("132") == Lines{"7:13 error CX106 1 | 3", "8:13 error CX107 2"});
    CHECK(levels("122") == Lines{"8:13 error CX101 2 | file.yaml:7:13"});
    CHECK(levels("234") == Lines{"6:13 error CX107 2"});
    CHECK(levels("1") == Lines{"5:1 error CX066 levels | 1 | 2..9"});

    const auto bounds = [](std::string_view first, std::string_view second) {
      return head_with(fmt::format("levels:\n  - {{level: 1, from: {}, name: x}}\n"
                                   "  - {{level: 2, from: {}, name: x}}",
                                   first, second))
          .findings();
    };
    CHECK(bounds("1", "2") == Lines{});
    CHECK(bounds("0", "2").front() == "6:22 error CX066 from | 0 | 1");
    CHECK(bounds("1", "1") == Lines{"7:22 error CX107 2"});
    CHECK(bounds("1", "0.5") == Lines{"7:22 error CX107 2"});
    CHECK(bounds("1", "2.5") == Lines{"7:22 error CX066 from | 2.5 | 1..2"});
    CHECK(bounds("1", "two") == Lines{"7:22 error CX043 two"});
  }

  TEST_CASE("every text is in the languages of the title") {
    const Changed label("label: {de: Eins?, en: One?}", "label: {de: Eins?}");
    CHECK(label.findings() == Lines{"11:9 error CX108 label | en"});
    const Changed anchor = question_with("        anchors:\n          3: {en: done}");
    CHECK(anchor.findings() == anchor.error("3: {en", "CX108 anchors.3 | de"));
    const Changed title("title: {de: Schlicht, en: Plain}", "title: {en: Plain}");
    CHECK(title.findings().front() == "7:13 error CX071 de | en");
    CHECK(title.findings().size() == 5);
    const Changed both_as_one("label: {de: Eins?, en: One?}", "label: CX?");
    CHECK(both_as_one.findings() == Lines{});
    const Changed unknown("label: {de: Eins?, en: One?}", "label: {de: Eins?, en: One?, fr: Un?}");
    CHECK(unknown.findings() == unknown.error("fr", "CX071 fr | de, en"));
    const Changed empty("label: {de: Eins?, en: One?}", "label: {de: Eins?, en: \"\"}");
    CHECK(empty.findings() == empty.error("\"\"", "CX067 label.en"));
  }

  TEST_CASE("anchors and advice belong to a level") {
    const Changed anchor = question_with("        anchors:\n          6: {de: x, en: x}");
    CHECK(anchor.findings() == anchor.error("6: {", "CX118 6 | 1..5"));
    const Changed advice = question_with("        advice:\n          low: {de: x, en: x}");
    CHECK(advice.findings() == advice.error("low: {", "CX118 low | 1..5"));
  }

  TEST_CASE("a scale has choices, and values that differ if it has any") {
    std::string constant = with(plain, "pl01\n        type: select_one practice",
                                "pl01\n        type: select_one own");
    constant = with(constant, "dimensions:",
                    "scales: {own: {choices: [{name: a, value: 1, label: a}, "
                    "{name: b, value: 1, label: b}]}}\ndimensions:");
    CHECK(findings(constant) == Lines{fmt::format("{} error CX109 own", place(constant, "own\n"))});
    const Changed single = head_with("scales: {own: {choices: [{name: a, value: 1, label: a}]}}");
    CHECK(single.findings() == single.error("choices", "CX066 choices | 1 | 2..250"));
    std::string many = "scales: {own: {choices: [";
    for (int i = 0; i <= 250; ++i) {
      many += fmt::format("{{name: c{0}, value: {0}, label: c}}, ", i);
    }
    const Changed too_many = head_with(many + "]}}");
    CHECK(too_many.findings() == too_many.error("choices", "CX126 250"));
  }

  TEST_CASE("a choice is one thing only") {
    const auto own = [](std::string_view third) {
      return head_with(
          fmt::format("scales: {{own: {{choices: [{{name: a, value: 1, label: a}}, "
                      "{{name: b, value: 2, label: b}}, {}]}}}}",
                      third));
    };
    const Changed two = own("{name: na, not_applicable: true, dont_know: true, label: c}");
    CHECK(two.findings() == two.error("dont_know", "CX130 dont_know | not_applicable"));
    const Changed valued = own("{name: dk, dont_know: true, value: 3, label: c}");
    CHECK(valued.findings() == valued.error("value: 3", "CX130 value | dont_know"));
    CHECK(own("{name: yes, not_applicable: false, label: c}").findings() == Lines{});
  }

  TEST_CASE("a question without values is scored in no way unless it weighs nothing") {
    const std::string scales =
        "scales: {own: {choices: [{name: a, label: a}, {name: b, label: b}]}}\ndimensions:";
    const std::string text =
        with(with(plain, "dimensions:", scales), "select_one practice", "select_one own");
    CHECK(findings(text) == Lines{"11:15 error CX119 pl01"});
    CHECK(findings(with(text, "select_one own", "select_one own\n        weight: 0")) == Lines{});
  }

  TEST_CASE("a distribution needs no values and has no levels") {
    const std::string text =
        "cxmat: 1\nquestionnaire: pulse\nversion: 1.0.0\ntitle: Pulse\nresult: distribution\n"
        "scales: {own: {choices: [{name: a, label: a}, {name: b, label: b}]}}\n"
        "dimensions:\n"
        "  - {id: d, label: D, questions: [{id: pu1, type: select_one own, label: P}]}\n";
    CHECK(findings(text) == Lines{});
    CHECK(findings(text + "minimum_coverage: 0.5\n") == Lines{"9:1 error CX129 minimum_coverage"});
    CHECK(findings(text + "gates: []\n") == Lines{"9:1 error CX129 gates"});
    CHECK(findings(with(text, "distribution", "distributoin")) ==
          Lines{"5:9 error CX068 distributoin | result | distribution | level, distribution"});
  }

  TEST_CASE("dimensions hold questions") {
    const std::string head = std::string(plain.substr(0, plain.find("dimensions:")));
    CHECK(findings(head) == Lines{"1:1 error CX061 dimensions"});
    CHECK(findings(head + "dimensions: []\n") == Lines{"5:1 error CX117 plain"});
    CHECK(findings(head + "dimensions:\n  - {id: a, label: A}\n") == Lines{"6:5 error CX117 a"});
    CHECK(findings(head + "dimensions:\n  - {id: a, label: A, questions: []}\n") ==
          Lines{"6:5 error CX117 a"});
    CHECK(findings(head + "dimensions:\n  - {id: a, label: A, questions: 3}\n") ==
          Lines{"6:34 error CX062 questions | list"});
  }

  TEST_CASE("minimum_coverage is a share") {
    const Changed above = head_with("minimum_coverage: 50");
    CHECK(above.findings() == above.error("50", "CX066 minimum_coverage | 50 | 0..1"));
    const Changed below("  - id: first\n", "  - id: first\n    minimum_coverage: -0.1\n");
    CHECK(below.findings() == below.error("-0.1", "CX066 minimum_coverage | -0.1 | 0..1"));
  }

  TEST_CASE("a question is shown depending on other questions, with choices they have") {
    const auto relevant = [](std::string_view condition) {
      return Changed(
          "        label: {de: Zwei?, en: Two?}\n",
          fmt::format("        label: {{de: Zwei?, en: Two?}}\n        relevant: {}\n", condition));
    };
    CHECK(relevant("\"${pl01} = '3'\"").findings() == Lines{});
    const Changed id = relevant("\"${pl01} = '3' and ${pl10} = '1'\"");
    CHECK(id.findings() == id.error("pl10", "CX102 pl10 | pl01"));
    const Changed choice = relevant("\"${pl01} = 'never'\"");
    CHECK(choice.findings() == choice.error("never'", "CX110 never | practice | "));
    const Changed near = relevant("\"${pl01} = '1' or ${pl01} = 'nna'\"");
    CHECK(near.findings() == near.error("nna'", "CX110 nna | practice | na"));
    const Changed value = relevant("${pl01} != 4");
    CHECK(value.findings() == value.error("4\n", "CX110 4 | practice | 1"));
    const Changed fact = relevant("\"${pl_fact} = 'no'\"");
    CHECK(fact.findings() == fact.error("pl_fact}", "CX133 pl_fact"));
    CHECK(relevant("${pl01} < 4").findings() == Lines{});
  }

  TEST_CASE("a syntax error in a condition points into it") {
    const auto relevant = [](std::string_view condition) {
      return question_with(fmt::format("        relevant: {}", condition)).findings();
    };
    // "        relevant: " is 18 characters, so an unquoted text begins in column 19.
    CHECK(relevant("${pl02} == '1'") == Lines{"12:28 error CX111 '...' | 1.5"});
    CHECK(relevant("\"${pl02} == '1'\"") == Lines{"12:29 error CX111 '...' | 1.5"});
    CHECK(relevant("\"${pl02} = '1' und\"") == Lines{"12:34 error CX111 and | or"});
    CHECK(relevant("\"${pl02} = 'ü' und\"") == Lines{"12:34 error CX111 and | or"});
    CHECK(relevant("\"\"").front() ==
          "12:20 error CX111 ${...} | not(...) | selected(...) | (...)");
  }

  TEST_CASE("a condition over several lines is pointed at as a whole") {
    CHECK(question_with("        relevant: >-\n          ${pl02} == '1'").findings() ==
          Lines{"12:19 error CX111 '...' | 1.5"});
  }

  TEST_CASE("numbers cannot be compared where choices have none") {
    const Changed changed("gates:\n  - when: \"${pl_fact} = 'no'\"",
                          "gates:\n  - when: \"${pl_fact} < 2\"");
    CHECK(changed.findings() == changed.error("< 2", "CX111 = | !="));
  }

  TEST_CASE("questions that are shown depending on themselves name the chain") {
    CHECK(question_with("        relevant: ${pl01} = '1'").findings() ==
          Lines{"12:19 error CX103 pl01 -> pl01"});
    const std::string text = with(question_with("        relevant: ${pl02} = '1'").text,
                                  "        label: {de: Zwei?, en: Two?}\n",
                                  "        label: {de: Zwei?, en: Two?}\n"
                                  "        relevant: ${pl01} = '1'\n");
    CHECK(findings(text) == Lines{"12:19 error CX103 pl01 -> pl02 -> pl01"});
  }

  TEST_CASE("gates ask about facts, and cap within the levels") {
    const Changed question("${pl_fact}", "${pl01}");
    CHECK(question.findings() == question.error("pl01}", "CX115 pl01"));
    const Changed unknown("${pl_fact}", "${pl_fct}");
    CHECK(unknown.findings() == unknown.error("pl_fct", "CX102 pl_fct | pl_fact"));
    const Changed choice("= 'no'", "= 'nein'");
    CHECK(choice.findings() == choice.error("nein", "CX110 nein | pl_fact | "));
    const Changed low("cap: 2", "cap: 0.5");
    CHECK(low.findings() == low.error("0.5", "CX066 cap | 0.5 | 1..5"));
    const Changed dimension("    cap: 2\n", "    cap: 2\n    dimension: firts\n");
    CHECK(dimension.findings() == dimension.error("firts", "CX102 firts | first"));
    const Changed reason("    because: {de: Darum., en: That is why.}\n", "");
    CHECK(reason.findings() == reason.error("when", "CX061 because"));
  }

  TEST_CASE("sources that say nothing are refused") {
    const Changed source = question_with("        source: \" \"");
    CHECK(source.findings() == source.error("\" \"", "CX067 source"));
    const Changed sources = head_with("sources: [\"\"]");
    CHECK(sources.findings() == sources.error("\"\"", "CX067 sources"));
  }

  TEST_CASE("without levels anywhere the key is missed") {
    const Result<Questionnaire> result = read_questionnaire(
        test::parsed(plain), Defaults{.levels = {}, .scales = defaults().scales, .roles = {}}, "");
    CHECK(lines_of(result.diagnostics).front() == "1:1 error CX061 levels");
  }

  TEST_CASE("defaults are checked like questionnaires") {
    const auto changed = [](std::string_view from, std::string_view to) {
      return lines_of(read_defaults(test::parsed(with(defaults_text, from, to))).diagnostics);
    };
    CHECK(changed("from: 2.5", "from: 1.5") == Lines{"7:22 error CX107 3"});
    CHECK(changed("{de: Leitung, en: Executive}", "{de: Leitung}") ==
          Lines{"19:3 error CX108 executive | en"});
    CHECK(changed("roles:", "rolls:").size() == 2);
    CHECK(changed("executive:", "Top floor:") == Lines{"19:3 error CX065 Top floor"});
    CHECK(changed("name: na", "name: \"\"") == Lines{"16:16 error CX135 "});
  }
}
