// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/workbook/plan.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports::forms;
using namespace cxmat::reports::forms::workbook;

namespace {

TEST_SUITE("reports/forms/workbook/plan") {
  Scale scale(const std::vector<std::pair<std::string, std::string>>& names_and_labels) {
    Scale made;
    for (const auto& [name, label] : names_and_labels) {
      made.choices.push_back({.name = name, .value = {}, .label = LocalizedText(label)});
    }
    return made;
  }

  std::vector<std::string> texts(const List& list) {
    std::vector<std::string> found;
    for (const Entry& entry : list) {
      found.push_back(entry.text);
    }
    return found;
  }

  using Texts = std::vector<std::string>;

  TEST_CASE("numbers stand before their labels, other names do not") {
    CHECK(texts(list_of(scale({{"1", "never"}, {"-2", "less"}, {"mail", "by mail"}, {"na", "n/a"}}),
                        Language::en)) == Texts{"1 – never", "-2 – less", "by mail", "n/a"});
  }

  TEST_CASE("no two entries read the same, and none begins like a formula, a number or a date") {
    CHECK(texts(list_of(scale({{"a", "Twin"},
                               {"b", "twin"},
                               {"c", "=1+1"},
                               {"d", "+49"},
                               {"e", "1.2."},
                               {"f", "  spread\n over  lines "},
                               {"g", "Übel"},
                               {"h", ""}}),
                        Language::en)) == Texts{"Twin", "b – twin", "c – =1+1", "d – +49",
                                                "e – 1.2.", "spread over lines", "Übel", "h – "});
  }

  TEST_CASE("a very long label is cut, its name stays") {
    const List list = list_of(scale({{"1", std::string(5000, 'x')}}), Language::en);
    CHECK(list.front().name == "1");
    CHECK(list.front().text.size() < 1100);
    CHECK(list.front().text.ends_with("…"));
  }

  FormQuestion question(const std::string& id, QuestionType type, std::size_t number) {
    FormQuestion made;
    made.number = number;
    made.question.id = id;
    made.question.type = type;
    if (type == QuestionType::select_one || type == QuestionType::select_multiple) {
      made.question.scale = scale({{"1", "no"}, {"2", "yes"}});
    }
    return made;
  }

  TEST_CASE("rows stand in order; the same lists stand in one place") {
    Form form;
    form.groups = {
        {.column = "role", .label = {}, .values = {{.name = "it", .label = LocalizedText("IT")}}},
        {.column = "site", .label = {}, .values = {}}};
    form.sections.push_back({.id = "s",
                             .questionnaire = 0,
                             .label = {},
                             .description = {},
                             .questions = {question("n1", QuestionType::note, 0),
                                           question("q1", QuestionType::select_one, 1),
                                           question("q2", QuestionType::select_multiple, 2),
                                           question("q3", QuestionType::integer, 3),
                                           question("q4", QuestionType::select_one, 4),
                                           question("q5", QuestionType::text, 5)}});
    const Plan plan = plan_of(form, {"how", "privacy"}, {{"no idea", "dk"}}, {{"0: said", "0"}});
    std::vector<std::string> keys;
    for (const PlanRow& row : plan.rows) {
      keys.push_back(row.key);
    }
    CHECK(keys == Texts{"", "", "", "group role", "group site", "", "", "question q1",
                        "question q2", "choice q2 1", "choice q2 2", "question q3", "question q4",
                        "question q5"});
    CHECK(plan.row_of_group.at("role") == 6);
    CHECK(plan.row_of_question.at("q1") == 10);
    CHECK(plan.row_of_question.at("q5") == 16);
    CHECK(plan.states == ListPlace{1, 1});
    CHECK(plan.grades == ListPlace{2, 2});
    CHECK(plan.rows[3].list == ListPlace{3, 3});
    CHECK(plan.rows[4].list.empty());
    CHECK(plan.rows[7].list == ListPlace{4, 5});
    CHECK(plan.rows[12].list == ListPlace{4, 5});
    CHECK(plan.rows[11].list == plan.states);
    CHECK(plan.entries.size() == 5);
  }
}

}  // namespace
