/// \file
/// Waves and changes as texts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace cxmat::reports::view {

/// The wave's label, marked as a name.
[[nodiscard]] std::string wave_name(const Assessment& assessment, std::size_t wave,
                                    Language language);
[[nodiscard]] std::string wave_name(const Assessment& assessment, std::string_view wave,
                                    Language language);

/// The wave before the latest; there are at least two.
[[nodiscard]] std::string wave_before(const Assessment& assessment, Language language);

/// The node's cell in a wave; hidden where there is none.
[[nodiscard]] Cell wave_cell(const NodeResult& node, std::string_view wave);

/// "+0.1 to +0.5".
[[nodiscard]] std::string signed_range(const Interval& interval, const Messages& messages);

/// "p = 0.030", "p < 0.001".
[[nodiscard]] std::string p_figure(double p, Language language);

/// The only scored questionnaire: a sentence that names the whole need not name it, too.
[[nodiscard]] bool repeats_the_whole(const Assessment& assessment, Position node);

/// More than chance, whether it matters or not.
[[nodiscard]] bool is_credible(const WaveChange& change) noexcept;

/// What is drawn dark and coloured: a change that is credible, or, in an agreed answer set, any.
[[nodiscard]] bool stands_out(const Assessment& assessment, const WaveChange& change) noexcept;

}  // namespace cxmat::reports::view
