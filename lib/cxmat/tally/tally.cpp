// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/tally.hpp"

#include <algorithm>

namespace cxmat {
namespace {

template <class T>
void merge_each(std::vector<T>& into, const std::vector<T>& from) {
  for (std::size_t i = 0; i < into.size(); ++i) {
    into[i].merge(from[i]);
  }
}

}  // namespace

void AnswerTally::add(std::uint64_t weight_of_respondent) noexcept {
  const Unsigned128 wide{weight_of_respondent};
  ++count;
  weight += wide;
  weight_squared += wide * wide;
}

void AnswerTally::merge(const AnswerTally& other) noexcept {
  count += other.count;
  weight += other.weight;
  weight_squared += other.weight_squared;
}

void QuestionTally::merge(const QuestionTally& other) {
  merge_each(choices, other.choices);
  answered.merge(other.answered);
  asked.merge(other.asked);
  values.merge(other.values);
  unanswered += other.unanswered;
  not_applicable += other.not_applicable;
  dont_know += other.dont_know;
  not_shown += other.not_shown;
}

void PairTally::add(std::int64_t a, std::int64_t b, std::uint64_t weight) noexcept {
  const auto left = static_cast<Unsigned128>(a);
  const auto right = static_cast<Unsigned128>(b);
  const Unsigned128 square = Unsigned128{weight} * weight;
  ++count;
  squares.add_product(square, 1);
  first.add_product(square, left);
  second.add_product(square, right);
  products.add_product(square, left * right);
}

void PairTally::merge(const PairTally& other) noexcept {
  if (other.count == 0) {
    return;
  }
  count += other.count;
  squares.add(other.squares);
  first.add(other.first);
  second.add(other.second);
  products.add(other.products);
}

void NodeTally::merge(const NodeTally& other) {
  if (other.asked == 0) {
    return;  // nobody was asked here: all its sums are zero
  }
  asked += other.asked;
  took_part += other.took_part;
  coverage += other.coverage;
  scores.merge(other.scores);
  for (std::size_t i = 0; i < contributions.size(); ++i) {
    contributions[i] += other.contributions[i];
  }
  merge_each(pairs, other.pairs);
}

void SignTally::merge(const SignTally& other) noexcept {
  shown_enough += other.shown_enough;
  straight_lining += other.straight_lining;
  missing += other.missing;
}

void Sums::merge(const Sums& other) {
  respondents += other.respondents;
  without_answers += other.without_answers;
  merge_each(questions, other.questions);
  merge_each(nodes, other.nodes);
  signs.merge(other.signs);
}

std::vector<std::size_t> paired_parts(const Plan& plan, std::size_t node) {
  const PlannedNode& planned = plan.nodes[node];
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < planned.parts.size(); ++i) {
    const PlannedPart& part = planned.parts[i];
    const bool wanted =
        part.is_question ? plan.questions[part.index].scored && part.weight > 0 : node == 0;
    if (wanted) {
      kept.push_back(i);
    }
  }
  return kept.size() < 2 && node != 0 ? std::vector<std::size_t>{} : kept;
}

Sums empty_sums(const Plan& plan) {
  Sums sums;
  for (const PlannedQuestion& question : plan.questions) {
    const std::size_t choices = question.type == QuestionType::select_multiple
                                    ? question.scale.choices.size()
                                    : question.scores.size();
    sums.questions.push_back({.choices = std::vector<AnswerTally>(choices)});
  }
  for (std::size_t node = 0; node < plan.nodes.size(); ++node) {
    NodeTally tally;
    if (adds_up(plan.nodes[node])) {
      tally.contributions.resize(plan.nodes[node].parts.size());
    }
    const std::size_t paired = paired_parts(plan, node).size();
    tally.pairs.resize(paired * (paired + 1) / 2);
    sums.nodes.push_back(std::move(tally));
  }
  return sums;
}

Sums sum_of(const Tally& tally, const Plan& plan,
            const std::function<bool(const CellKey&)>& wanted) {
  Sums sums = empty_sums(plan);
  for (const CellTally& cell : tally.cells) {
    if (wanted(cell.key)) {
      sums.merge(cell.sums);
    }
  }
  return sums;
}

}  // namespace cxmat
