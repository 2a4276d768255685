/// \file
/// What a tally was made with. Only tallies of the same add up, and only the same assessment can
/// make figures of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/tally/plan.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace cxmat {

struct TallyIdentity {
  struct Used {
    std::string id;
    std::string version;
    std::string sha256;  ///< of the questionnaire's file
    std::string weight;  ///< in the overall score

    bool operator==(const Used&) const = default;
  };
  struct Node {
    std::string id;
    std::int64_t scores = 1;     ///< a score s is counted under the key s x this
    std::int64_t coverages = 1;  ///< and a coverage likewise

    bool operator==(const Node&) const = default;
  };
  struct Grouped {
    std::string column;
    std::vector<std::string> values;  ///< that the assessment lists; none: whatever was found

    bool operator==(const Grouped&) const = default;
  };
  std::vector<Used> questionnaires;
  std::vector<Grouped> groupings;
  std::vector<std::string> waves;      ///< that the assessment names; none: all rows are one
  std::string weight_column;           ///< empty: everyone weighs the same
  std::string plan;                    ///< SHA-256 of what is counted and on which grids
  std::string signs;                   ///< when a row shows signs of carelessness
  std::vector<std::string> questions;  ///< in reading order
  std::vector<Node> nodes;             ///< in the order of Plan

  bool operator==(const TallyIdentity&) const = default;
};

/// `plan` is plan_of(engagement).
[[nodiscard]] TallyIdentity identity_of(const Engagement& engagement, const Plan& plan);

/// In which way `a` is not `b`, whatever the rules for signs of carelessness, as "KEY: A / B" in
/// the words of assessment.yaml ("ownership: version: 1.0.0 / 1.1.0", "groupings: - / role"); empty
/// where they are equal.
[[nodiscard]] std::string difference(const TallyIdentity& a, const TallyIdentity& b);

}  // namespace cxmat
