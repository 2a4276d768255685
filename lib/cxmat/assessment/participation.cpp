// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/participation.hpp"

namespace cxmat {
namespace {

std::optional<std::int64_t> population_of(const GroupingResult& grouping) {
  std::int64_t sum = 0;
  for (const GroupValueResult& value : grouping.values) {
    if (!value.population) {
      return std::nullopt;
    }
    sum += *value.population;
  }
  return grouping.values.empty() ? std::nullopt : std::optional(sum);
}

}  // namespace

std::optional<std::int64_t> respondents_of(const Assessment& assessment) {
  return assessment.waves.empty() ? std::nullopt : assessment.waves.back().respondents;
}

std::optional<std::int64_t> population_of(const Assessment& assessment) {
  if (!assessment.waves.empty() && assessment.waves.back().population) {
    return assessment.waves.back().population;
  }
  for (const GroupingResult& grouping : assessment.groupings) {
    if (const std::optional<std::int64_t> sum = population_of(grouping)) {
      return sum;
    }
  }
  return std::nullopt;
}

}  // namespace cxmat
