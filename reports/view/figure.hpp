/// \file
/// A chart with its message and the table behind it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/bullet.hpp"
#include "reports/charts/distribution.hpp"
#include "reports/charts/diverging.hpp"
#include "reports/charts/dumbbell.hpp"
#include "reports/charts/journey.hpp"
#include "reports/charts/ladder.hpp"
#include "reports/charts/matrix.hpp"
#include "reports/charts/peers.hpp"
#include "reports/charts/quadrants.hpp"
#include "reports/charts/radar.hpp"
#include "reports/charts/ranking.hpp"
#include "reports/charts/series.hpp"
#include "reports/charts/shares.hpp"
#include "reports/charts/slope.hpp"
#include "reports/charts/sparkline.hpp"
#include "reports/view/table.hpp"

#include <string>
#include <variant>

namespace cxmat::reports::view {

using Drawing = std::variant<charts::BulletChart, charts::DistributionChart, charts::DumbbellChart,
                             charts::SlopeChart, charts::SharesChart, charts::JourneyChart,
                             charts::QuadrantChart, charts::MatrixChart, charts::SeriesChart,
                             charts::RankingChart, charts::DivergingChart, charts::PeersChart,
                             charts::LadderChart, charts::RadarChart, charts::Sparkline>;

struct Figure {
  std::string message;  ///< what the chart says, in a sentence
  std::string about;    ///< what is drawn, of whom, when
  Drawing drawing;
  Table table;
};

}  // namespace cxmat::reports::view
