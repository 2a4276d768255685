/// \file
/// What a result must hold for `cxmat check` to let it pass, as assessment.yaml or the command line
/// says it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/decimal.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
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

inline constexpr std::array<CheckKind, 8> all_check_kinds{
    CheckKind::minimum_score, CheckKind::minimum_level,    CheckKind::maximum_drop,
    CheckKind::minimum_n,     CheckKind::minimum_coverage, CheckKind::minimum_response_rate,
    CheckKind::maximum_gap,   CheckKind::maximum_age};

/// The name in files: "minimum_score".
[[nodiscard]] std::string_view to_string(CheckKind kind) noexcept;

/// True where the kind speaks of a node.
[[nodiscard]] bool has_node(CheckKind kind) noexcept;
/// True where the kind may be held against an end of an interval.
[[nodiscard]] bool has_interval(CheckKind kind) noexcept;

/// The limits that make sense: both ends belong to them.
struct CheckRange {
  Decimal low;
  Decimal high;
  bool whole = false;  ///< only whole numbers
};

[[nodiscard]] CheckRange range_of(CheckKind kind) noexcept;

/// What is held against the limit where a figure has an interval.
enum class CheckedOn : std::uint8_t {
  value,        ///< the figure itself
  lower_bound,  ///< the lower end of its 95 % interval
  upper_bound   ///< the upper end
};

/// How bad it is where a rule does not hold.
enum class CheckSeverity : std::uint8_t { off, warn, error };

[[nodiscard]] std::string_view to_string(CheckedOn on) noexcept;
[[nodiscard]] std::string_view to_string(CheckSeverity severity) noexcept;

struct CheckRule {
  CheckKind kind = CheckKind::minimum_score;
  std::string node = "overall";  ///< of kinds that speak of one
  std::string grouping;          ///< of maximum_gap
  Decimal limit;
  CheckedOn on = CheckedOn::value;  ///< of minimum_score and maximum_drop
  CheckSeverity severity = CheckSeverity::error;

  bool operator==(const CheckRule&) const = default;
};

/// True if both speak of the same thing: kind, node and grouping. The limits may differ.
[[nodiscard]] bool same_subject(const CheckRule& a, const CheckRule& b) noexcept;

struct CheckRules {
  std::string baseline;  ///< a result as JSON, relative to the assessment's folder; empty: none
  std::vector<CheckRule> rules;

  bool operator==(const CheckRules&) const = default;
};

}  // namespace cxmat
