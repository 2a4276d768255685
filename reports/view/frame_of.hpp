/// \file
/// What all drawings have in common.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"
#include "reports/view/figure.hpp"

#include <variant>

namespace cxmat::reports::view {

/// The drawing's id, title and description, as long as the drawing lives.
[[nodiscard]] inline const charts::Frame& frame_of(const Drawing& drawing) {
  return std::visit([](const auto& chart) -> const charts::Frame& { return chart.frame; }, drawing);
}

}  // namespace cxmat::reports::view
