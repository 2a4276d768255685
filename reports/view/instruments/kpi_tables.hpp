/// \file
/// The tables of a KPI review.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/instruments/kpi_words.hpp"
#include "reports/view/table.hpp"

#include <cstddef>
#include <string>

namespace cxmat::reports::view {

/// How many targets are reached, of those that can be told.
[[nodiscard]] std::string series_message(const KpiWords& words);

/// Every KPI with its latest value, target and trend.
[[nodiscard]] Table kpi_table(const KpiWords& words);
/// Every KPI with its owner, last decision and verdict.
[[nodiscard]] Table use_table(const KpiWords& words);
/// Who is measured by each KPI, and who can influence it.
[[nodiscard]] Table influence_table(const KpiWords& words);
/// A KPI as the product of its two factors.
[[nodiscard]] Table factor_table(const KpiWords& words, const KpiFactors& factors);

}  // namespace cxmat::reports::view
