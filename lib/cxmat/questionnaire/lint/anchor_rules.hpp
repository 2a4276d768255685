/// \file
/// Rules about what a practice question needs besides its label: anchors, advice, evidence.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/lint/texts.hpp>

namespace cxmat::lint {

/// No anchor at the lowest, middle or highest level. {0} the levels.
[[nodiscard]] Findings anchor_missing(const Subject& subject);

/// Two levels look the same. {0}, {1} levels.
[[nodiscard]] Findings anchors_alike(const Subject& subject);

/// An anchor that only adds "always" or "all" to a lower one. {0} level, {1} lower level.
[[nodiscard]] Findings anchor_only_adds(const Subject& subject);

/// No next step from a level up to the middle one. {0} the levels.
[[nodiscard]] Findings advice_missing(const Subject& subject);

[[nodiscard]] Findings evidence_missing(const Subject& subject);

}  // namespace cxmat::lint
