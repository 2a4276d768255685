/// \file
/// What a result must hold for `cxmat check` to let it pass, as assessment.yaml or the command line
/// says it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/decimal.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace cxmat {

enum class CheckKind : std::uint8_t {
  minimum_score,          ///< level score of a node, 1..K
  minimum_level,          ///< level of a node, 1..K
  maximum_drop,           ///< of a node's level score against the baseline
  minimum_n,              ///< respondents with a score at a node
  minimum_coverage,       ///< of a node, 0..1
  minimum_response_rate,  ///< of the latest wave, 0..1
  maximum_gap,            ///< between two groups at a node, on the level score
  maximum_age             ///< days from the latest wave to today
};

/// What is held against the limit where a figure has an interval.
enum class CheckedOn : std::uint8_t {
  value,        ///< the figure itself
  lower_bound,  ///< the end of its 95 % interval that is nearer to 0
  upper_bound   ///< the other end
};

/// How bad it is where a rule does not hold.
enum class CheckSeverity : std::uint8_t { off, warn, error };

struct CheckRule {
  CheckKind kind = CheckKind::minimum_score;
  std::string node = "overall";  ///< of kinds that speak of one
  std::string grouping;          ///< of maximum_gap
  Decimal limit;
  CheckedOn on = CheckedOn::value;  ///< of minimum_score and maximum_drop
  CheckSeverity severity = CheckSeverity::error;

  bool operator==(const CheckRule&) const = default;
};

struct CheckRules {
  std::string baseline;  ///< a result as JSON, relative to the assessment's folder; empty: none
  std::vector<CheckRule> rules;

  bool operator==(const CheckRules&) const = default;
};

}  // namespace cxmat
