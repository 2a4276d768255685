/// \file
/// The result's nodes before there are figures: which there are, in which order, how they are
/// called and what is expected of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/tally/plan.hpp>

#include <cstddef>
#include <vector>

namespace cxmat {

/// Which node or question of the plan a node of the result shows.
struct NodeSource {
  bool is_question = false;
  std::size_t index = 0;
};

struct NodeLayout {
  std::vector<NodeResult> nodes;  ///< parents before children, in reading order; no notes
  std::vector<NodeSource> sources;
};

[[nodiscard]] NodeLayout lay_out(const Engagement& engagement, const Plan& plan);

}  // namespace cxmat
