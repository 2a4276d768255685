// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/row_counter.hpp"

#include <algorithm>

namespace cxmat {
namespace {

void count_given(const PlannedQuestion& question, Answer given, std::int64_t payload,
                 std::uint64_t weight, QuestionTally& tally) {
  switch (question.type) {
    case QuestionType::select_one:
      tally.choices[static_cast<std::size_t>(given)].add(weight);
      break;
    case QuestionType::select_multiple:
      for (std::size_t choice = 0; choice < tally.choices.size(); ++choice) {
        if ((static_cast<std::uint64_t>(payload) >> choice & 1U) != 0) {
          tally.choices[choice].add(weight);
        }
      }
      if (const auto score = question.score_of_payload(payload)) {
        tally.values.add(*score, weight);
      }
      break;
    case QuestionType::integer:
    case QuestionType::decimal:
      tally.values.add(payload, weight);
      break;
    case QuestionType::text:
    case QuestionType::note:
      break;
  }
}

}  // namespace

RowCounter::RowCounter(const Plan& plan) : plan_(&plan), evaluator_(plan) {
  for (std::size_t node = 0; node < plan.nodes.size(); ++node) {
    paired_.push_back(paired_parts(plan, node));
  }
}

void RowCounter::count(std::span<const Answer> answers, std::span<const std::int64_t> payloads,
                       std::uint64_t weight, Sums& sums) {
  ++sums.respondents;
  bool anything = false;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    anything = count_answer(i, answers[i], payloads[i], weight, sums.questions[i]) || anything;
  }
  sums.without_answers += anything ? 0 : 1;
  const std::span<const NodeScore> scores = evaluator_.evaluate(answers, payloads);
  for (std::size_t node = 0; node < scores.size(); ++node) {
    count_node(node, scores[node], weight, sums.nodes[node]);
    count_pairs(node, answers, payloads, scores, weight, sums.nodes[node]);
  }
}

void RowCounter::count_nodes(std::span<const Answer> answers, std::span<const std::size_t> nodes,
                             std::span<const std::size_t> nodes_of_pairs, Sums& sums) {
  const std::span<const NodeScore> scores = evaluator_.evaluate(answers);
  for (const std::size_t node : nodes) {
    count_node(node, scores[node], 1, sums.nodes[node]);
  }
  for (const std::size_t node : nodes_of_pairs) {
    count_pairs(node, answers, {}, scores, 1, sums.nodes[node]);
  }
}

/// True if the respondent said something: an answer, not applicable or don't know.
bool RowCounter::count_answer(std::size_t index, Answer given, std::int64_t payload,
                              std::uint64_t weight, QuestionTally& tally) const {
  if (given == answer::not_shown) {
    ++tally.not_shown;
    return false;
  }
  tally.asked.add(weight);
  switch (given) {
    case answer::unanswered:
      ++tally.unanswered;
      return false;
    case answer::not_applicable:
      ++tally.not_applicable;
      return true;
    case answer::dont_know:
      ++tally.dont_know;
      return true;
    default:
      tally.answered.add(weight);
      count_given(plan_->questions[index], given, payload, weight, tally);
      return true;
  }
}

void RowCounter::count_node(std::size_t node, const NodeScore& found, std::uint64_t weight,
                            NodeTally& tally) const {
  if (!found.asked) {
    return;
  }
  ++tally.asked;
  tally.coverage += static_cast<Unsigned128>(found.coverage);
  tally.took_part += found.took_part ? 1 : 0;
  if (!found.score) {
    return;
  }
  tally.scores.add(*found.score, weight);
  const std::span<const std::int64_t> added = evaluator_.contributions(node);
  for (std::size_t i = 0; i < added.size(); ++i) {
    tally.contributions[i] += static_cast<Unsigned128>(added[i]) * weight;
  }
}

/// The score of a paired part: a question's answer, or a questionnaire's score.
std::optional<std::int64_t> RowCounter::part_score(const PlannedPart& part,
                                                   std::span<const Answer> answers,
                                                   std::span<const std::int64_t> payloads,
                                                   std::span<const NodeScore> scores) const {
  if (!part.is_question) {
    return scores[part.index].score;
  }
  return plan_->questions[part.index].score_of(answers[part.index],
                                               payloads.empty() ? 0 : payloads[part.index]);
}

void RowCounter::count_pairs(std::size_t node, std::span<const Answer> answers,
                             std::span<const std::int64_t> payloads,
                             std::span<const NodeScore> scores, std::uint64_t weight,
                             NodeTally& tally) {
  const std::vector<std::size_t>& paired = paired_[node];
  values_.clear();
  for (const std::size_t part : paired) {
    values_.push_back(part_score(plan_->nodes[node].parts[part], answers, payloads, scores));
  }
  const bool is_overall = node == 0;
  if (!is_overall && !std::ranges::all_of(values_, [](const auto& v) { return v.has_value(); })) {
    return;
  }
  for (std::size_t i = 0; i < values_.size(); ++i) {
    for (std::size_t j = i; j < values_.size(); ++j) {
      if (values_[i] && values_[j]) {
        tally.pairs[pair_index(i, j, values_.size())].add(*values_[i], *values_[j],
                                                          is_overall ? weight : 1);
      }
    }
  }
}

}  // namespace cxmat
