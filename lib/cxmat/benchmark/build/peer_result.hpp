/// \file
/// One organisation as a benchmark takes it in: what it is and what it scores.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/benchmark/benchmark.hpp>

#include <string>
#include <vector>

namespace cxmat {

struct PeerScore {
  std::string node;
  double level_score = 1;

  bool operator==(const PeerScore&) const = default;
};

/// A result in the little that a benchmark takes from it: everyone, latest wave. A node that is
/// hidden or has no score is absent.
struct PeerResult {
  std::string assessment;  ///< id
  Organisation organisation;
  RatedBy method = RatedBy::self;
  std::vector<BenchmarkQuestionnaire> questionnaires;  ///< those with levels
  std::vector<PeerScore> scores;

  bool operator==(const PeerResult&) const = default;
};

}  // namespace cxmat
