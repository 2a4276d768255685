// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/cells.hpp"
#include "reports/formats/workbook/sheets.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <cxmat/assessment/next_steps.hpp>

#include <cstddef>

namespace cxmat::reports::workbook {
namespace {

/// More than a report shows: a plan can be filtered.
constexpr std::size_t most_steps = 20;

}  // namespace

Sheet action_plan(const Protected<Assessment>& assessment, const Messages& messages) {
  const Language language = messages.language();
  const auto text = [&messages](const char* key) { return std::string(messages.text(key)); };
  Sheet sheet{.name = text("workbook.sheet.plan"),
              .table = "ActionPlan",
              .columns = {{.heading = text("workbook.plan.practice"), .width = 34, .prose = true},
                          {.heading = text("report.area"), .width = 28, .prose = true},
                          {.heading = text("workbook.plan.from"), .width = 12},
                          {.heading = text("report.level_score"), .width = 13},
                          {.heading = text("report.target"), .width = 8},
                          {.heading = text("report.gap"), .width = 15},
                          {.heading = text("workbook.plan.advice"), .width = 60, .prose = true},
                          {.heading = text("report.steps.evidence"), .width = 40, .prose = true},
                          {.heading = text("workbook.plan.owner"), .width = 20},
                          {.heading = text("workbook.plan.due"), .width = 13, .date = true},
                          {.heading = text("workbook.plan.status"),
                           .width = 13,
                           .choices = {text("workbook.plan.status.open"),
                                       text("workbook.plan.status.begun"),
                                       text("workbook.plan.status.done")}}},
              .rows = {},
              .frozen = 1};
  for (const NextStep& step : next_steps(*assessment, most_steps)) {
    const NodeResult& node = assessment->nodes[step.node];
    const NodePosition area = view::questionnaire_of(*assessment, step.node);
    sheet.rows.push_back({view::label_of(*assessment, step.node, language),
                          view::label_of(*assessment, area, language),
                          Number{static_cast<double>(step.level), Shown::whole},
                          level_score(*view::own_score(node), node.levels),
                          Number{step.target, Shown::one_decimal},
                          Number{step.gap, Shown::one_decimal},
                          view::words(step.question->advice.at(step.level), language),
                          view::words(step.question->evidence, language), Cell(), Cell(), Cell()});
  }
  return sheet;
}

}  // namespace cxmat::reports::workbook
