/// \file
/// From a number to a place on the canvas, in a straight line.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace cxmat::reports::charts {

/// Maps [from, to] onto [start, end]. What lies outside is drawn at the nearer end, and what is no
/// number at `start`, so that no chart can leave its canvas.
struct Scale {
  double from = 0;
  double to = 1;
  double start = 0;
  double end = 1;

  [[nodiscard]] double operator()(double value) const noexcept;
};

}  // namespace cxmat::reports::charts
