/// \file
/// The box on the first page: what the figures rest on, and in one word how far they bear.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/quality.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace cxmat::reports::view {

enum class Soundness : std::uint8_t {
  sound,      ///< "belastbar"
  caution,    ///< "mit Vorsicht"
  indicative  ///< "nur als Hinweis"
};

/// Where a word changes. Each criterion is judged on its own, on the unrounded figure; the worst
/// decides. The bounds are cxmat's own conventions, on the cautious side.
///
/// In a survey:
///
///                                             with caution        indicative only
///     people who answered                     fewer than 30       fewer than 10, or hidden
///       of at least 80 % of those invited     fewer than 10       -
///     response rate                           under 50 %, unknown under 20 %
///     95 % interval of the overall score      wider than 0.5      wider than 1.0 levels
///     lowest Cronbach's alpha                 under 0.60          -
///     questions put: don't know, unanswered   more than 20 %      more than 40 %
///     responses flagged by one sign and kept  more than 10 %      more than 25 %
///     overall score, where anything is scored -                   none, or hidden
///
/// A criterion that does not apply (no interval of a capped score or a practice model, no alpha of
/// single questions or of fewer than 10 people who answered all) does not count. A count of flagged
/// responses that is hidden is below the minimum group and does not count either.
///
/// In consensus mode: with caution, unless a third party rated and a document or more was seen for
/// at least two thirds of the answers; don't know and unanswered, and the overall score, as above.
namespace soundness_bounds {
inline constexpr std::int64_t people_caution = 30;
inline constexpr std::int64_t people_indicative = 10;
inline constexpr double nearly_everyone = 0.8;
inline constexpr double response_caution = 0.5;
inline constexpr double response_indicative = 0.2;
inline constexpr double interval_caution = 0.5;  ///< levels
inline constexpr double interval_indicative = 1.0;
inline constexpr double alpha_caution = 0.6;
inline constexpr std::int64_t alpha_people = 10;  ///< fewer who answered all: not judged
inline constexpr double missing_caution = 0.2;
inline constexpr double missing_indicative = 0.4;
inline constexpr double flagged_caution = 0.1;
inline constexpr double flagged_indicative = 0.25;
inline constexpr double proven_sound = 2.0 / 3.0;
}  // namespace soundness_bounds

struct DataQuality {
  std::vector<KeyFigure> keys;  ///< only what there is
  Soundness soundness = Soundness::sound;
  std::string word;    ///< of `soundness`
  std::string reason;  ///< up to three reasons of that weight, in sentences
};

[[nodiscard]] DataQuality data_quality(const Protected<Assessment>& assessment,
                                       const Messages& messages);

}  // namespace cxmat::reports::view
