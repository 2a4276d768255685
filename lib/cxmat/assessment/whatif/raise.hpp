/// \file
/// The improvements that are thought through: everyone whose answer to a question lies below a
/// level is raised to it. People without a scored answer stay without.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/assessment/whatif/search.hpp>
#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cxmat::whatif {

/// Everyone below a choice is raised to it.
struct Raise {
  Answer choice = 0;
  double score = 0;  ///< of the choice
  double mean = 0;   ///< of the group's answers afterwards, a score
  double cost = 0;   ///< effort x levels by which the mean rises
};

/// A question as the group answers it, and how it can be raised.
struct RaisableQuestion {
  std::vector<double> weights;  ///< per choice of the scale: of the respondents who chose it
  std::optional<double> mean;   ///< of the scored answers; nothing where there are none
  std::vector<Raise> raises;    ///< rising; only those that raise somebody
};

/// The rows of the latest wave with a weight above 0, without groups: what scores speak of.
[[nodiscard]] Responses latest_wave(const Responses& responses);

/// Per question of `plan`, over all rows of `responses`. For each of the levels 2..K of the
/// questionnaire (position L of K equal steps) the lowest choice that stands at it or above.
/// Questions that are not a select_one have no raises.
[[nodiscard]] std::vector<RaisableQuestion> raisable_questions(const Engagement& engagement,
                                                               const Plan& plan,
                                                               const Responses& responses);

/// `given` as it is after `raise`.
[[nodiscard]] Answer raised(const PlannedQuestion& question, Answer given, const Raise& raise);

/// The responses with a selection of raises carried out.
[[nodiscard]] Responses raised(Responses responses, const Plan& plan,
                               std::span<const RaisableQuestion> questions,
                               const Selection& selection);

}  // namespace cxmat::whatif
