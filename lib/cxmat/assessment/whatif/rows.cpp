// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/whatif/rows.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace cxmat::whatif {
namespace {

/// A node with what lies below it as a plan of its own.
struct Subtree {
  Plan plan;
  std::vector<std::size_t> questions;  ///< positions in the whole plan
};

std::size_t copy_below(const Plan& whole, std::size_t node, Subtree& subtree) {
  const std::size_t own = subtree.plan.nodes.size();
  subtree.plan.nodes.push_back(whole.nodes[node]);
  subtree.plan.nodes[own].practices.clear();
  for (std::size_t i = 0; i < whole.nodes[node].parts.size(); ++i) {
    const PlannedPart& part = whole.nodes[node].parts[i];
    std::size_t index = subtree.questions.size();
    if (part.is_question) {
      subtree.plan.questions.push_back(whole.questions[part.index]);
      subtree.questions.push_back(part.index);
    } else {
      index = copy_below(whole, part.index, subtree);
    }
    subtree.plan.nodes[own].parts[i].index = index;
  }
  return own;
}

Subtree subtree_of(const Plan& plan, std::size_t node) {
  Subtree subtree;
  copy_below(plan, node, subtree);
  return subtree;
}

/// One respondent's slopes, from the node down to the answers.
class Slopes {
 public:
  explicit Slopes(const Plan& plan) : plan_(&plan), slopes_(plan.nodes.size()) {}

  /// Calls `put(question, slope)` for each scored answer that enters the score of the first node.
  template <class Put>
  void each(std::span<const NodeScore> scores, std::span<const Answer> answers,
            std::span<const std::int64_t> payloads, Put put) {
    std::ranges::fill(slopes_, 0.0);
    slopes_[0] = 1;
    for (std::size_t node = 0; node < plan_->nodes.size(); ++node) {
      if (slopes_[node] > 0 && scores[node].score) {
        spread(node, scores, answers, payloads, put);
      }
    }
  }

 private:
  template <class Put>
  void spread(std::size_t index, std::span<const NodeScore> scores, std::span<const Answer> answers,
              std::span<const std::int64_t> payloads, Put put) {
    const PlannedNode& node = plan_->nodes[index];
    parts_.clear();
    places_.clear();
    for (const PlannedPart& part : node.parts) {
      if (part.weight == 0) {
        continue;
      }
      const auto [score, points] = scored(part, scores, answers, payloads);
      if (score) {
        parts_.push_back(
            {.weight = static_cast<double>(part.weight), .points = points, .score = *score});
        places_.push_back(&part);
      }
    }
    set_slopes(*node.model, node.parameters, from_grid(*scores[index].score, node.grid), parts_);
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const double slope = slopes_[index] * parts_[i].slope;
      if (places_[i]->is_question) {
        put(places_[i]->index, slope);
      } else {
        slopes_[places_[i]->index] = slope;
      }
    }
  }

  [[nodiscard]] std::pair<std::optional<double>, double> scored(
      const PlannedPart& part, std::span<const NodeScore> scores, std::span<const Answer> answers,
      std::span<const std::int64_t> payloads) const {
    if (part.is_question) {
      const PlannedQuestion& question = plan_->questions[part.index];
      const auto score = question.score_of(answers[part.index], payloads[part.index]);
      return {score ? std::optional(from_grid(*score, question.grid)) : std::nullopt,
              question.points};
    }
    const NodeScore& found = scores[part.index];
    return {found.score ? std::optional(from_grid(*found.score, plan_->nodes[part.index].grid))
                        : std::nullopt,
            found.points};
  }

  const Plan* plan_;
  std::vector<double> slopes_;
  std::vector<SlopePart> parts_;
  std::vector<const PlannedPart*> places_;
};

double weight_of(const Responses& responses, std::size_t row) {
  return responses.weights.empty() ? 1.0 : static_cast<double>(responses.weights[row]);
}

/// The answers of one row to the questions of a subtree.
void read_row(const Responses& responses, std::span<const std::size_t> questions, std::size_t row,
              std::vector<Answer>& answers, std::vector<std::int64_t>& payloads) {
  answers.clear();
  payloads.clear();
  for (const std::size_t question : questions) {
    const AnswerColumn& column = responses.answers[question];
    answers.push_back(column.answers[row]);
    payloads.push_back(column.payloads.empty() ? 0 : column.payloads[row]);
  }
}

/// Answers and payloads to some questions.
using Given = std::pair<std::vector<Answer>, std::vector<std::int64_t>>;

/// What was given, each once with the weight of all who gave it: whole numbers, so that sums over
/// them do not depend on the order of the rows.
std::map<Given, double> distinct_rows(const Responses& responses,
                                      std::span<const std::size_t> questions) {
  std::map<Given, double> rows;
  Given given;
  for (std::size_t row = 0; row < responses.size(); ++row) {
    read_row(responses, questions, row, given.first, given.second);
    rows[given] += weight_of(responses, row);
  }
  return rows;
}

/// From slopes per choice to gains per raise.
std::vector<double> gains_of(const PlannedQuestion& question, const RaisableQuestion& raisable,
                             const std::vector<double>& slopes, double weight) {
  std::vector<double> gains;
  for (const Raise& raise : raisable.raises) {
    double gain = 0;
    for (std::size_t choice = 0; choice < slopes.size(); ++choice) {
      if (question.scores[choice] >= 0) {
        const double score = from_grid(question.scores[choice], question.grid);
        gain += slopes[choice] * std::max(0.0, raise.score - score);
      }
    }
    gains.push_back(gain / weight);
  }
  return gains;
}

}  // namespace

Response response_of(const Plan& plan, std::size_t node) {
  Response response = response_of(*plan.nodes[node].model, plan.nodes[node].parameters);
  for (const PlannedPart& part : plan.nodes[node].parts) {
    if (!part.is_question && part.weight > 0) {
      response = std::max(response, response_of(plan, part.index));
    }
  }
  return response;
}

std::optional<RowGains> row_gains(const Plan& plan, std::size_t node, const Responses& responses,
                                  std::span<const RaisableQuestion> questions) {
  const Subtree subtree = subtree_of(plan, node);
  const Response response = response_of(plan, node);
  std::vector<std::vector<double>> slopes;
  for (const std::size_t question : subtree.questions) {
    slopes.emplace_back(questions[question].weights.size());
  }
  Evaluator evaluator(subtree.plan);
  Slopes walker(subtree.plan);
  double weight = 0;
  double sum = 0;
  for (const auto& [given, own_weight] : distinct_rows(responses, subtree.questions)) {
    const std::vector<Answer>& answers = given.first;
    const std::vector<std::int64_t>& payloads = given.second;
    const double own = own_weight;  // which a lambda may see
    const std::span<const NodeScore> scores = evaluator.evaluate(answers, payloads);
    if (!scores[0].score) {
      continue;
    }
    weight += own;
    sum += own * from_grid(*scores[0].score, subtree.plan.nodes[0].grid);
    if (response != Response::other) {
      walker.each(scores, answers, payloads, [&](std::size_t question, double slope) {
        if (!slopes[question].empty()) {
          slopes[question][static_cast<std::size_t>(answers[question])] += own * slope;
        }
      });
    }
  }
  if (weight <= 0) {
    return std::nullopt;
  }
  RowGains found{.score = sum / weight, .gains = {}};
  if (response == Response::other) {
    return found;
  }
  found.gains.resize(plan.questions.size());
  for (std::size_t i = 0; i < subtree.questions.size(); ++i) {
    const std::size_t question = subtree.questions[i];
    found.gains[question] =
        gains_of(subtree.plan.questions[i], questions[question], slopes[i], weight);
  }
  return found;
}

RowScore::RowScore(const Plan& plan, std::size_t node, const Responses& responses,
                   std::span<const RaisableQuestion> questions)
    : raisable_(questions) {
  Subtree subtree = subtree_of(plan, node);
  plan_ = std::move(subtree.plan);
  questions_ = std::move(subtree.questions);
  Evaluator evaluator(plan_);
  for (const auto& [given, weight] : distinct_rows(responses, questions_)) {
    if (evaluator.evaluate(given.first, given.second)[0].score) {
      rows_.push_back({given.first, given.second, weight});
    }
  }
}

double RowScore::score(const Selection& selection) const {
  Evaluator evaluator(plan_);
  std::vector<Answer> answers(questions_.size());
  double sum = 0;
  double weight = 0;
  for (const Row& row : rows_) {
    for (std::size_t i = 0; i < answers.size(); ++i) {
      const std::size_t move = selection[questions_[i]];
      answers[i] = move == 0 ? row.answers[i]
                             : raised(plan_.questions[i], row.answers[i],
                                      raisable_[questions_[i]].raises[move - 1]);
    }
    const NodeScore& found = evaluator.evaluate(answers, row.payloads)[0];
    sum += row.weight * from_grid(*found.score, plan_.nodes[0].grid);
    weight += row.weight;
  }
  return sum / weight;
}

std::size_t RowScore::work() const noexcept {
  return rows_.size() * questions_.size();
}

}  // namespace cxmat::whatif
