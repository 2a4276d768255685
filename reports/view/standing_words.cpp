// SPDX-License-Identifier: Apache-2.0
#include "reports/view/standing_words.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/extent.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace cxmat::reports::view {
namespace {

constexpr double hundred = 100;

/// One decimal where the quantile has one: "2.5", "10".
std::string quantile_figure(double percent, Language language) {
  const std::string figure = decimal(percent, 1, language);
  return figure.ends_with('0') ? decimal(percent, 0, language) : figure;
}

class Sentences {
 public:
  Sentences(const NodeResult& node, const Messages& messages)
      : node_(node),
        figures_(*node.benchmark),
        messages_(messages),
        language_(messages.language()) {}

  [[nodiscard]] std::string all() const {
    return in_a_row(std::vector{rank(), quarter(), gap(), standard_deviations()});
  }

 private:
  [[nodiscard]] std::string peers() const { return whole(figures_.peers, language_); }
  [[nodiscard]] std::string rounded(double number) const { return decimal(number, 0, language_); }

  [[nodiscard]] std::string rank() const {
    if (figures_.below_percentile) {
      return messages_.format("report.peers.below_quantiles",
                              {quantile_figure(*figures_.below_percentile, language_), peers()});
    }
    if (figures_.above_percentile) {
      return messages_.format("report.peers.above_quantiles",
                              {quantile_figure(*figures_.above_percentile, language_), peers()});
    }
    if (figures_.percentile) {
      return percentile();
    }
    if (figures_.basis == BenchmarkBasis::moments || figures_.basis == BenchmarkBasis::mean) {
      return messages_.format(figures_.basis == BenchmarkBasis::mean ? "report.peers.mean_only"
                                                                     : "report.peers.moments",
                              {peers()});
    }
    return {};
  }

  [[nodiscard]] std::string percentile() const {
    const Interval interval = figures_.percentile_interval.value_or(Interval{0, hundred});
    const std::string percentile = rounded(*figures_.percentile);
    const std::string low = rounded(interval.low);
    const std::string high = rounded(interval.high);
    if (figures_.basis != BenchmarkBasis::scores) {
      return messages_.format(figures_.basis == BenchmarkBasis::quantiles
                                  ? "report.peers.between_quantiles"
                                  : "report.peers.by_level",
                              {percentile, peers(), low, high});
    }
    const std::int64_t level_with = figures_.level_with.value_or(0);
    return messages_.format(level_with > 0 ? "report.peers.better_or_level" : "report.peers.better",
                            {whole(figures_.better_than.value_or(0), language_), peers(),
                             percentile, low, high, whole(level_with, language_)});
  }

  [[nodiscard]] std::string quarter() const {
    return figures_.quarter ? std::string(messages_.text(
                                  fmt::format("report.peers.quarter_{}", *figures_.quarter)))
                            : std::string();
  }

  [[nodiscard]] std::string gap() const {
    const std::optional<double> middle = figures_.median ? figures_.median : figures_.mean;
    if (!figures_.gap || !middle) {
      return {};
    }
    const auto signed_figure = [this](double gap) { return signed_decimal(gap, 1, language_); };
    const std::string key = figures_.median ? "report.peers.gap_median" : "report.peers.gap_mean";
    const std::string own = own_figure(node_, language_);
    const std::string theirs = decimal(*middle, 1, language_);
    return figures_.gap_interval
               ? messages_.format(key + "_interval", {own, theirs, signed_figure(*figures_.gap),
                                                      signed_figure(figures_.gap_interval->low),
                                                      signed_figure(figures_.gap_interval->high)})
               : messages_.format(key, {own, theirs, signed_figure(*figures_.gap)});
  }

  /// What there is to say of how far apart, where there is no percentile.
  [[nodiscard]] std::string standard_deviations() const {
    return figures_.standard_deviations && figures_.basis == BenchmarkBasis::moments
               ? messages_.format("report.peers.standard_deviations",
                                  {signed_decimal(*figures_.standard_deviations, 1, language_)})
               : std::string();
  }

  const NodeResult& node_;
  const BenchmarkFigures& figures_;
  const Messages& messages_;
  Language language_;
};

/// "40 to 64", each end as `figure` writes it.
template <class Figure>
TableCell range_cell(const std::optional<Interval>& interval, const Figure& figure,
                     const Messages& messages) {
  return interval
             ? TableCell{.text = messages.format("report.peers.from_to",
                                                 {figure(interval->low), figure(interval->high)})}
             : missing_cell();
}

TableCell text_or_missing(std::string text) {
  return text.empty() ? missing_cell() : TableCell{.text = std::move(text)};
}

TableCell middle_cell(const BenchmarkFigures& figures, const Messages& messages) {
  const Language language = messages.language();
  if (figures.median) {
    return {.text = decimal(*figures.median, 1, language)};
  }
  return figures.mean ? TableCell{.text = messages.format("report.peers.mean_figure",
                                                          {decimal(*figures.mean, 1, language)})}
                      : missing_cell();
}

}  // namespace

std::string percentile_figure(const BenchmarkFigures& figures, Language language) {
  if (figures.percentile) {
    return decimal(*figures.percentile, 0, language);
  }
  if (figures.below_percentile) {
    return "< " + quantile_figure(*figures.below_percentile, language);
  }
  return figures.above_percentile ? "> " + quantile_figure(*figures.above_percentile, language)
                                  : std::string();
}

std::string standing_sentences(const NodeResult& node, const Messages& messages) {
  return node.benchmark ? Sentences(node, messages).all() : std::string();
}

std::vector<TableCell> standing_cells(const BenchmarkFigures& figures, const Messages& messages) {
  const Language language = messages.language();
  const auto rounded = [language](double number) { return decimal(number, 0, language); };
  const auto signed_figure = [language](double gap) { return signed_decimal(gap, 1, language); };
  return {middle_cell(figures, messages),
          figures.lower_quartile && figures.upper_quartile
              ? TableCell{.text = range_figure({*figures.lower_quartile, *figures.upper_quartile},
                                               language)}
              : missing_cell(),
          text_or_missing(percentile_figure(figures, language)),
          range_cell(figures.percentile_interval, rounded, messages),
          difference_cell(figures.gap, language),
          range_cell(figures.gap_interval, signed_figure, messages),
          {.text = whole(figures.peers, language)}};
}

std::vector<TableHeading> standing_headings(const Messages& messages) {
  std::vector<TableHeading> headings;
  for (const char* key :
       {"report.benchmark.median", "report.peers.middle_half", "report.benchmark.percentile",
        "report.peers.interval", "report.benchmark.gap", "report.peers.interval",
        "report.benchmark.peers"}) {
    headings.push_back({.text = std::string(messages.text(key))});
  }
  return headings;
}

}  // namespace cxmat::reports::view
