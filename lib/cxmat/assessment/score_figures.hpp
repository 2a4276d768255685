/// \file
/// From scores to the figures that nodes and questions share: mean, spread, interval, quartiles,
/// level.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/maturity/model.hpp>
#include <cxmat/statistics/intraclass.hpp>
#include <cxmat/tally/histogram.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace cxmat {

/// Fills n, score, sd, interval, quartiles and, under weights, effective n and the plain mean.
/// Nothing changes where there are no scores.
void set_scores(Figures& figures, const Bins& bins, Grid grid, bool weighted);
/// The same; where bins were coarsened, the plain mean still comes from the exact sum.
void set_scores(Figures& figures, const Histogram& scores, Grid grid, bool weighted);

/// Fills level score and level from the score.
void set_level(Figures& figures, const Levels& levels);

/// Quartiles of scores (or of other values on `grid`): type 7; under weights the smallest value
/// that a quarter, half, three quarters of the weight do not exceed. Nothing without scores.
[[nodiscard]] std::optional<Quartiles> quartiles(const Bins& bins, Grid grid, bool weighted);

/// Respondents per level, and their weighted shares with intervals.
void set_level_counts(Figures& figures, const Bins& bins, Grid grid, const Levels& levels);

/// n, mean and squares within, unweighted: what an analysis of variance takes.
[[nodiscard]] GroupSummary group_summary(const Bins& bins, Grid grid);

}  // namespace cxmat
