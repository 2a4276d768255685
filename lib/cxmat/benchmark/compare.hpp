/// \file
/// The company among its peers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/benchmark/benchmark.hpp>
#include <cxmat/core/diagnostic.hpp>

#include <cstddef>

namespace cxmat {

/// Below this many peers no figure is given.
inline constexpr std::size_t minimum_peers = 5;

/// Sets `benchmark` of the assessment and of each node that the selected peers have scores for:
/// quartiles of type 7, percentile rank by the mean method, gap to the median. Peers are selected
/// by the engagement's industry and size filters.
///
/// Warns where too few peers are left (benchmark_too_few_peers) and where the benchmark speaks of
/// another version of a questionnaire (benchmark_other_version): nodes of that questionnaire, and
/// `overall`, are then not compared. `overall` is compared only where the benchmark was made with
/// the same scored questionnaires (benchmark_other_questionnaires otherwise).
[[nodiscard]] Diagnostics compare_with(const Benchmark& benchmark, Assessment& assessment);

}  // namespace cxmat
