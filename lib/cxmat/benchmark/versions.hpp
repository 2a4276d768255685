/// \file
/// Whether benchmark and assessment speak of the same questionnaires.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/benchmark/benchmark.hpp>
#include <cxmat/core/diagnostic.hpp>

#include <string>
#include <vector>

namespace cxmat {

/// What may be compared, questionnaire by questionnaire.
struct VersionMatch {
  std::vector<std::string> comparable;      ///< ids of questionnaires, other versions included
  std::vector<std::string> other_versions;  ///< of these: the benchmark has another version
  bool overall = false;  ///< made with the same scored questionnaires, so `overall` compares, too
};

[[nodiscard]] VersionMatch match_versions(const Benchmark& benchmark, const Engagement& engagement);

/// Another version is an error that says what compares nevertheless (benchmark_other_version);
/// where the engagement allows it, a warning (benchmark_version_allowed).
[[nodiscard]] Diagnostics version_findings(const Benchmark& benchmark, const Engagement& engagement,
                                           const VersionMatch& match);

}  // namespace cxmat
