// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/figures.hpp"

#include "cxmat/assessment/overall.hpp"
#include "cxmat/maturity/gated.hpp"
#include "cxmat/questionnaire/levels.hpp"
#include "cxmat/statistics/reliability.hpp"
#include "cxmat/statistics/student_t.hpp"
#include "cxmat/tally/moments.hpp"

#include <algorithm>
#include <cmath>

namespace cxmat {
namespace {

std::vector<Bin> scored_bins(const PlannedQuestion& question, const QuestionTally& tally) {
  std::vector<Bin> bins;
  for (std::size_t choice = 0; choice < tally.choices.size(); ++choice) {
    const AnswerTally& given = tally.choices[choice];
    if (question.scores[choice] >= 0 && given.count > 0) {
      bins.push_back({question.scores[choice], given.count, given.weight, given.weight_squared});
    }
  }
  return bins;
}

std::size_t scored_choices(const PlannedQuestion& question) {
  return static_cast<std::size_t>(
      std::ranges::count_if(question.scores, [](std::int64_t score) { return score >= 0; }));
}

/// A question's variance over that of evenly spread answers; nothing for fewer than two answers.
std::optional<double> variance_ratio(const PlannedQuestion& question, const QuestionTally& tally,
                                     std::int64_t fewest_answers) {
  const std::optional<Moments> found = moments(scored_bins(question, tally), question.grid);
  if (!found || found->n < std::max<std::int64_t>(2, fewest_answers)) {
    return std::nullopt;
  }
  const std::size_t categories = scored_choices(question);
  const double steps = static_cast<double>(categories) - 1;
  return found->variance_unweighted * steps * steps / uniform_variance(categories);
}

void set_moments(Figures& figures, const Moments& found, bool weighted) {
  figures.n = found.n;
  figures.score = found.mean;
  figures.sd = found.sd;
  if (weighted) {
    figures.effective_n = found.effective_n;
  }
  if (found.standard_error) {
    const double half = half_width_95(*found.standard_error, static_cast<double>(found.n));
    figures.interval = Interval{std::max(0.0, found.mean - half), std::min(1.0, found.mean + half)};
  }
}

void set_level(Figures& figures, const Levels& levels) {
  if (figures.score && !levels.empty()) {
    figures.level_score = level_score(*figures.score, levels.size());
    figures.level = level_at(*figures.level_score, levels);
  }
}

std::vector<std::int64_t> level_counts(const Histogram& scores, Grid grid, const Levels& levels) {
  std::vector<std::int64_t> counts(levels.size());
  for (const Bin& bin : scores.bins()) {
    const double on_scale = level_score(from_grid(bin.key, grid), levels.size());
    counts[static_cast<std::size_t>(level_at(on_scale, levels) - 1)] += bin.count;
  }
  return counts;
}

AnswerCounts answer_counts(const QuestionTally& tally) {
  AnswerCounts counts{.choices = {},
                      .unanswered = tally.unanswered,
                      .not_applicable = tally.not_applicable,
                      .dont_know = tally.dont_know,
                      .not_shown = tally.not_shown};
  for (const AnswerTally& choice : tally.choices) {
    counts.choices.push_back(choice.count);
  }
  return counts;
}

class FiguresMaker {
 public:
  FiguresMaker(const Plan& plan, const Sums& sums, const FigureRules& rules)
      : plan_(plan), sums_(sums), rules_(rules) {}

  [[nodiscard]] SelectionFigures make() const {
    SelectionFigures made;
    made.nodes.resize(plan_.nodes.size());
    made.questions.resize(plan_.questions.size());
    for (std::size_t node = plan_.nodes.size(); node-- > 0;) {
      make_node(node, made);
    }
    return made;
  }

 private:
  void make_node(std::size_t index, SelectionFigures& made) const {
    const PlannedNode& node = plan_.nodes[index];
    const NodeTally& tally = sums_.nodes[index];
    Figures& figures = made.nodes[index];
    figures.respondents = sums_.respondents;
    figures.asked = tally.asked;
    if (tally.asked > 0) {
      figures.coverage =
          static_cast<double>(tally.coverage) /
          (static_cast<double>(tally.asked) * static_cast<double>(fixed_point.denominator));
    }
    for (const PlannedPart& part : node.parts) {
      if (part.is_question) {
        made.questions[part.index] = question_figures(part.index, *rules_.levels[index]);
      }
    }
    if (!node.scored) {
      return;
    }
    if (const auto found = moments(tally.scores, node.grid)) {
      set_moments(figures, *found, rules_.weighted);
    }
    figures.level_counts = level_counts(tally.scores, node.grid, *rules_.levels[index]);
    if (index == 0) {
      set_overall(plan_, sums_, rules_.overall, made.nodes);
    } else {
      apply_cap(figures, rules_.caps[index], rules_.levels[index]->size());
    }
    set_level(figures, *rules_.levels[index]);
    figures.alpha = alpha(index);
    figures.alpha_n = figures.alpha ? sums_.nodes[index].pairs.front().count : 0;
    figures.agreement = agreement(ratios_below(index));
  }

  [[nodiscard]] Figures question_figures(std::size_t index, const Levels& levels) const {
    const PlannedQuestion& question = plan_.questions[index];
    const QuestionTally& tally = sums_.questions[index];
    Figures figures;
    figures.respondents = sums_.respondents;
    figures.answers = answer_counts(tally);
    std::int64_t answered = 0;
    for (const AnswerTally& choice : tally.choices) {
      answered += choice.count;
    }
    figures.asked = answered + tally.unanswered + tally.dont_know;
    if (figures.asked > 0) {
      figures.coverage = static_cast<double>(answered) / static_cast<double>(figures.asked);
    }
    if (const auto found = moments(scored_bins(question, tally), question.grid)) {
      set_moments(figures, *found, rules_.weighted);
    }
    set_level(figures, levels);
    if (const auto ratio = variance_ratio(question, tally, rules_.fewest_answers);
        ratio && question.scored) {
      figures.agreement = agreement(std::span(&*ratio, 1));
    }
    return figures;
  }

  static void apply_cap(Figures& figures, std::optional<double> cap, std::size_t level_count) {
    if (!cap || !figures.score) {
      return;
    }
    const double highest = score_of(*cap, level_count);
    if (*figures.score <= highest) {
      return;
    }
    figures.ungated_score = figures.score;
    figures.score = score_of(gated(level_score(*figures.score, level_count), cap), level_count);
    figures.interval.reset();  // a cap is no estimate: an interval around it would feign certainty
  }

  /// Cronbach's alpha of a dimension's own scored questions, over complete respondents.
  [[nodiscard]] std::optional<double> alpha(std::size_t index) const {
    const std::vector<std::size_t> paired = paired_parts(plan_, index);
    const std::vector<PairTally>& pairs = sums_.nodes[index].pairs;
    if (index == 0 || paired.size() < 2 || pairs.front().count < 2) {
      return std::nullopt;
    }
    const auto n = static_cast<double>(pairs.front().count);
    const std::size_t count = paired.size();
    std::vector<double> covariances(count * count);
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t j = i; j < count; ++j) {
        const PairTally& pair = pairs[pair_index(i, j, count)];
        const double scale = denominator(index, paired[i]) * denominator(index, paired[j]);
        const double covariance =
            (pair.products.value() - pair.first.value() * pair.second.value() / n) / (n - 1) /
            scale;
        covariances[i * count + j] = covariance;
        covariances[j * count + i] = covariance;
      }
    }
    return cronbach_alpha(covariances, count);
  }

  [[nodiscard]] double denominator(std::size_t node, std::size_t part) const {
    return static_cast<double>(
        plan_.questions[plan_.nodes[node].parts[part].index].grid.denominator);
  }

  /// Variance ratios of all scored questions below a node that two people answered at least.
  [[nodiscard]] std::vector<double> ratios_below(std::size_t index) const {
    std::vector<double> ratios;
    for (const PlannedPart& part : plan_.nodes[index].parts) {
      if (!part.is_question) {
        const std::vector<double> nested = ratios_below(part.index);
        ratios.insert(ratios.end(), nested.begin(), nested.end());
      } else if (plan_.questions[part.index].scored) {
        if (const auto ratio = variance_ratio(plan_.questions[part.index],
                                              sums_.questions[part.index], rules_.fewest_answers)) {
          ratios.push_back(*ratio);
        }
      }
    }
    return ratios;
  }

  const Plan& plan_;
  const Sums& sums_;
  const FigureRules& rules_;
};

}  // namespace

SelectionFigures figures_of(const Plan& plan, const Sums& sums, const FigureRules& rules) {
  return FiguresMaker(plan, sums, rules).make();
}

}  // namespace cxmat
