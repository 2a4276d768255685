/// \file
/// From answers to the result, all the way: careless responses are judged and left out where the
/// assessment says so, weights are made, everything is tallied and scored, and the certainty of
/// the levels is worked out. What people wrote is gathered.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assess.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/responses/responses.hpp>

#include <optional>

namespace cxmat {

/// How deep to go. Reports need no crosses, comparisons of models no certainty.
struct AssessmentDepth {
  Crosses crosses = Crosses::make;
  bool certainty = true;
};

/// The responses that count: without those that `engagement.quality` takes out, as far as they are
/// proven where `engagement.method` is third_party, and with the weights of `engagement.weighting`.
struct CountedResponses {
  Responses responses;
  QualityResult quality;                     ///< of the latest wave
  std::optional<WeightingResult> weighting;  ///< of the latest wave, where weights are made or read
};

/// A note says how many responses were left out. Errors: a wave of which nothing is left
/// (everyone_excluded), weights that cannot be made (see apply_weighting()).
[[nodiscard]] Result<CountedResponses> count_in(const Engagement& engagement, Responses responses);

/// Everything between reading and comparing: inputs and benchmark are left empty. What people wrote
/// is in it, but for texts that may name somebody; see add_comments().
[[nodiscard]] Result<Assessment> assess_responses(const Engagement& engagement,
                                                  const Responses& responses,
                                                  const AssessmentDepth& depth = {});

}  // namespace cxmat
