// SPDX-License-Identifier: Apache-2.0
//
// Every limit that docs/reliability.md states: one below, at it, one above it.
#include "tests/formats/tables/read_table.hpp"
#include "tests/formats/tables/workbook_bytes.hpp"
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/csv/csv.hpp>
#include <cxmat/formats/engagement/logo.hpp>
#include <cxmat/formats/engagement_reader.hpp>
#include <cxmat/formats/limits.hpp>
#include <cxmat/formats/questionnaire/levels.hpp>
#include <cxmat/formats/questionnaire/scales.hpp>
#include <cxmat/formats/questionnaire_reader.hpp>
#include <cxmat/formats/responses.hpp>
#include <cxmat/formats/tables/key_table.hpp>
#include <cxmat/formats/tables/xlsx_table.hpp>
#include <cxmat/formats/tables/zip.hpp>
#include <cxmat/formats/yaml/parse.hpp>
#include <cxmat/questionnaire/condition.hpp>
#include <cxmat/tally/cell_budget.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

bool has(const Diagnostics& found, Code code) {
  return std::ranges::find(found, code, &Diagnostic::code) != found.end();
}

/// `made(limit)` does not have the finding `code`, nor does one less; one more does.
void holds(std::size_t limit, Code code, const std::function<Diagnostics(std::size_t)>& made) {
  CAPTURE(limit);
  std::string codes;
  for (const Diagnostic& found : made(limit + 1)) {
    codes += to_string(found.code) + " ";
  }
  CAPTURE(codes);
  CHECK_FALSE(has(made(limit - 1), code));
  CHECK_FALSE(has(made(limit), code));
  CHECK(has(made(limit + 1), code));
}

std::string repeated(std::size_t times, const std::function<std::string(std::size_t)>& part) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) {
    text += part(i);
  }
  return text;
}

std::string repeated(std::size_t times, std::string_view part) {
  return repeated(times, [part](std::size_t) { return std::string(part); });
}

Diagnostics in_yaml(const std::string& text) {
  return yaml::parse(text, "file.yaml").diagnostics;
}

Diagnostics in_questionnaire(const std::string& rest) {
  const std::string text = "cxmat: 1\nquestionnaire: q\nversion: 1.0.0\ntitle: {en: Q}\n" + rest;
  const Result<yaml::Document> document = yaml::parse(text, "file.yaml");
  REQUIRE(document);
  return read_questionnaire(*document, Catalogue::embedded().defaults(), "hash").diagnostics;
}

std::string number(std::size_t value) {
  return std::to_string(value);
}

std::string dimension(std::size_t id) {
  return "  - id: d" + number(id) + "\n    label: {en: D}\n    questions:\n";
}

std::string question_line(std::size_t id) {
  return "      - {id: q" + number(id) + ", type: select_one practice, label: {en: Q?}}\n";
}

/// As many dimensions as it takes.
std::string questions(std::size_t count) {
  return "dimensions:\n" + repeated(count, [](std::size_t i) {
           return (i % limits::most_questions_of_dimension == 0 ? dimension(i) : "") +
                  question_line(i);
         });
}

Diagnostics in_assessment(const std::string& rest) {
  const std::string text =
      "cxmat: 1\nassessment: a\ntitle: {en: A}\norganisation: {name: A}\nlanguages: [en]\n" + rest;
  const Result<yaml::Document> document = yaml::parse(text, "file.yaml");
  REQUIRE(document);
  const QuestionnaireSource source{.load = [](std::string_view id) -> Result<Questionnaire> {
                                     return two_dimensions(std::string(id));
                                   },
                                   .known_ids = {}};
  return read_engagement(*document, source).diagnostics;
}

Diagnostics in_responses(const std::string& bytes, bool with_group = false) {
  Engagement engagement = engagement_of(two_dimensions());
  if (with_group) {
    engagement.groupings.push_back({.column = "g", .label = {}, .values = {}});
  }
  const std::vector<ResponseSource> sources{{.file = "a.csv", .bytes = bytes, .wave = {}}};
  return read_responses(engagement, sources).diagnostics;
}

Diagnostics in_table(std::string bytes) {
  tests::ReadTable read = tests::read_table(std::move(bytes), "file");
  append(read.found, read.problems);
  return read.found;
}

}  // namespace

TEST_SUITE("limits") {
  TEST_CASE("bytes, depth and nodes of a YAML file") {
    holds(yaml::max_bytes, Code::file_too_large,
          [](std::size_t bytes) { return in_yaml("a: 1\n#" + std::string(bytes - 6, 'x')); });
    holds(yaml::max_depth, Code::yaml_too_deep, [](std::size_t depth) {
      return in_yaml(std::string(depth, '[') + std::string(depth, ']'));
    });
    holds(yaml::max_nodes - 1, Code::yaml_too_many_nodes,  // the list is a node, too
          [](std::size_t items) { return in_yaml(repeated(items, "- a\n")); });
  }

  TEST_CASE("depth of a condition") {
    const auto is_condition = [](std::size_t depth) {
      return std::holds_alternative<Condition>(
          parse_condition(std::string(depth, '(') + "${a} = '1'" + std::string(depth, ')')));
    };
    CHECK(is_condition(63));
    CHECK(is_condition(64));
    CHECK_FALSE(is_condition(65));
  }

  TEST_CASE("questions, dimensions, levels and choices of a questionnaire") {
    holds(limits::most_questions_of_dimension, Code::too_many_entries, [](std::size_t count) {
      return in_questionnaire("dimensions:\n" + dimension(0) + repeated(count, question_line));
    });
    holds(limits::most_questions, Code::too_many_entries,
          [](std::size_t count) { return in_questionnaire(questions(count)); });
    holds(limits::most_dimensions, Code::too_many_entries, [](std::size_t count) {
      return in_questionnaire("dimensions:\n" + repeated(count, [](std::size_t i) {
                                return dimension(i) + question_line(i);
                              }));
    });
    holds(limits::most_rules, Code::too_many_entries, [](std::size_t count) {
      return in_questionnaire(
          "facts:\n" +
          repeated(count,
                   [](std::size_t i) { return "  - {id: f" + number(i) + ", label: {en: F}}\n"; }) +
          questions(1));
    });
    holds(questionnaire_file::max_choices, Code::too_many_choices, [](std::size_t count) {
      return in_questionnaire("scales:\n  wide:\n    choices:\n" +
                              repeated(count,
                                       [](std::size_t i) {
                                         return "      - {name: c" + number(i) +
                                                ", value: " + number(i) + ", label: {en: C}}\n";
                                       }) +
                              questions(1));
    });
  }

  TEST_CASE("questionnaires, groupings, values and waves of an assessment") {
    const std::string one = "questionnaires: [{use: q}]\nwaves: [{id: w, responses: [r.csv]}]\n";
    holds(limits::most_questionnaires, Code::too_many_entries, [](std::size_t count) {
      return in_assessment(
          "waves: [{id: w, responses: [r.csv]}]\nquestionnaires:\n" +
          repeated(count, [](std::size_t i) { return "  - {use: q" + number(i) + "}\n"; }));
    });
    holds(limits::most_groupings, Code::too_many_entries, [&](std::size_t count) {
      return in_assessment(one + "groupings:\n" + repeated(count, [](std::size_t i) {
                             return "  - {column: g" + number(i) + "}\n";
                           }));
    });
    holds(limits::most_group_values, Code::too_many_entries, [&](std::size_t count) {
      return in_assessment(
          one + "groupings:\n  - column: g\n    values:\n" +
          repeated(count, [](std::size_t i) { return "      - {name: v" + number(i) + "}\n"; }));
    });
    holds(limits::most_waves, Code::too_many_entries, [](std::size_t count) {
      return in_assessment("questionnaires: [{use: q}]\nwaves:\n" +
                           repeated(count, [](std::size_t i) {
                             return "  - {id: w" + number(i) + ", responses: [r.csv]}\n";
                           }));
    });
  }

  TEST_CASE("columns, cells and groups of a file of responses") {
    holds(csv::max_columns, Code::too_many_columns, [](std::size_t columns) {
      return in_responses("respondent,a1" +
                          repeated(columns - 2, [](std::size_t i) { return ",c" + number(i); }) +
                          "\n1,3" + std::string(columns - 2, ',') + "\n");
    });
    holds(csv::max_cell_bytes, Code::cell_too_long, [](std::size_t bytes) {
      return in_responses("respondent,qa1,words\n1,3," + std::string(bytes, 'x') + "\n");
    });
    holds(limits::most_group_values, Code::too_many_group_values, [](std::size_t values) {
      return in_responses(
          "respondent,g,qa1\n" +
              repeated(values, [](std::size_t i) { return number(i) + ",v" + number(i) + ",3\n"; }),
          true);
    });
  }

  TEST_CASE("keys of a JSON table") {
    holds(tables::most_keys, Code::too_many_columns, [](std::size_t keys) {
      return in_table("[{" +
                      repeated(keys,
                               [](std::size_t i) {
                                 return std::string(i == 0 ? "" : ",") + "\"k" + number(i) +
                                        "\":\"1\"";
                               }) +
                      "}]");
    });
  }

  TEST_CASE("entries and unpacked bytes of an archive") {
    holds(tables::most_entries, Code::zip_too_large, [](std::size_t entries) {
      tests::Parts parts{{"a.csv", "a,b\n1,2\n"}};
      for (std::size_t i = 1; i < entries; ++i) {
        parts.emplace_back("f/" + number(i), "");
      }
      return in_table(tests::zip_of(parts));
    });
    // Zeros pack a thousand times: beyond what is free that is too much.
    holds(tables::freely_unpacked, Code::zip_too_large, [](std::size_t bytes) {
      return in_table(tests::zip_of({{"a.csv", std::string(bytes, '0')}}));
    });
  }

  TEST_CASE("columns of a sheet") {
    const auto in_column = [](std::string_view column) {
      tests::BookParts book;
      book.rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"" +
                  std::string(column) + "1\" t=\"inlineStr\"><is><t>b</t></is></c></row>";
      return in_table(tests::workbook(book));
    };
    CHECK(tables::most_sheet_columns == 16'384);  // XFD
    CHECK(in_column("XFC").empty());
    CHECK(in_column("XFD").empty());
    CHECK_FALSE(in_column("XFE").empty());
  }

  TEST_CASE("cells that the answers justify") {
    Questionnaire wide = two_dimensions();
    wide.dimensions.front().questions.clear();
    for (std::size_t i = 0; i < limits::most_questions_of_dimension; ++i) {
      wide.dimensions.front().questions.push_back(question("q" + number(i)));
    }
    Engagement engagement = engagement_of(std::move(wide));
    engagement.groupings.push_back({.column = "g", .label = {}, .values = {}});
    const std::vector<WeightedQuestionnaire> uses{
        {&engagement.questionnaires.front().questionnaire}};
    const Plan plan = make_plan(uses);
    const auto in_groups_of_one = [&](std::size_t people) {
      Responses responses = responses_of(
          engagement, std::vector(people, std::vector<Answer>(plan.questions.size(), step(3))));
      GroupColumn column{.grouping = "g", .values = {}, .positions = {}};
      for (std::size_t i = 0; i < people; ++i) {
        column.values.push_back(number(i));
        column.positions.push_back(static_cast<std::int32_t>(i));
      }
      responses.groups = {std::move(column)};
      const auto found = check_cells(plan, responses);
      return found ? Diagnostics{*found} : Diagnostics{};
    };
    std::size_t most = 1;
    while (most + 1 <= most_cells(plan, (most + 1) * plan.questions.size())) {
      ++most;
    }
    CHECK(most > 10);
    CHECK(most * bytes_of_cell(plan) < (std::size_t{80} << 20U));
    holds(most, Code::too_many_cells, in_groups_of_one);
  }
}
