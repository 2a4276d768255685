/// \file
/// The charts of a KPI review.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/figure.hpp"
#include "reports/view/instruments/kpi_words.hpp"

#include <optional>

namespace cxmat::reports::view {

/// NPS and CES side by side on 0..100, a panel each pair; nothing where no pair can be compared.
[[nodiscard]] std::optional<Figure> drift_figure(const KpiWords& words);

/// A panel for each KPI with at least two values; nothing where there is none.
[[nodiscard]] std::optional<Figure> series_figure(const KpiWords& words);

}  // namespace cxmat::reports::view
