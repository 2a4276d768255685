/// \file
/// The company among its peers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/benchmark/benchmark.hpp>
#include <cxmat/benchmark/select.hpp>
#include <cxmat/core/diagnostic.hpp>

namespace cxmat {

/// Sets `benchmark` of the assessment and of each node that the selected peers have figures for
/// (standing.hpp). Peers are selected by the engagement's segment, or by a wider one where that has
/// too few (select.hpp).
///
/// Errors, and nothing is set: another version of a questionnaire that the engagement does not
/// allow (versions.hpp). Warnings: values that no peer has (benchmark_segment_unknown), a wider
/// segment (benchmark_segment_widened), too few peers (benchmark_too_few_peers), peers rated by
/// others than the company was (benchmark_other_method), `overall` made with other questionnaires
/// and so not compared (benchmark_other_questionnaires), shares of other levels
/// (benchmark_levels_differ).
[[nodiscard]] Diagnostics compare_with(const Benchmark& benchmark, Assessment& assessment);

}  // namespace cxmat
