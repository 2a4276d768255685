// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/attack/answer_classes.hpp"

#include "cxmat/anonymity/attack/bounds.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>

namespace cxmat::attack {
namespace {

/// A published cell: the counts of the classes, and the sum of the scores where there is one.
struct Equation {
  std::vector<double> counts;
  double sum = 0;
};

double tolerance(const Equation& equation) {
  return same_figure * (1 + std::reduce(equation.counts.begin(), equation.counts.end()));
}

bool sorts_everyone(const PublishedNode& node, std::size_t classes) {
  return std::ranges::all_of(node.cells, [&](const PublishedCell& cell) {
    const Shown& figures = cell.figures;
    return !cell.is_known() ||
           (figures.counts.size() == classes &&
            std::reduce(figures.counts.begin(), figures.counts.end()) == figures.n);
  });
}

std::vector<Equation> equations_of(const PublishedNode& node) {
  std::vector<Equation> equations;
  for (const PublishedCell& cell : node.cells) {
    if (cell.is_known() && cell.figures.n > 0 && cell.figures.mean) {
      equations.push_back({.counts = {cell.figures.counts.begin(), cell.figures.counts.end()},
                           .sum = *cell.figures.mean * static_cast<double>(cell.figures.n)});
    }
  }
  return equations;
}

bool fits(std::span<const Range> scores, const Equation& equation) {
  double low = 0;
  double high = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    low += equation.counts[i] * scores[i].low;
    high += equation.counts[i] * scores[i].high;
  }
  return equation.sum > low - tolerance(equation) && equation.sum < high + tolerance(equation);
}

bool fits(std::span<const Range> scores, std::span<const Equation> equations) {
  return std::ranges::all_of(equations,
                             [&](const Equation& equation) { return fits(scores, equation); });
}

std::vector<Range> equal_distances(std::size_t classes, bool rising) {
  std::vector<Range> scores;
  for (std::size_t i = 0; i < classes; ++i) {
    const std::size_t place = rising ? i : classes - 1 - i;
    const double score = static_cast<double>(place) / static_cast<double>(classes - 1);
    scores.push_back({.low = score, .high = score});
  }
  return scores;
}

std::vector<Range> of_levels(std::span<const double> levels) {
  const auto score = [&](double level_score) {
    return (level_score - 1) / static_cast<double>(levels.size() - 1);
  };
  std::vector<Range> scores;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    scores.push_back({.low = i == 0 ? 0 : score(levels[i]),
                      .high = i + 1 < levels.size() ? score(levels[i + 1]) : 1});
  }
  return scores;
}

/// Takes `pivot` times a multiple away from `row`, so that its count of `column` becomes 0.
void eliminate(Equation& row, const Equation& pivot, std::size_t column) {
  const double factor = row.counts[column] / pivot.counts[column];
  for (std::size_t i = 0; i < row.counts.size(); ++i) {
    row.counts[i] -= factor * pivot.counts[i];
  }
  row.counts[column] = 0;
  row.sum -= factor * pivot.sum;
}

/// Gauss and Jordan: a class that stands alone in an equation has its score known.
std::vector<Range> solved(std::vector<Equation> equations, std::size_t classes) {
  std::size_t done = 0;
  for (std::size_t column = 0; column < classes && done < equations.size(); ++column) {
    const auto size = [column](const Equation& row) { return std::abs(row.counts[column]); };
    const auto pivot = std::ranges::max_element(
        equations.begin() + static_cast<std::ptrdiff_t>(done), equations.end(), {}, size);
    if (size(*pivot) < same_figure) {
      continue;
    }
    std::swap(equations[done], *pivot);
    for (std::size_t row = 0; row < equations.size(); ++row) {
      if (row != done) {
        eliminate(equations[row], equations[done], column);
      }
    }
    ++done;
  }
  std::vector<Range> scores(classes, Range{.low = 0, .high = 1});
  for (const Equation& row : equations) {
    const auto counts = [](double count) { return std::abs(count) > same_figure; };
    if (std::ranges::count_if(row.counts, counts) == 1) {
      const auto alone = std::ranges::find_if(row.counts, counts);
      const double score = std::clamp(row.sum / *alone, 0.0, 1.0);
      scores[static_cast<std::size_t>(alone - row.counts.begin())] = {.low = score, .high = score};
    }
  }
  return scores;
}

}  // namespace

std::vector<Range> scores_of_classes(const PublishedNode& node) {
  const auto known = std::ranges::find_if(node.cells, &PublishedCell::is_known);
  const std::size_t classes = known == node.cells.end() ? 0 : known->figures.counts.size();
  if (classes < 2 || !sorts_everyone(node, classes)) {
    return {};
  }
  const std::vector<Equation> equations = equations_of(node);
  if (node.kind != NodeKind::question) {
    const std::vector<Range> scores =
        classes == node.levels.size() ? of_levels(node.levels) : std::vector<Range>{};
    return fits(scores, equations) ? scores : std::vector<Range>{};
  }
  if (!equations.empty()) {
    for (const bool rising : {true, false}) {
      if (std::vector<Range> scores = equal_distances(classes, rising); fits(scores, equations)) {
        return scores;
      }
    }
  }
  const std::vector<Range> scores = solved(equations, classes);
  return fits(scores, equations) ? scores : std::vector<Range>(classes, {.low = 0, .high = 1});
}

}  // namespace cxmat::attack
