// SPDX-License-Identifier: Apache-2.0
#include "reports/view/steps.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/extent.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <cxmat/assessment/next_steps.hpp>

#include <fmt/format.h>

#include <cstddef>

namespace cxmat::reports::view {
namespace {

constexpr std::size_t most_steps = 8;

Step step(const Assessment& assessment, const NextStep& next, const Messages& messages) {
  const Language language = messages.language();
  const NodeResult& node = assessment.nodes[next.node];
  Step step;
  step.practice = label_of(assessment, next.node, language);
  step.questionnaire = label_of(assessment, questionnaire_of(assessment, next.node), language);
  step.from = messages.format("report.steps.from",
                              {fmt::format("{}", next.level), fmt::format("{}", next.level + 1)});
  step.advice = words(next.question->advice.at(next.level), language);
  step.score = own_figure(node, language);
  step.target = decimal(next.target, 1, language);
  step.gap = decimal(next.gap, 1, language);
  step.evidence = words(next.question->evidence, language);
  return step;
}

}  // namespace

std::vector<Step> steps(const Protected<Assessment>& assessment, const Messages& messages) {
  std::vector<Step> steps;
  for (const NextStep& next : next_steps(*assessment, most_steps)) {
    steps.push_back(step(*assessment, next, messages));
  }
  return steps;
}

}  // namespace cxmat::reports::view
