/// \file
/// A KPI review's file to a checked KpiReview.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/yaml/tree.hpp>
#include <cxmat/instruments/kpi_review.hpp>

namespace cxmat {

[[nodiscard]] Result<KpiReview> read_kpi_review(const yaml::Document& document);

}  // namespace cxmat
