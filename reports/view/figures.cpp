// SPDX-License-Identifier: Apache-2.0
#include "reports/view/figures.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace cxmat::reports::view {
namespace {

/// True if the figure, as it reads with so many decimals, stands on the level of the score.
bool on_its_level(double level_score, int decimals, const Levels& levels) {
  const double step = std::pow(10.0, decimals);
  const double read = std::round(level_score * step) / step;
  return level_at(read, levels) == level_at(level_score, levels);
}

}  // namespace

std::string level_figure(double level_score, const Levels& levels, Language language) {
  constexpr int most_decimals = 3;
  int decimals = 1;
  while (!levels.empty() && decimals < most_decimals &&
         !on_its_level(level_score, decimals, levels)) {
    ++decimals;
  }
  return decimal(level_score, decimals, language);
}

charts::Range level_range(const Interval& score, const Levels& levels) {
  return {level_score(std::clamp(score.low, 0.0, 1.0), levels.size()),
          level_score(std::clamp(score.high, 0.0, 1.0), levels.size())};
}

std::string range_figure(const charts::Range& range, Language language) {
  return fmt::format("{}–{}", decimal(range.low, 1, language), decimal(range.high, 1, language));
}

std::string n_figure(std::int64_t n, Language language) {
  return fmt::format("n\u00a0=\u00a0{}", whole(n, language));
}

const Level* level_of(int number, const Levels& levels) noexcept {
  const auto found = std::ranges::find(levels, number, &Level::number);
  return found == levels.end() ? nullptr : &*found;
}

std::string level_words(int level, const Levels& levels, Language language) {
  const Level* found = level_of(level, levels);
  const std::string name = found == nullptr ? std::string() : words(found->name, language);
  return name.empty() ? fmt::format("{}", level) : fmt::format("{} {}", level, name);
}

TableCell missing_cell(std::string text) {
  return {.text = std::move(text), .tone = Tone::missing};
}

TableCell score_cell(const Cell& cell, const Levels& levels, const Messages& messages) {
  if (!cell) {
    return missing_cell(std::string(messages.text("report.hidden")));
  }
  if (!cell->level_score) {
    return missing_cell();
  }
  return {.text = level_figure(*cell->level_score, levels, messages.language())};
}

TableCell difference_cell(std::optional<double> difference, Language language) {
  if (!difference) {
    return missing_cell();
  }
  const std::string text = signed_decimal(*difference, 1, language);
  const bool below = text.starts_with("\u2212");
  return {.text = text, .tone = below ? Tone::below : Tone::above};
}

std::int64_t answered(const AnswerCounts& answers) noexcept {
  return answers.answered;
}

std::int64_t shown_to(const AnswerCounts& answers) noexcept {
  return answered(answers) + answers.not_applicable + answers.dont_know + answers.unanswered;
}

std::string share_figure(std::int64_t part, std::int64_t of_all, Language language) {
  return of_all == 0 ? none
                     : percent(static_cast<double>(part) / static_cast<double>(of_all), language);
}

charts::LevelAxis axis_of(const Levels& levels, Language language) {
  charts::LevelAxis axis;
  for (const Level& level : levels) {
    axis.bands.push_back({.from = level.from.value(),
                          .number = fmt::format("{}", level.number),
                          .name = words(level.name, language)});
  }
  axis.minimum = 1;
  axis.maximum = levels.empty() ? 5 : static_cast<double>(levels.size());
  return axis;
}

charts::LevelAxis axis_of(const Assessment& assessment, std::size_t node, Language language) {
  charts::LevelAxis axis = axis_of(assessment.nodes[node].levels, language);
  const bool as_the_whole = !assessment.nodes.empty() &&
                            assessment.nodes.front().kind == NodeKind::overall &&
                            assessment.nodes.front().levels == assessment.nodes[node].levels;
  if (as_the_whole) {
    for (charts::LevelBand& band : axis.bands) {
      band.name.clear();
    }
  }
  return axis;
}

}  // namespace cxmat::reports::view
