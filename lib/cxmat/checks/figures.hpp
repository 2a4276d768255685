/// \file
/// The figure that a rule holds against its limit, or why there is none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/assessment/assessment.hpp>
#include <cxmat/comparison/result_summary.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cxmat {

/// Why a rule cannot be judged.
enum class NotJudged : std::uint8_t {
  judged,
  hidden,           ///< for anonymity
  no_score,         ///< nobody answered, or too little was answered
  no_interval,      ///< one agreed answer set, a cap, or a single respondent
  no_baseline,      ///< there is no result to compare with
  not_in_baseline,  ///< it has no such node, or no score there
  other_version,    ///< it was made with another version of the questionnaire
  no_population,    ///< nobody said how many were invited
  no_date,          ///< the assessment has no date
  no_today,         ///< the call does not say what day it is
  in_future,        ///< the latest wave lies after that day: one of the two is wrong
  no_groups         ///< fewer than two groups are shown, or they have too few questions in common
};

[[nodiscard]] std::string_view to_string(NotJudged why) noexcept;

/// Two groups, as positions among the grouping's values.
struct CheckedGroups {
  std::size_t lower = 0;
  std::size_t higher = 0;

  bool operator==(const CheckedGroups&) const = default;
};

struct CheckFigure {
  NotJudged why = NotJudged::judged;
  std::optional<double> value;       ///< in the units of the rule's limit
  std::optional<Interval> interval;  ///< 95 %, of `value`
  std::optional<double> before;      ///< maximum_drop: the baseline's level score
  std::optional<double> now;         ///< maximum_drop: ours
  std::optional<CheckedGroups> groups;

  bool operator==(const CheckFigure&) const = default;
};

/// What rules are judged by.
struct CheckInput {
  const Protected<Assessment>& assessment;
  const ResultSummary* baseline = nullptr;  ///< nullptr: none
  std::string today;                        ///< YYYY-MM-DD; empty: not known
};

/// The figure of `rule` in `now`, which is summary_of() the assessment; its node and grouping exist
/// (see misfits()).
///   - minimum_score: the level score, with its interval; minimum_level: the level.
///   - maximum_drop: baseline minus now, on level scores, with Welch's interval of the difference
///     (see difference_of()); only where both were made with the same version of the node's
///     questionnaire, for `overall` with the same scored questionnaires.
///   - minimum_n, minimum_coverage: of the node; minimum_response_rate: of the latest wave.
///   - maximum_gap: the widest gap between two shown groups (see widest_gap()).
///   - maximum_age: days from the latest wave's date, else the assessment's, to `today`.
[[nodiscard]] CheckFigure figure_of(const CheckRule& rule, const ResultSummary& now,
                                    const CheckInput& input);

}  // namespace cxmat
