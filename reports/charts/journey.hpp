/// \file
/// How does the journey go? Touchpoints from top to bottom, phase by phase; one line joins what
/// customers expect, another what they get; a mark at the end says how it feels.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::charts {

/// A missing figure is a hole in its line.
struct JourneyRow {
  std::string label;
  bool moment = false;  ///< a moment that matters
  std::optional<double> expectation = std::nullopt;
  std::optional<double> fulfilment = std::nullopt;
  bool estimate = false;  ///< the figures are guessed, not asked
  std::optional<int> emotion = std::nullopt;
  std::string emotion_text = {};  ///< "+2", or what stands for none
};

struct JourneyPhase {
  std::string label;
  std::vector<JourneyRow> rows;
};

struct JourneyChart {
  Frame frame;
  int from = 1;  ///< the scale's ends, both written
  int to = 5;
  std::string expectation_legend;
  std::string fulfilment_legend;
  std::string estimate_legend;  ///< may be empty
  std::string moment_legend;    ///< may be empty
  std::string emotion_heading;  ///< may be empty: no such column
  std::string missing;          ///< instead of marks where both figures are missing
  std::string no_touchpoint;    ///< in a phase without rows
  std::vector<JourneyPhase> phases;
};

[[nodiscard]] std::string journey(const JourneyChart& chart);

}  // namespace cxmat::reports::charts
