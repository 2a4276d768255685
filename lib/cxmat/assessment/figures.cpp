// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/figures.hpp"

#include "cxmat/assessment/overall.hpp"
#include "cxmat/assessment/practice_figures.hpp"
#include "cxmat/assessment/question_figures.hpp"
#include "cxmat/assessment/score_figures.hpp"
#include "cxmat/maturity/gated.hpp"
#include "cxmat/questionnaire/levels.hpp"
#include "cxmat/statistics/reliability.hpp"

#include <algorithm>
#include <cmath>

namespace cxmat {
namespace {

class FiguresMaker {
 public:
  FiguresMaker(const Plan& plan, const Sums& sums, const FigureRules& rules)
      : plan_(plan), sums_(sums), rules_(rules) {}

  [[nodiscard]] SelectionFigures make() const {
    SelectionFigures made;
    made.nodes.resize(plan_.nodes.size());
    made.questions.resize(plan_.questions.size());
    made.node_summaries.resize(plan_.nodes.size());
    made.question_summaries.resize(plan_.questions.size());
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
          (static_cast<double>(tally.asked) * static_cast<double>(node.coverage_grid.denominator));
    }
    make_questions(index, made);
    if (!node.scored) {
      return;
    }
    if (node.per_group) {
      set_group_result(index, made);
    } else {
      set_scores(figures, tally.scores, node.grid, rules_.weighted);
      set_level_counts(figures, tally.scores.bins(), node.grid, *rules_.levels[index]);
      figures.agreement = agreement(ratios_below(index));
      made.node_summaries[index] = group_summary(tally.scores.bins(), node.grid);
    }
    if (index == 0) {
      set_overall(plan_, sums_, rules_.overall, made.nodes);
    } else {
      apply_cap(figures, rules_.caps[index], rules_.levels[index]->size());
    }
    set_level(figures, *rules_.levels[index]);
    set_reliability(index, made);
  }

  void make_questions(std::size_t index, SelectionFigures& made) const {
    for (const PlannedPart& part : plan_.nodes[index].parts) {
      if (!part.is_question) {
        continue;
      }
      const PlannedQuestion& question = plan_.questions[part.index];
      const QuestionTally& tally = sums_.questions[part.index];
      Figures& figures = made.questions[part.index];
      figures =
          question_figures(question, tally, *rules_.levels[index],
                           {.weighted = rules_.weighted, .fewest_answers = rules_.fewest_answers});
      figures.respondents = sums_.respondents;
      made.question_summaries[part.index] =
          group_summary(scored_bins(question, tally), question.grid);
    }
  }

  /// A node that has no respondents' scores: the group's practices, or the mean of such nodes.
  void set_group_result(std::size_t index, SelectionFigures& made) const {
    Figures& figures = made.nodes[index];
    figures.n = sums_.nodes[index].took_part;
    if (index == 0) {
      return;  // set_overall() takes the questionnaires' scores
    }
    const GroupResult found = group_result(plan_, index, sums_, made.nodes, made.questions);
    figures.score = found.score;
    figures.own_units = found.own_units;
    if (plan_.nodes[index].practice != nullptr && plan_.nodes[index].practice->missing_is_zero) {
      figures.percent_to_target = share_of_targets(plan_, index, sums_, rules_.targets);
    }
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

  /// Reliability of a dimension's own scored questions, over complete respondents.
  void set_reliability(std::size_t index, SelectionFigures& made) const {
    const std::vector<std::size_t> paired = paired_parts(plan_, index);
    const std::vector<PairTally>& pairs = sums_.nodes[index].pairs;
    if (index == 0 || paired.size() < 2 || pairs.front().count < 2) {
      return;
    }
    const std::int64_t n = pairs.front().count;
    const std::vector<double> matrix = covariances(index, paired, pairs);
    Figures& figures = made.nodes[index];
    figures.alpha_n = n;
    set_listwise_agreement(index, paired, matrix, figures);
    if (!rules_.item_statistics) {
      figures.alpha = cronbach_alpha(matrix, paired.size());
      return;
    }
    const auto found = reliability(matrix, paired.size(), n);
    if (!found) {
      return;
    }
    figures.alpha = found->alpha;
    figures.standardized_alpha = found->standardized;
    if (found->low && found->high) {
      figures.alpha_interval = Interval{*found->low, *found->high};
    }
    for (std::size_t i = 0; i < paired.size(); ++i) {
      Figures& question = made.questions[plan_.nodes[index].parts[paired[i]].index];
      question.alpha_n = n;
      question.alpha_if_dropped = found->items[i].alpha_if_dropped;
      question.item_rest = found->items[i].item_rest;
    }
  }

  /// Agreement on the variances of complete respondents; only for dimensions whose own questions
  /// are all there is below.
  void set_listwise_agreement(std::size_t index, const std::vector<std::size_t>& paired,
                              const std::vector<double>& matrix, Figures& figures) const {
    std::vector<double> ratios;
    for (std::size_t i = 0; i < paired.size(); ++i) {
      const PlannedPart& part = plan_.nodes[index].parts[paired[i]];
      const PlannedQuestion& question = plan_.questions[part.index];
      if (question.type == QuestionType::select_one) {
        ratios.push_back(variance_ratio(question, matrix[i * paired.size() + i]));
      }
    }
    const bool enough = figures.alpha_n >= rules_.fewest_answers && figures.agreement;
    if (!enough || ratios.size() != ratios_below(index).size()) {
      return;
    }
    const std::optional<double> listwise = agreement(ratios);
    constexpr double same = 1e-12;
    if (listwise && std::abs(*listwise - *figures.agreement) > same) {
      figures.listwise_agreement = listwise;
    }
  }

  [[nodiscard]] std::vector<double> covariances(std::size_t index,
                                                const std::vector<std::size_t>& paired,
                                                const std::vector<PairTally>& pairs) const {
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
    return covariances;
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
      } else if (plan_.questions[part.index].scored && part.weight > 0) {
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
