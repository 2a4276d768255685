// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/question_figures.hpp"

#include "cxmat/assessment/score_figures.hpp"
#include "cxmat/statistics/intervals.hpp"
#include "cxmat/statistics/nps.hpp"
#include "cxmat/statistics/reliability.hpp"
#include "cxmat/tally/moments.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>

namespace cxmat {
namespace {

constexpr Grid millionths{Decimal::unit, true};

bool is_number(QuestionType type) noexcept {
  return type == QuestionType::integer || type == QuestionType::decimal;
}

std::size_t scored_choices(const PlannedQuestion& question) {
  return static_cast<std::size_t>(
      std::ranges::count_if(question.scores, [](std::int64_t score) { return score >= 0; }));
}

AnswerCounts answer_counts(const QuestionTally& tally) {
  AnswerCounts counts{.choices = {},
                      .answered = tally.answered.count,
                      .unanswered = tally.unanswered,
                      .not_applicable = tally.not_applicable,
                      .dont_know = tally.dont_know,
                      .not_shown = tally.not_shown};
  for (const AnswerTally& choice : tally.choices) {
    counts.choices.push_back(choice.count);
  }
  return counts;
}

/// Numbers in the order of their scores: a reversed curve turns them round, and several numbers
/// may share a score.
std::vector<Bin> bins_on_curve(const PlannedQuestion& question, const Histogram& values) {
  std::vector<Bin> bins;
  for (const Bin bin : values.bins()) {
    if (const auto score = question.score_of_payload(bin.key)) {
      bins.push_back({*score, bin.count, bin.weight, bin.weight_squared});
    }
  }
  std::ranges::stable_sort(bins, {}, &Bin::key);
  return bins;
}

NumberFigures number_figures(const Histogram& values, bool weighted) {
  const Moments found = *moments(values.bins(), millionths);
  return {.mean = found.mean,
          .sd = found.sd,
          .quartiles = *quartiles(values.bins(), millionths, weighted)};
}

/// The weight behind the answers whose value `wanted` accepts, as a share of all.
double share_of(const PlannedQuestion& question, const Bins& bins,
                const std::function<bool(double)>& wanted) {
  double part = 0;
  double total = 0;
  for (const Bin bin : bins) {
    const double value = question.lowest + question.points * from_grid(bin.key, question.grid);
    total += static_cast<double>(bin.weight);
    part += wanted(value) ? static_cast<double>(bin.weight) : 0;
  }
  return part / total;
}

IndicatorFigures net_promoter_figures(const PlannedQuestion& question, const Bins& bins,
                                      double effective_n) {
  const double promoters = share_of(question, bins, [](double value) { return value > 8.5; });
  const double detractors = share_of(question, bins, [](double value) { return value < 6.5; });
  const NetPromoter found =
      *net_promoter(promoters, 1 - promoters - detractors, detractors, effective_n);
  return {.kind = Indicator::net_promoter,
          .value = found.score,
          .standard_error = found.standard_error,
          .interval = Interval{found.low, found.high},
          .high = promoters,
          .middle = std::max(0.0, 1 - promoters - detractors),
          .low = detractors};
}

IndicatorFigures effort_figures(const PlannedQuestion& question, const Bins& bins,
                                const Figures& figures, const Moments& found) {
  IndicatorFigures made{.kind = Indicator::customer_effort,
                        .value = question.lowest + question.points * *figures.score};
  if (found.standard_error && figures.interval) {
    made.standard_error = question.points * *found.standard_error;
    made.interval = Interval{question.lowest + question.points * figures.interval->low,
                             question.lowest + question.points * figures.interval->high};
  }
  made.high = share_of(question, bins, [](double value) { return value > 4.5; });
  made.low = share_of(question, bins, [](double value) { return value < 3.5; });
  made.middle = std::max(0.0, 1 - made.high - made.low);
  return made;
}

IndicatorFigures satisfaction_figures(const PlannedQuestion& question, const Bins& bins,
                                      double effective_n) {
  std::vector<std::int64_t> scores;
  std::ranges::copy_if(question.scores, std::back_inserter(scores),
                       [](std::int64_t score) { return score >= 0; });
  std::ranges::sort(scores, std::greater());
  const std::int64_t bound = scores[std::min(question.top_box, scores.size()) - 1];
  const double lowest_top =
      question.lowest + question.points * from_grid(bound, question.grid) - 1e-9;
  const double top =
      share_of(question, bins, [lowest_top](double value) { return value >= lowest_top; });
  const ShareInterval interval = wilson_95(top * effective_n, effective_n);
  return {.kind = Indicator::satisfaction,
          .value = top,
          .standard_error = std::sqrt(top * (1 - top) / effective_n),
          .interval = Interval{interval.low, interval.high},
          .high = top,
          .middle = 0,
          .low = 1 - top};
}

std::optional<IndicatorFigures> indicator_figures(const PlannedQuestion& question, const Bins& bins,
                                                  const Figures& figures) {
  const std::optional<Moments> found = moments(bins, question.grid);
  if (!found) {
    return std::nullopt;
  }
  switch (question.indicator) {
    case Indicator::net_promoter:
      return net_promoter_figures(question, bins, found->effective_n);
    case Indicator::customer_effort:
      return effort_figures(question, bins, figures, *found);
    case Indicator::satisfaction:
      return satisfaction_figures(question, bins, found->effective_n);
    case Indicator::none:
      break;
  }
  return std::nullopt;
}

/// The counts behind the scores; without scores, how many gave the same answer.
void add_spread(Figures& figures, const PlannedQuestion& question, const QuestionTally& tally,
                const Bins& bins) {
  if (!bins.empty()) {
    if (question.type == QuestionType::select_one) {
      for (const Bin bin : bins) {
        figures.spread->scores.push_back({from_grid(bin.key, question.grid), bin.count});
      }
    }
    return;
  }
  std::int64_t alike = 0;
  for (const AnswerTally& choice : tally.choices) {
    alike = std::max(alike, choice.count);
  }
  for (const Bin bin : tally.values.bins()) {
    alike = std::max(alike, bin.count);
  }
  if (alike > 0) {
    figures.spread = Spread{.lowest = 0,
                            .highest = 0,
                            .alike = alike,
                            .weight = static_cast<double>(tally.answered.weight),
                            .scores = {}};
  }
}

}  // namespace

std::vector<Bin> scored_bins(const PlannedQuestion& question, const QuestionTally& tally) {
  if (is_number(question.type)) {
    return bins_on_curve(question, tally.values);
  }
  if (question.type == QuestionType::select_multiple) {
    std::vector<Bin> bins;
    std::ranges::copy(tally.values.bins(), std::back_inserter(bins));
    return bins;
  }
  std::vector<Bin> bins;
  for (std::size_t choice = 0; choice < tally.choices.size(); ++choice) {
    const AnswerTally& given = tally.choices[choice];
    if (question.scores[choice] >= 0 && given.count > 0) {
      bins.push_back({question.scores[choice], given.count, given.weight, given.weight_squared});
    }
  }
  std::ranges::stable_sort(bins, {}, &Bin::key);
  return bins;
}

std::optional<double> variance_ratio(const PlannedQuestion& question, const QuestionTally& tally,
                                     std::int64_t fewest_answers) {
  if (question.type != QuestionType::select_one) {
    return std::nullopt;
  }
  const std::optional<Moments> found = moments(scored_bins(question, tally), question.grid);
  if (!found || found->n < std::max<std::int64_t>(2, fewest_answers)) {
    return std::nullopt;
  }
  return variance_ratio(question, found->variance_unweighted);
}

double variance_ratio(const PlannedQuestion& question, double variance) {
  const std::size_t categories = scored_choices(question);
  const double steps = static_cast<double>(categories) - 1;
  return variance * steps * steps / uniform_variance(categories);
}

Figures question_figures(const PlannedQuestion& question, const QuestionTally& tally,
                         const Levels& levels, const QuestionRules& rules) {
  Figures figures;
  figures.answers = answer_counts(tally);
  const std::int64_t answered = tally.answered.count;
  figures.asked = answered + tally.unanswered + tally.dont_know;
  if (figures.asked > 0) {
    figures.coverage = static_cast<double>(answered) / static_cast<double>(figures.asked);
  }
  const std::vector<Bin> bins = scored_bins(question, tally);
  set_scores(figures, bins, question.grid, rules.weighted);
  add_spread(figures, question, tally, bins);
  set_level(figures, levels);
  figures.indicator = indicator_figures(question, bins, figures);
  if (is_number(question.type) && answered > 0) {
    figures.number = number_figures(tally.values, rules.weighted);
  }
  if (question.scored) {
    if (const auto ratio = variance_ratio(question, tally, rules.fewest_answers)) {
      figures.agreement = agreement(std::span(&*ratio, 1));
    }
  }
  return figures;
}

}  // namespace cxmat
