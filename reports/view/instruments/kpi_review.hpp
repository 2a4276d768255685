/// \file
/// A report's section on the KPI review.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/instruments/section.hpp"

#include <cxmat/instruments/kpi_review.hpp>

namespace cxmat::reports::view {

[[nodiscard]] InstrumentSection section_of(const KpiReview& review, const Messages& messages);

}  // namespace cxmat::reports::view
