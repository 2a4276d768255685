/// \file
/// Where do we stand? One bullet per row: the level score as a solid bar before the levels in grey
/// steps, its interval, the target as an outlined tick, the benchmark on a lane of its own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::charts {

struct Range {
  double low = 0;
  double high = 0;
};

/// Peers: the median and, where known, the middle half.
struct BenchmarkMark {
  double median = 0;
  std::optional<Range> quartiles;
};

/// All numbers are level scores.
struct BulletRow {
  std::string label;
  std::string note;     ///< at the end of the label's line, e.g. "n = 42"; may be empty
  bool strong = false;  ///< a row that holds others: overall, a questionnaire
  std::optional<double> value;
  std::string value_text;  ///< at the end: "2,6", or what stands for no score: "–"
  std::string missing;     ///< inside the empty track where there is no value
  std::optional<Range> interval;
  std::optional<double> target;
  std::optional<BenchmarkMark> benchmark;
};

/// An entry is drawn if its text is not empty and at least one row has the mark.
struct BulletLegend {
  std::string value;
  std::string interval;
  std::string target;
  std::string benchmark;  ///< the diamond: median of the peers
  std::string quartiles;  ///< the line beside it: middle half of the peers
};

struct BulletChart {
  Frame frame;
  LevelAxis axis;
  BulletLegend legend;
  std::vector<BulletRow> rows;  ///< an A4 page holds about 14; split longer lists
};

[[nodiscard]] std::string bullet(const BulletChart& chart);

}  // namespace cxmat::reports::charts
