// SPDX-License-Identifier: Apache-2.0
#include "reports/view/steps.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/extent.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/questions.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

namespace cxmat::reports::view {
namespace {

constexpr std::size_t most_steps = 8;
/// A mean of 2 that binary arithmetic leaves just below is level 2.
constexpr double tolerance = 1e-9;

struct Candidate {
  Position node = 0;
  const Question* question = nullptr;
  int level = 1;  ///< that the question's mean has fully reached
  double target = default_target;
  double gap = 0;
  double effect = 0;
};

std::optional<Candidate> candidate(const Assessment& assessment, Position position) {
  const NodeResult& node = assessment.nodes[position];
  const double score = *own_score(node);
  Candidate found{.node = position, .question = definition_of(assessment, node.id)};
  found.level = static_cast<int>(std::floor(score + tolerance));
  found.target = target_of(assessment, position).value_or(default_target);
  found.gap = std::max(0.0, found.target - score);
  found.effect = share_in_overall(assessment, position) * found.gap;
  const bool advised = found.question != nullptr && found.question->advice.contains(found.level);
  return advised && found.effect > tolerance ? std::optional(found) : std::nullopt;
}

Step step(const Assessment& assessment, const Candidate& candidate, const Messages& messages) {
  const Language language = messages.language();
  const NodeResult& node = assessment.nodes[candidate.node];
  Step step;
  step.practice = label_of(assessment, candidate.node, language);
  step.questionnaire = label_of(assessment, questionnaire_of(assessment, candidate.node), language);
  step.from = messages.format("report.steps.from", {fmt::format("{}", candidate.level),
                                                    fmt::format("{}", candidate.level + 1)});
  step.advice = words(candidate.question->advice.at(candidate.level), language);
  step.score = own_figure(node, language);
  step.target = decimal(candidate.target, 1, language);
  step.gap = decimal(candidate.gap, 1, language);
  step.evidence = words(candidate.question->evidence, language);
  return step;
}

/// A practice of a model with levels that does not stand in the way of the next one: raising it
/// changes nothing yet.
bool changes_nothing(const Assessment& assessment, Position position) {
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

std::vector<Step> steps(const Protected<Assessment>& assessment, const Messages& messages) {
  std::vector<Candidate> candidates;
  for (const Position position : questions_with_score(*assessment)) {
    if (changes_nothing(*assessment, position)) {
      continue;
    }
    if (const std::optional<Candidate> found = candidate(*assessment, position)) {
      candidates.push_back(*found);
    }
  }
  // Equal products must stay in questionnaire order although binary arithmetic makes them differ.
  const auto rank = [](const Candidate& candidate) {
    return std::llround(candidate.effect / tolerance);
  };
  std::ranges::stable_sort(candidates, std::ranges::greater(), rank);
  candidates.resize(std::min(candidates.size(), most_steps));
  std::vector<Step> steps;
  for (const Candidate& found : candidates) {
    steps.push_back(step(*assessment, found, messages));
  }
  return steps;
}

}  // namespace cxmat::reports::view
