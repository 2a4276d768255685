// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/whatif/raise.hpp"

#include "cxmat/questionnaire/levels.hpp"

#include <algorithm>

namespace cxmat::whatif {
namespace {

double score_of_choice(const PlannedQuestion& question, std::size_t choice) {
  return from_grid(question.scores[choice], question.grid);
}

/// The lowest choice at `score` or above; the first of several.
std::optional<std::size_t> choice_at(const PlannedQuestion& question, double score) {
  constexpr double rounding = 1e-12;
  std::optional<std::size_t> found;
  for (std::size_t choice = 0; choice < question.scores.size(); ++choice) {
    if (question.scores[choice] >= 0 && score_of_choice(question, choice) >= score - rounding &&
        (!found || question.scores[choice] < question.scores[*found])) {
      found = choice;
    }
  }
  return found;
}

/// The mean with every score below `lowest` raised to it.
std::optional<double> mean_from(const PlannedQuestion& question, std::span<const double> weights,
                                double lowest) {
  double sum = 0;
  double weight = 0;
  for (std::size_t choice = 0; choice < weights.size(); ++choice) {
    if (question.scores[choice] >= 0) {
      sum += weights[choice] * std::max(lowest, score_of_choice(question, choice));
      weight += weights[choice];
    }
  }
  return weight > 0 ? std::optional(sum / weight) : std::nullopt;
}

std::vector<Raise> raises_of(const PlannedQuestion& question, std::span<const double> weights,
                             double mean, double effort, std::size_t level_count) {
  std::vector<Raise> raises;
  for (std::size_t level = 2; level <= level_count; ++level) {
    const auto choice = choice_at(question, score_of(static_cast<double>(level), level_count));
    if (!choice || (!raises.empty() && raises.back().choice == static_cast<Answer>(*choice))) {
      continue;
    }
    const double score = score_of_choice(question, *choice);
    const bool raises_somebody = [&] {
      for (std::size_t below = 0; below < weights.size(); ++below) {
        if (weights[below] > 0 && question.scores[below] >= 0 &&
            question.scores[below] < question.scores[*choice]) {
          return true;
        }
      }
      return false;
    }();
    if (raises_somebody) {
      const double after = *mean_from(question, weights, score);
      raises.push_back({.choice = static_cast<Answer>(*choice),
                        .score = score,
                        .mean = after,
                        .cost = effort * static_cast<double>(level_count - 1) * (after - mean)});
    }
  }
  return raises;
}

}  // namespace

Responses latest_wave(const Responses& responses) {
  const auto latest = static_cast<std::int32_t>(responses.wave_names.size()) - 1;
  std::vector<bool> leave_out(responses.size());
  for (std::size_t row = 0; row < responses.size(); ++row) {
    leave_out[row] = responses.waves[row] != latest ||
                     (!responses.weights.empty() && responses.weights[row] == 0);
  }
  Responses kept = without(responses, leave_out);
  kept.groups.clear();
  if (!kept.wave_names.empty()) {
    kept.wave_names = {kept.wave_names.back()};
  }
  std::ranges::fill(kept.waves, 0);
  return kept;
}

std::vector<RaisableQuestion> raisable_questions(const Engagement& engagement, const Plan& plan,
                                                 const Responses& responses) {
  std::vector<RaisableQuestion> questions(plan.questions.size());
  std::size_t index = 0;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    for (const Question* asked : questions_of(use.questionnaire)) {
      const PlannedQuestion& planned = plan.questions[index];
      RaisableQuestion& question = questions[index];
      const std::vector<Answer>& answers = responses.answers[index].answers;
      ++index;
      if (planned.type != QuestionType::select_one || !planned.scored) {
        continue;
      }
      question.weights.assign(planned.scores.size(), 0.0);
      for (std::size_t row = 0; row < answers.size(); ++row) {
        if (answers[row] >= 0) {
          question.weights[static_cast<std::size_t>(answers[row])] +=
              responses.weights.empty() ? 1.0 : static_cast<double>(responses.weights[row]);
        }
      }
      question.mean = mean_from(planned, question.weights, 0);
      if (question.mean) {
        question.raises = raises_of(planned, question.weights, *question.mean,
                                    asked->effort.value(), use.questionnaire.levels.size());
      }
    }
  }
  return questions;
}

Answer raised(const PlannedQuestion& question, Answer given, const Raise& raise) {
  if (given < 0) {
    return given;
  }
  const std::int64_t score = question.scores[static_cast<std::size_t>(given)];
  return score >= 0 && score < question.scores[static_cast<std::size_t>(raise.choice)]
             ? raise.choice
             : given;
}

Responses raised(Responses responses, const Plan& plan, std::span<const RaisableQuestion> questions,
                 const Selection& selection) {
  for (std::size_t question = 0; question < selection.size(); ++question) {
    if (selection[question] == 0) {
      continue;
    }
    const Raise& raise = questions[question].raises[selection[question] - 1];
    for (Answer& given : responses.answers[question].answers) {
      given = raised(plan.questions[question], given, raise);
    }
  }
  return responses;
}

}  // namespace cxmat::whatif
