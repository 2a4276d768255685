// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/certainty/practices.hpp"

#include "cxmat/assessment/practice_figures.hpp"

namespace cxmat {
GroupPractices::GroupPractices(const Plan& plan) : plan_(&plan), position_(plan.questions.size()) {
  std::vector<bool> inside(plan.nodes.size(), false);
  for (std::size_t node = 1; node < plan.nodes.size(); ++node) {
    const std::size_t parent = *plan.nodes[node].parent;
    inside[node] = parent == 0 ? plan.nodes[node].per_group : inside[parent];
    for (const PlannedPart& part : plan.nodes[node].parts) {
      if (inside[node] && part.is_question) {
        position_[part.index] = questions_.size();
        questions_.push_back(part.index);
      }
    }
  }
}

void GroupPractices::append(const LatestRows& rows, std::size_t i,
                            std::vector<GroupSum>& sums) const {
  const auto weight = static_cast<double>(rows.weight(i));
  for (const std::size_t question : questions_) {
    const Answer given = rows.given(i, question);
    const std::int64_t score = rows.answer(i, question);
    const bool scored = score >= 0;
    const bool asked = given != answer::not_shown;
    const bool open = asked && !scored && given != answer::not_applicable;
    sums.push_back({scored ? weight * from_grid(score, plan_->questions[question].grid) : 0,
                    scored ? weight : 0});
    sums.push_back({open ? weight : 0, asked ? weight : 0});
  }
}

void GroupPractices::fill(std::span<const GroupSum> practice_sums,
                          std::span<GroupSum> questionnaire_sums) const {
  for (std::size_t i = 0; i < plan_->nodes[0].parts.size(); ++i) {
    const std::size_t node = plan_->nodes[0].parts[i].index;
    if (plan_->nodes[node].per_group) {
      const std::optional<double> found = score(node, practice_sums);
      questionnaire_sums[i + 1] = {found.value_or(0), found ? 1.0 : 0.0};
    }
  }
}

Practice GroupPractices::practice(const PlannedPractice& planned,
                                  std::span<const GroupSum> sums) const {
  const std::size_t position = *position_[planned.question] * sums_a_question;
  const GroupSum& answered = sums[position];
  const GroupSum& shown = sums[position + 1];
  Practice practice = planned.practice;
  practice.asked = shown.weight > 0;
  practice.score_of_asked = practice.asked ? answered.score / shown.weight : 0;
  if (answered.weight > 0) {
    practice.state = PracticeState::answered;
    practice.score = answered.score / answered.weight;
  } else {
    practice.state = shown.score > 0 ? PracticeState::open : PracticeState::not_applicable;
  }
  return practice;
}

std::optional<double> GroupPractices::score(std::size_t index,
                                            std::span<const GroupSum> sums) const {
  const PlannedNode& node = plan_->nodes[index];
  if (!rated_by_practices(node)) {
    return mean_of_parts(node, sums);
  }
  std::vector<Practice> practices;
  for (const PlannedPractice& planned : node.practices) {
    practices.push_back(practice(planned, sums));
  }
  const auto found = node.practice->evaluate(practices, node.practice_scale);
  return found ? std::optional(found->score) : std::nullopt;
}

/// Parts with respondents' scores enter with their practices' mean here, which is the mean of
/// respondents' scores where everyone answered.
std::optional<double> GroupPractices::mean_of_parts(const PlannedNode& node,
                                                    std::span<const GroupSum> sums) const {
  std::vector<Part> parts;
  for (const PlannedPart& part : node.parts) {
    std::optional<double> found;
    if (!part.is_question) {
      found = score(part.index, sums);
    } else if (const GroupSum& answered = sums[*position_[part.index] * sums_a_question];
               answered.weight > 0) {
      found = answered.score / answered.weight;
    }
    if (found && part.weight > 0) {
      parts.push_back({part.weight, to_grid(*found, fine_grid),
                       part.is_question ? plan_->questions[part.index].points : 1.0});
    }
  }
  return score_of_parts(node, parts);
}

}  // namespace cxmat
