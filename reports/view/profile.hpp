/// \file
/// The profile as a star, for those who ask for one; never alone, always beside its table.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <optional>

namespace cxmat::reports::view {

/// The scored questionnaires as axes, or the dimensions right below the only one. Nothing unless
/// ReportSettings::radar asks for it, with fewer than 3 or more than 8 axes, where the axes have
/// different numbers of levels, and where fewer than 3 have a figure to show. The reference is the
/// peers' median where every axis has one, else the target where every axis has one.
[[nodiscard]] std::optional<Figure> profile(const Protected<Assessment>& assessment,
                                            const Messages& messages);

}  // namespace cxmat::reports::view
