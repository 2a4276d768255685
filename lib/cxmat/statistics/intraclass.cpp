// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/intraclass.hpp"

namespace cxmat {
namespace {

/// Below this, a mean square of scores in [0, 1] is rounding, not variance.
constexpr double no_variance = 1e-15;

struct Sums {
  double groups = 0;
  double people = 0;
  double people_squared = 0;
  double values = 0;
  double within = 0;
};

Sums sums_of(std::span<const GroupSummary> groups) noexcept {
  Sums sums;
  for (const GroupSummary& group : groups) {
    if (group.n > 0) {
      const auto n = static_cast<double>(group.n);
      sums.groups += 1;
      sums.people += n;
      sums.people_squared += n * n;
      sums.values += n * group.mean;
      sums.within += group.sum_of_squares_within;
    }
  }
  return sums;
}

double sum_of_squares_between(std::span<const GroupSummary> groups, double mean) noexcept {
  double sum = 0;
  for (const GroupSummary& group : groups) {
    if (group.n > 0) {
      const double deviation = group.mean - mean;
      sum += static_cast<double>(group.n) * deviation * deviation;
    }
  }
  return sum;
}

double icc1(double between, double within, double size) noexcept {
  return (between - within) / (between + (size - 1) * within);
}

}  // namespace

std::optional<IntraclassCorrelation> intraclass(std::span<const GroupSummary> groups) noexcept {
  const Sums sums = sums_of(groups);
  if (sums.groups < 2 || sums.people <= sums.groups) {
    return std::nullopt;
  }
  const double between =
      sum_of_squares_between(groups, sums.values / sums.people) / (sums.groups - 1);
  const double within = sums.within / (sums.people - sums.groups);
  if (between < no_variance && within < no_variance) {
    return std::nullopt;
  }
  const double mean_size = sums.people / sums.groups;
  const double textbook_size =
      (sums.people - sums.people_squared / sums.people) / (sums.groups - 1);
  IntraclassCorrelation found{.icc1 = icc1(between, within, mean_size),
                              .icc2 = std::nullopt,
                              .mean_group_size = mean_size,
                              .icc1_textbook = icc1(between, within, textbook_size),
                              .between = between,
                              .within = within};
  if (between >= no_variance) {
    found.icc2 = (between - within) / between;
  }
  return found;
}

}  // namespace cxmat
