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

/// All but the histogram.
void add_counts(QuestionTally& into, const QuestionTally& from) {
  merge_each(into.choices, from.choices);
  into.answered.merge(from.answered);
  into.asked.merge(from.asked);
  into.unanswered += from.unanswered;
  into.not_applicable += from.not_applicable;
  into.dont_know += from.dont_know;
  into.not_shown += from.not_shown;
}

/// All but the histogram.
void add_counts(NodeTally& into, const NodeTally& from) {
  if (from.asked > 0) {  // else all but the pairs of parts without weight is zero
    into.asked += from.asked;
    into.took_part += from.took_part;
    into.coverage += from.coverage;
    for (std::size_t i = 0; i < into.contributions.size(); ++i) {
      into.contributions[i] += from.contributions[i];
    }
  }
  merge_each(into.pairs, from.pairs);
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
  add_counts(*this, other);
  values.merge(other.values);
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
  add_counts(*this, other);
  scores.merge(other.scores);
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
  std::vector<const Sums*> cells;
  for (const CellTally& cell : tally.cells) {
    if (wanted(cell.key)) {
      cells.push_back(&cell.sums);
    }
  }
  Sums sums = empty_sums(plan);
  for (const Sums* cell : cells) {
    sums.respondents += cell->respondents;
    sums.without_answers += cell->without_answers;
    sums.signs.merge(cell->signs);
  }
  std::vector<const Histogram*> histograms(cells.size());
  for (std::size_t question = 0; question < sums.questions.size(); ++question) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      add_counts(sums.questions[question], cells[i]->questions[question]);
      histograms[i] = &cells[i]->questions[question].values;
    }
    sums.questions[question].values = Histogram::sum_of(histograms);
  }
  for (std::size_t node = 0; node < sums.nodes.size(); ++node) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      add_counts(sums.nodes[node], cells[i]->nodes[node]);
      histograms[i] = &cells[i]->nodes[node].scores;
    }
    sums.nodes[node].scores = Histogram::sum_of(histograms);
  }
  return sums;
}

}  // namespace cxmat
