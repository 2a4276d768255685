/// \file
/// What changed? One small line per row through the waves, first and last value written, the
/// change at the end. Only a credible change is dark; all rows share one scale.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::charts {

struct SlopeRow {
  std::string label;
  bool strong = false;
  std::vector<std::optional<double>> values;  ///< level scores, one per wave; nothing: a hole
  std::string first_text;                     ///< the first wave's value, or what stands for none
  std::string last_text;
  std::string change_text;  ///< with its sign: "+0,4"
  bool credible = false;    ///< more than noise
};

struct SlopeChart {
  Frame frame;
  std::vector<std::string> waves;  ///< oldest first; the first and the last are written
  std::string change_heading;      ///< "Veränderung"
  std::string credible_legend;     ///< "belastbare Veränderung"; may be empty
  std::string noise_legend;        ///< "innerhalb der Unsicherheit"; may be empty
  std::vector<SlopeRow> rows;
};

[[nodiscard]] std::string slope(const SlopeChart& chart);

}  // namespace cxmat::reports::charts
