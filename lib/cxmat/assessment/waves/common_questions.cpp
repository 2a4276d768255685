// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/waves/common_questions.hpp"

#include "cxmat/assessment/assess.hpp"
#include "cxmat/assessment/node_layout.hpp"
#include "cxmat/tally/tally.hpp"

#include <algorithm>
#include <utility>

namespace cxmat {
namespace {

AnswerColumn not_shown(const AnswerColumn& column) {
  AnswerColumn empty;
  empty.question = column.question;
  empty.answers.assign(column.answers.size(), answer::not_shown);
  empty.payloads.assign(column.payloads.size(), 0);
  return empty;
}

AnswerColumn without_texts(const AnswerColumn& column) {
  AnswerColumn answers;
  answers.question = column.question;
  answers.answers = column.answers;
  answers.payloads = column.payloads;
  return answers;
}

}  // namespace

CommonQuestions::CommonQuestions(const Assessment& assessment, const Plan& plan,
                                 const Responses* responses)
    : assessment_(assessment), plan_(plan), responses_(responses) {
  for (const NodeSource& source : lay_out(assessment.engagement, plan).sources) {
    plan_question_.push_back(source.index);
  }
}

bool CommonQuestions::asked(std::size_t node, std::size_t wave) const {
  return assessment_.nodes[node].waves[wave].overall->asked > 0;
}

WaveSet CommonQuestions::asked_in(std::size_t node) const {
  WaveSet waves;
  for (std::size_t wave = 0; wave < assessment_.waves.size(); ++wave) {
    if (asked(node, wave)) {
      waves.push_back(wave);
    }
  }
  return waves;
}

std::vector<std::size_t> CommonQuestions::scored_questions(std::size_t node) const {
  std::vector<bool> below(assessment_.nodes.size(), false);
  std::vector<std::size_t> questions;
  for (std::size_t i = node; i < assessment_.nodes.size(); ++i) {
    const NodeResult& found = assessment_.nodes[i];
    below[i] = i == node || (found.parent && below[*found.parent]);
    if (below[i] && found.kind == NodeKind::question && found.scored) {
      questions.push_back(i);
    }
  }
  return questions;
}

QuestionCounts CommonQuestions::counts(std::size_t node, const WaveSet& waves) const {
  QuestionCounts counts;
  for (const std::size_t question : scored_questions(node)) {
    const auto here = [&](std::size_t wave) { return asked(question, wave); };
    counts.common += std::ranges::all_of(waves, here) ? 1 : 0;
    counts.all += std::ranges::any_of(waves, here) ? 1 : 0;
  }
  return counts;
}

std::vector<bool> CommonQuestions::kept(const WaveSet& waves) const {
  std::vector<bool> kept(plan_.questions.size(), false);
  for (std::size_t node = 0; node < assessment_.nodes.size(); ++node) {
    if (assessment_.nodes[node].kind == NodeKind::question) {
      kept[plan_question_[node]] =
          std::ranges::all_of(waves, [&](std::size_t wave) { return asked(node, wave); });
    }
  }
  return kept;
}

Responses CommonQuestions::only(const std::vector<bool>& kept) const {
  Responses some;
  some.respondents = responses_->respondents;
  some.waves = responses_->waves;
  some.wave_names = responses_->wave_names;
  some.weights = responses_->weights;
  for (std::size_t question = 0; question < responses_->answers.size(); ++question) {
    const AnswerColumn& column = responses_->answers[question];
    some.answers.push_back(kept[question] ? without_texts(column) : not_shown(column));
  }
  return some;
}

Responses CommonQuestions::answers(const WaveSet& waves) const {
  return only(kept(waves));
}

std::vector<Figures> CommonQuestions::figures(std::size_t node, const WaveSet& waves) {
  const std::vector<NodeResult>* nodes = &assessment_.nodes;
  if (counts(node, waves).differ()) {
    if (responses_ == nullptr) {
      return {};
    }
    const std::vector<bool> questions = kept(waves);
    auto found = scored_again_.find(questions);
    if (found == scored_again_.end()) {
      Engagement engagement = assessment_.engagement;
      engagement.groupings.clear();
      Assessment again =
          assess(std::move(engagement), plan_, make_tally(plan_, only(questions)), Crosses::skip);
      found = scored_again_.emplace(questions, std::move(again.nodes)).first;
    }
    nodes = &found->second;
  }
  std::vector<Figures> figures;
  for (const std::size_t wave : waves) {
    figures.push_back(*(*nodes)[node].waves[wave].overall);
  }
  return figures;
}

}  // namespace cxmat
