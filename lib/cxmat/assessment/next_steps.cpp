// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/next_steps.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace cxmat {
namespace {

/// A mean of 2 that binary arithmetic leaves just below is level 2.
constexpr double tolerance = 1e-9;

std::optional<NextStep> step_of(const Assessment& assessment, NodePosition position) {
  const NodeResult& node = assessment.nodes[position];
  const double score = *own_score(node);
  NextStep found{.node = position, .question = definition_of(assessment, node.id)};
  found.level = static_cast<int>(std::floor(score + tolerance));
  found.target = target_of(assessment, position).value_or(default_target);
  found.gap = std::max(0.0, found.target - score);
  found.effect = share_in_overall(assessment, position) * found.gap;
  const bool advised = found.question != nullptr && found.question->advice.contains(found.level);
  return advised && found.effect > tolerance ? std::optional(found) : std::nullopt;
}

/// A practice of a model with levels that does not stand in the way of the next one: raising it
/// changes nothing yet.
bool changes_nothing(const Assessment& assessment, NodePosition position) {
  const std::optional<std::size_t> parent = assessment.nodes[position].parent;
  if (!parent) {
    return false;
  }
  const std::vector<PracticeTrace>& practices = assessment.nodes[*parent].trace.practices;
  const auto own = std::ranges::find(practices, position, &PracticeTrace::node);
  return own != practices.end() && !own->blocks &&
         std::ranges::any_of(practices, &PracticeTrace::blocks);
}

}  // namespace

std::vector<NextStep> next_steps(const Assessment& assessment, std::size_t most) {
  std::vector<NextStep> steps;
  for (const NodePosition position : questions_with_score(assessment)) {
    if (changes_nothing(assessment, position)) {
      continue;
    }
    if (const std::optional<NextStep> found = step_of(assessment, position)) {
      steps.push_back(*found);
    }
  }
  // Equal products must stay in questionnaire order although binary arithmetic makes them differ.
  const auto rank = [](const NextStep& step) { return std::llround(step.effect / tolerance); };
  std::ranges::stable_sort(steps, std::ranges::greater(), rank);
  steps.resize(std::min(steps.size(), most));
  return steps;
}

}  // namespace cxmat
