// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/weighting.hpp"

#include "cxmat/core/closest_match.hpp"
#include "cxmat/statistics/raking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <compare>
#include <optional>
#include <span>
#include <utility>
#include <variant>

namespace cxmat {
namespace {

/// Weights are held in millionths: a share that is nearer to its target than this is met.
constexpr double close_enough = 1e-6;

/// A grouping that weights are made from.
struct Axis {
  const GroupColumn* column = nullptr;
  std::vector<std::string> values;  ///< those of the column, then those that nobody has
  std::vector<double> targets;      ///< per value; 0: nothing is said about it
  std::int64_t unplaced = 0;        ///< respondents without a value, all waves
};

/// The respondents of one wave who share a value in every grouping, and the weight.
struct Group {
  double weight = 0;
  std::int64_t count = 0;
  std::size_t cell = 0;  ///< its position among the cells
};

/// The positions of the values, and the weight before: trimming looks at each respondent's weight.
struct GroupKey {
  std::vector<std::size_t> values;
  std::int64_t weight = 0;

  auto operator<=>(const GroupKey&) const = default;
};

/// The rows of one wave that have a weight.
struct WaveRows {
  std::string name;
  std::vector<std::size_t> rows;
  std::map<GroupKey, Group> groups;
  std::vector<const Group*> group_of;  ///< per row; nullptr: unplaced
};

const GroupColumn* find_column(const Responses& responses, const std::string& grouping,
                               Diagnostics& found) {
  const auto column = std::ranges::find(responses.groups, grouping, &GroupColumn::grouping);
  if (column != responses.groups.end()) {
    return &*column;
  }
  std::vector<std::string> names;
  for (const GroupColumn& group : responses.groups) {
    names.push_back(group.grouping);
  }
  found.push_back(error(Code::unknown_grouping, {}, {grouping, closest_match(grouping, names)}));
  return nullptr;
}

Axis axis_of(const GroupColumn& column, const Margin& margin) {
  Axis axis{.column = &column, .values = column.values, .targets = {}};
  axis.targets.resize(axis.values.size());
  for (const auto& [value, share] : margin.shares) {
    const auto position = std::ranges::find(axis.values, value) - axis.values.begin();
    if (position == std::ssize(axis.values)) {
      axis.values.push_back(value);
      axis.targets.push_back(0);
    }
    axis.targets[static_cast<std::size_t>(position)] = share.value();
  }
  return axis;
}

std::vector<Axis> axes_of(const Weighting& weighting, const Responses& responses,
                          Diagnostics& found) {
  std::vector<Axis> axes;
  std::vector<Margin> margins = weighting.margins;
  if (!weighting.balance_by.empty()) {
    margins = {{.grouping = weighting.balance_by, .shares = {}}};  // each wave has its own
  }
  for (const Margin& margin : margins) {
    if (const GroupColumn* column = find_column(responses, margin.grouping, found)) {
      axes.push_back(axis_of(*column, margin));
    }
  }
  return axes;
}

/// Sorted by weight, so that sums over the rows do not depend on the order they came in.
std::vector<WaveRows> waves_of(const Responses& responses) {
  std::vector<WaveRows> waves(responses.wave_names.size());
  for (std::size_t wave = 0; wave < waves.size(); ++wave) {
    waves[wave].name = responses.wave_names[wave];
  }
  for (std::size_t row = 0; row < responses.size(); ++row) {
    if (responses.weights[row] > 0) {
      waves[static_cast<std::size_t>(responses.waves[row])].rows.push_back(row);
    }
  }
  for (WaveRows& wave : waves) {
    std::ranges::sort(wave.rows, {}, [&](std::size_t row) { return responses.weights[row]; });
  }
  return waves;
}

/// Puts the wave's respondents into groups, and counts on each axis those who have no value.
void place(WaveRows& wave, std::span<Axis> axes, std::span<const std::int64_t> weights) {
  std::vector<std::size_t> values;
  for (const std::size_t row : wave.rows) {
    values.clear();
    for (Axis& axis : axes) {
      const std::int32_t position = axis.column->positions[row];
      if (position < 0) {
        ++axis.unplaced;
      } else {
        values.push_back(static_cast<std::size_t>(position));
      }
    }
    if (values.size() < axes.size()) {
      wave.group_of.push_back(nullptr);
      continue;
    }
    Group& group = wave.groups[{values, weights[row]}];
    group.weight += static_cast<double>(weights[row]);
    ++group.count;
    wave.group_of.push_back(&group);
  }
}

std::vector<RakingCell> cells_of(WaveRows& wave) {
  std::vector<RakingCell> cells;
  for (auto& [key, group] : wave.groups) {
    group.cell = cells.size();
    cells.push_back({.weight = group.weight, .categories = key.values, .count = group.count});
  }
  return cells;
}

/// Which values of an axis the wave's placed respondents have.
std::vector<bool> values_of(const WaveRows& wave, std::size_t axis, std::size_t count) {
  std::vector<bool> occurs(count, false);
  for (const auto& [key, group] : wave.groups) {
    occurs[key.values[axis]] = true;
  }
  return occurs;
}

/// Shares without respondents, and respondents without a share.
void check_margins(std::span<const WaveRows> waves, std::span<const Axis> axes,
                   Diagnostics& found) {
  for (std::size_t a = 0; a < axes.size(); ++a) {
    const Axis& axis = axes[a];
    std::vector<bool> without_share(axis.values.size(), false);
    for (const WaveRows& wave : waves) {
      const std::vector<bool> occurs = values_of(wave, a, axis.values.size());
      for (std::size_t value = 0; value < occurs.size(); ++value) {
        const bool has_share = axis.targets[value] > 0;
        without_share[value] = without_share[value] || (occurs[value] && !has_share);
        if (has_share && !occurs[value] && !wave.rows.empty()) {
          found.push_back(error(Code::margin_without_respondents, {},
                                {axis.column->grouping, axis.values[value], wave.name}));
        }
      }
    }
    for (std::size_t value = 0; value < without_share.size(); ++value) {
      if (without_share[value]) {
        found.push_back(
            error(Code::margin_value_missing, {}, {axis.column->grouping, axis.values[value]}));
      }
    }
  }
}

void report_unplaced(std::span<const Axis> axes, Diagnostics& found) {
  for (const Axis& axis : axes) {
    if (axis.unplaced > 0) {
      found.push_back(warning(Code::weights_unplaced, {},
                              {fmt::format("{}", axis.unplaced), axis.column->grouping}));
    }
  }
}

std::string percent(double share) {
  const double percent = 100 * share;
  return percent < 1 ? fmt::format("{:.4f}", percent) : fmt::format("{:.1f}", percent);
}

std::vector<std::vector<double>> targets_of(const WaveRows& wave, std::span<const Axis> axes,
                                            bool balanced) {
  std::vector<std::vector<double>> targets;
  for (std::size_t a = 0; a < axes.size(); ++a) {
    targets.push_back(axes[a].targets);
    if (balanced) {
      const std::vector<bool> occurs = values_of(wave, a, axes[a].values.size());
      targets.back().assign(occurs.begin(), occurs.end());
    }
  }
  return targets;
}

/// The factors of the wave's cells; what raking did goes to `figures`.
std::vector<double> fit(std::span<const RakingCell> cells, const WaveRows& wave,
                        std::span<const Axis> axes, const Weighting& weighting,
                        WeightingFigures& figures, Diagnostics& found) {
  const bool balanced = !weighting.balance_by.empty();
  // A fault would be one that check_margins() has let pass.
  RakingResult raked = std::get<RakingResult>(rake(cells, targets_of(wave, axes, balanced)));
  if (balanced) {
    return std::move(raked.factors);
  }
  figures.iterations = raked.iterations;
  if (raked.largest_error > close_enough) {
    found.push_back(
        error(Code::raking_not_converged, {}, {wave.name, percent(raked.largest_error)}));
    return std::move(raked.factors);
  }
  Trimmed cut =
      trimmed(cells, raked.factors, weighting.trim_low.value(), weighting.trim_high.value());
  figures.trimmed_share = cut.share;
  return std::move(cut.factors);
}

/// The wave's new weights in millionths, scaled to a mean of one. The fit keeps the sum of weights,
/// so the old sum is the new one.
void set_weights(const WaveRows& wave, std::span<const double> factors,
                 std::vector<std::int64_t>& weights) {
  double total = 0;
  for (const std::size_t row : wave.rows) {
    total += static_cast<double>(weights[row]);
  }
  const double scale =
      static_cast<double>(wave.rows.size()) * static_cast<double>(Decimal::unit) / total;
  for (std::size_t i = 0; i < wave.rows.size(); ++i) {
    std::int64_t& weight = weights[wave.rows[i]];
    const double factor = wave.group_of[i] == nullptr ? 1 : factors[wave.group_of[i]->cell];
    const std::int64_t rounded = std::llround(static_cast<double>(weight) * factor * scale);
    weight = std::clamp<std::int64_t>(rounded, 1, Decimal::limit);
  }
}

void measure(const WaveRows& wave, std::span<const std::int64_t> weights,
             WeightingFigures& figures) {
  std::vector<double> sorted;
  for (const std::size_t row : wave.rows) {
    sorted.push_back(Decimal{weights[row]}.value());
  }
  if (sorted.empty()) {
    return;
  }
  std::ranges::sort(sorted);  // sums that do not depend on the order of the rows
  double sum = 0;
  double squares = 0;
  for (const double weight : sorted) {
    sum += weight;
    squares += weight * weight;
  }
  const auto n = static_cast<double>(sorted.size());
  figures.design_effect = design_effect(sum, squares, n);
  figures.smallest = sorted.front() * n / sum;
  figures.largest = sorted.back() * n / sum;
}

}  // namespace

Result<WeightedResponses> apply_weighting(Responses responses, const Weighting& weighting) {
  WeightedResponses made;
  made.waves.resize(responses.wave_names.size());
  if (!weighting.any() && responses.weights.empty()) {
    made.responses = std::move(responses);
    return made;
  }
  if (responses.weights.empty()) {
    responses.weights.assign(responses.size(), Decimal::unit);
  }
  Diagnostics found;
  std::vector<WaveRows> waves = waves_of(responses);
  if (weighting.any()) {
    std::vector<Axis> axes = axes_of(weighting, responses, found);
    for (WaveRows& wave : waves) {
      place(wave, axes, responses.weights);
    }
    if (weighting.balance_by.empty()) {
      check_margins(waves, axes, found);
    }
    report_unplaced(axes, found);
    if (has_errors(found)) {
      return found;
    }
    for (std::size_t wave = 0; wave < waves.size(); ++wave) {
      if (waves[wave].rows.empty()) {
        continue;  // nobody with a weight: nothing to fit
      }
      const std::vector<RakingCell> cells = cells_of(waves[wave]);
      const std::vector<double> factors =
          fit(cells, waves[wave], axes, weighting, made.waves[wave], found);
      set_weights(waves[wave], factors, responses.weights);
      made.waves[wave].unplaced = std::ranges::count(waves[wave].group_of, nullptr);
    }
  }
  for (std::size_t wave = 0; wave < waves.size(); ++wave) {
    measure(waves[wave], responses.weights, made.waves[wave]);
  }
  made.responses = std::move(responses);
  return has_errors(found) ? Result<WeightedResponses>(std::move(found))
                           : Result<WeightedResponses>(std::move(made), std::move(found));
}

}  // namespace cxmat
