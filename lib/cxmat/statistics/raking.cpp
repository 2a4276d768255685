// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/raking.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace cxmat {
namespace {

using Targets = std::span<const std::vector<double>>;
using Kind = RakingFault::Kind;

double total_weight(std::span<const RakingCell> cells) noexcept {
  double sum = 0;
  for (const RakingCell& cell : cells) {
    sum += cell.weight;
  }
  return sum;
}

/// The weight in each category of a margin.
std::vector<double> margin_weights(std::span<const RakingCell> cells,
                                   std::span<const double> factors, std::size_t margin,
                                   std::size_t categories) {
  std::vector<double> weights(categories);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    weights[cells[i].categories[margin]] += cells[i].weight * factors[i];
  }
  return weights;
}

std::optional<RakingFault> cell_fault(std::span<const RakingCell> cells, Targets targets) {
  for (const RakingCell& cell : cells) {
    for (std::size_t margin = 0; margin < targets.size(); ++margin) {
      if (cell.categories[margin] >= targets[margin].size()) {
        return RakingFault{.kind = Kind::category_without_target,
                           .margin = margin,
                           .category = cell.categories[margin]};
      }
    }
  }
  return std::nullopt;
}

std::optional<RakingFault> target_fault(std::span<const RakingCell> cells,
                                        std::span<const double> factors, Targets targets) {
  for (std::size_t margin = 0; margin < targets.size(); ++margin) {
    const std::vector<double> weights =
        margin_weights(cells, factors, margin, targets[margin].size());
    for (std::size_t category = 0; category < weights.size(); ++category) {
      const double target = targets[margin][category];
      if (target > 0 && weights[category] <= 0) {
        return RakingFault{
            .kind = Kind::category_without_respondents, .margin = margin, .category = category};
      }
      const bool left_out = target == 0 && weights[category] <= 0;
      if (!(target > 0 || left_out)) {
        return RakingFault{
            .kind = Kind::target_not_positive, .margin = margin, .category = category};
      }
    }
  }
  return std::nullopt;
}

/// Each margin's targets as weights: they sum to `total`.
std::vector<std::vector<double>> scaled(Targets targets, double total) {
  std::vector<std::vector<double>> weights(targets.begin(), targets.end());
  for (std::vector<double>& margin : weights) {
    const double sum = std::accumulate(margin.begin(), margin.end(), 0.0);
    for (double& target : margin) {
      target *= total / sum;
    }
  }
  return weights;
}

void fit_margin(std::span<const RakingCell> cells, std::vector<double>& factors, std::size_t margin,
                std::span<const double> wanted) {
  const std::vector<double> current = margin_weights(cells, factors, margin, wanted.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    // A cell without weight would grow without bound where the margins contradict each other.
    if (cells[i].weight > 0) {
      const std::size_t category = cells[i].categories[margin];
      factors[i] *= wanted[category] / current[category];
    }
  }
}

double largest_error(std::span<const RakingCell> cells, std::span<const double> factors,
                     Targets wanted) {
  double largest = 0;
  for (std::size_t margin = 0; margin < wanted.size(); ++margin) {
    const std::vector<double> current =
        margin_weights(cells, factors, margin, wanted[margin].size());
    for (std::size_t category = 0; category < current.size(); ++category) {
      if (current[category] > 0) {
        largest = std::max(largest, std::abs(current[category] / wanted[margin][category] - 1));
      }
    }
  }
  return largest;
}

}  // namespace

std::variant<RakingResult, RakingFault> rake(std::span<const RakingCell> cells, Targets targets,
                                             double tolerance, std::size_t most_iterations) {
  RakingResult result;
  result.factors.assign(cells.size(), 1.0);
  if (const auto fault = cell_fault(cells, targets)) {
    return *fault;
  }
  if (const auto fault = target_fault(cells, result.factors, targets)) {
    return *fault;
  }
  const std::vector<std::vector<double>> wanted = scaled(targets, total_weight(cells));
  result.largest_error = largest_error(cells, result.factors, wanted);
  while (result.largest_error > tolerance && result.iterations < most_iterations) {
    for (std::size_t margin = 0; margin < wanted.size(); ++margin) {
      fit_margin(cells, result.factors, margin, wanted[margin]);
    }
    result.largest_error = largest_error(cells, result.factors, wanted);
    ++result.iterations;
  }
  result.converged = result.largest_error <= tolerance;
  return result;
}

Trimmed trimmed(std::span<const RakingCell> cells, std::span<const double> factors, double low,
                double high) {
  double weight = 0;
  double people = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].weight > 0) {
      weight += cells[i].weight * factors[i];
      people += static_cast<double>(cells[i].count);
    }
  }
  Trimmed result{.factors = {factors.begin(), factors.end()}, .share = 0};
  double kept = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].weight > 0) {
      const auto count = static_cast<double>(cells[i].count);
      const double per_weight = weight / people * count / cells[i].weight;
      result.factors[i] = std::clamp(factors[i], low * per_weight, high * per_weight);
      kept += cells[i].weight * result.factors[i];
      if (result.factors[i] != factors[i]) {
        result.share += count / people;
      }
    }
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].weight > 0) {
      result.factors[i] *= weight / kept;
    }
  }
  return result;
}

double design_effect(double sum_weights, double sum_squared_weights, double n) noexcept {
  return n * sum_squared_weights / (sum_weights * sum_weights);
}

}  // namespace cxmat
