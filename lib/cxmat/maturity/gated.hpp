/// \file
/// gated: any model under caps. A gate that applies sets the highest level score that its node can
/// have, whatever the answers say; it never raises a score.
///
/// The cap binds the organisation's score, not each respondent's, nor a group's: gates ask about
/// facts of the organisation, which do not change what people answered. So n, spread, interval and
/// level distribution stay those of the answers, and the score without the caps is kept beside the
/// capped one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>

namespace cxmat {

/// The lowest of `caps` (level scores on 1..K), or nothing.
[[nodiscard]] std::optional<double> lowest_cap(std::span<const double> caps) noexcept;

/// min(level_score, cap).
[[nodiscard]] double gated(double level_score, std::optional<double> cap) noexcept;

}  // namespace cxmat
