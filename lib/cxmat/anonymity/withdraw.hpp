/// \file
/// Figures that speak of hidden cells although they stand elsewhere.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/published_tables.hpp>

namespace cxmat {

/// Before the hidden cells are removed: takes from the cells that stay what would say how many, or
/// how, people answered something hidden below or beside them: coverage, agreement, reliability,
/// percent to target.
void withdraw_from_cells(Assessment& assessment, const PublishedTables& tables,
                         const HiddenCells& hidden);

/// After it: what follows from several cells (differences, ICC, traces, certainty, the benchmark's
/// gap, states of gates), and counts of people beside the cells.
void withdraw_elsewhere(Assessment& assessment);

/// After it, too: changes and trends are made of cells that are shown, or go. Where waves were
/// compared on some of their questions only, everything below the node must be shown as well, for
/// the difference to the node's own figures speaks of the other questions. What stays is judged
/// anew: hidden nodes are none of the tests.
void withdraw_wave_comparisons(Assessment& assessment);

}  // namespace cxmat
