// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/certainty/rows.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace cxmat {

std::int64_t scored_answer(const PlannedQuestion& question, const AnswerColumn& column,
                           std::size_t row) {
  const Answer given = column.answers[row];
  if (given < 0) {
    const bool asked = given == answer::unanswered || given == answer::dont_know;
    return asked ? no_score::asked : no_score::not_asked;
  }
  const std::int64_t payload = column.payloads.empty() ? 0 : column.payloads[row];
  return question.score_of(given, payload).value_or(no_score::answered);
}

LatestRows::LatestRows(const Plan& plan, const Responses& responses)
    : plan_(&plan), responses_(&responses) {
  const std::int32_t latest = static_cast<std::int32_t>(responses.wave_names.size()) - 1;
  for (std::size_t row = 0; row < responses.size(); ++row) {
    const bool weighs = responses.weights.empty() || responses.weights[row] > 0;
    if (responses.waves[row] == latest && weighs) {
      rows_.push_back(row);
    }
  }
}

std::uint64_t LatestRows::weight(std::size_t i) const noexcept {
  return responses_->weights.empty() ? 1
                                     : static_cast<std::uint64_t>(responses_->weights[rows_[i]]);
}

std::int64_t LatestRows::answer(std::size_t i, std::size_t question) const {
  return scored_answer(plan_->questions[question], responses_->answers[question], rows_[i]);
}

Answer LatestRows::given(std::size_t i, std::size_t question) const noexcept {
  return responses_->answers[question].answers[rows_[i]];
}

void enter(LaneScores& place, std::size_t lane, std::int64_t answer, double score,
           const TreeQuestion& question) noexcept {
  const bool answered = answer >= no_score::answered;
  const bool scored = answer > no_score::answered;
  place.asked[lane] = answer == no_score::not_asked ? 0 : 1;
  place.coverage[lane] = answered ? 1 : 0;
  place.scored[lane] = scored ? 1 : 0;
  place.value[lane] = scored ? question.form.of(score) : 0;
  place.points[lane] = scored ? question.points : 0;
}

double AnswerGroup::score(std::size_t i, Grid grid) const noexcept {
  return static_cast<double>(sums[i]) /
         (static_cast<double>(weight) * static_cast<double>(grid.denominator));
}

std::optional<std::vector<AnswerGroup>> answer_groups(const ScoreTree& tree, const LatestRows& rows,
                                                      std::size_t most) {
  struct Sums {
    Unsigned128 weight = 0;
    std::vector<Unsigned128> scores;
  };
  std::map<std::vector<std::int64_t>, Sums> found;
  std::vector<std::int64_t> answers(tree.questions.size());
  std::vector<std::int64_t> key(tree.questions.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t i = 0; i < answers.size(); ++i) {
      answers[i] = rows.answer(row, tree.questions[i].index);
      key[i] = tree.linear ? std::min<std::int64_t>(answers[i], 0) : answers[i];
    }
    Sums& sums = found[key];
    if (found.size() > most) {
      return std::nullopt;
    }
    sums.scores.resize(answers.size());
    const Unsigned128 weight{rows.weight(row)};
    sums.weight += weight;
    for (std::size_t i = 0; i < answers.size(); ++i) {
      if (answers[i] > 0) {
        sums.scores[i] += weight * static_cast<Unsigned128>(answers[i]);
      }
    }
  }
  std::vector<AnswerGroup> groups;
  groups.reserve(found.size());
  for (auto& [answers_of_group, sums] : found) {
    groups.push_back({sums.weight, answers_of_group, std::move(sums.scores)});
  }
  return groups;
}

}  // namespace cxmat
