// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/tally_maker.hpp"

#include <algorithm>
#include <utility>

namespace cxmat {

/// Counts one respondent after the other into the sums of their cell.
class TallyMaker::Counter {
 public:
  explicit Counter(const Plan& plan) : plan_(&plan), evaluator_(plan) {
    for (std::size_t node = 0; node < plan.nodes.size(); ++node) {
      paired_.push_back(paired_parts(plan, node));
    }
  }

  void count(std::span<const Answer> answers, std::span<const std::int64_t> payloads,
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

 private:
  /// True if the respondent said something: an answer, not applicable or don't know.
  bool count_answer(std::size_t index, Answer given, std::int64_t payload, std::uint64_t weight,
                    QuestionTally& tally) const {
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

  static void count_given(const PlannedQuestion& question, Answer given, std::int64_t payload,
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

  void count_node(std::size_t node, const NodeScore& found, std::uint64_t weight,
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
  [[nodiscard]] std::optional<std::int64_t> part_score(const PlannedPart& part,
                                                       std::span<const Answer> answers,
                                                       std::span<const std::int64_t> payloads,
                                                       std::span<const NodeScore> scores) const {
    return part.is_question
               ? plan_->questions[part.index].score_of(answers[part.index], payloads[part.index])
               : scores[part.index].score;
  }

  void count_pairs(std::size_t node, std::span<const Answer> answers,
                   std::span<const std::int64_t> payloads, std::span<const NodeScore> scores,
                   std::uint64_t weight, NodeTally& tally) {
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

  const Plan* plan_;
  Evaluator evaluator_;
  std::vector<std::vector<std::size_t>> paired_;
  std::vector<std::optional<std::int64_t>> values_;
};

bool takes_codes(const Plan& plan) {
  return std::ranges::all_of(plan.questions, [](const PlannedQuestion& question) {
    const bool of_one = question.type == QuestionType::select_one;
    return question.type == QuestionType::text || question.type == QuestionType::note ||
           (of_one && question.scores.size() <= most_coded_choices);
  });
}

TallyMaker::TallyMaker(const Plan& plan, std::optional<SignRules> signs)
    : plan_(&plan), signs_(std::move(signs)), counter_(std::make_unique<Counter>(plan)) {}

TallyMaker::~TallyMaker() = default;
TallyMaker::TallyMaker(TallyMaker&&) noexcept = default;
TallyMaker& TallyMaker::operator=(TallyMaker&&) noexcept = default;

std::size_t TallyMaker::cell(const CellKey& key) {
  const auto [entry, is_new] = positions_.try_emplace(key, sums_.size());
  if (is_new) {
    sums_.push_back(empty_sums(*plan_));
  }
  return entry->second;
}

void TallyMaker::add(std::size_t cell, std::span<const AnswerCode> codes) {
  answers_.clear();
  for (const AnswerCode code : codes) {
    answers_.push_back(answer_of(code));
  }
  payloads_.assign(codes.size(), 0);
  add(cell, answers_, payloads_, 1);
}

void TallyMaker::add(std::size_t cell, std::span<const Answer> answers,
                     std::span<const std::int64_t> payloads, std::uint64_t weight) {
  Sums& sums = sums_[cell];
  counter_->count(answers, payloads, weight, sums);
  if (signs_) {
    count_signs(*signs_, answers, sums.signs);
  }
}

std::vector<CellTally> TallyMaker::finish() && {
  std::vector<CellTally> cells;
  for (const auto& [key, position] : positions_) {
    cells.push_back({key, std::move(sums_[position])});
  }
  return cells;
}

}  // namespace cxmat
