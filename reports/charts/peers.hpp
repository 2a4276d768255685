/// \file
/// Where do we stand among the peers? A row per area: up to 40 peers as a strip of dots, up to 200
/// as dots behind a box, more as a histogram; where only quantiles are known, a box. The company's
/// own mark stands out in all of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/bullet.hpp"
#include "reports/charts/frame.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::charts {

/// So many peers are drawn as dots alone.
inline constexpr std::size_t strip_peers = 40;
/// So many are drawn as dots behind a box; more as a histogram.
inline constexpr std::size_t box_peers = 200;

/// All numbers are level scores.
struct PeersRow {
  std::string label;
  std::string note;  ///< at the end of the label's line, e.g. the percentile: "Prozentrang 36"
  bool strong = false;
  std::optional<double> own;
  std::string own_text;         ///< at the end of the row: "2,4"
  std::vector<double> peers;    ///< one a peer; empty where only quantiles are known
  std::optional<Range> middle;  ///< lower and upper quartile
  std::optional<double> median;
  std::optional<Range> whole;  ///< minimum and maximum, or the outermost known quantiles
  std::string missing;         ///< instead of marks where there are no peers to show
};

/// An entry is drawn if its text is not empty and something has the mark.
struct PeersLegend {
  std::string own;
  std::string peer;
  std::string median;
  std::string middle;
};

struct PeersChart {
  Frame frame;
  LevelAxis axis;
  PeersLegend legend;
  std::vector<PeersRow> rows;
};

[[nodiscard]] std::string peers(const PeersChart& chart);

}  // namespace cxmat::reports::charts
