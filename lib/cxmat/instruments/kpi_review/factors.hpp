/// \file
/// A KPI that is a product, shown with its two factors: service cost per customer is the cost of a
/// contact times the contacts of a customer, and a cheaper contact can hide more of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/instruments/kpi_review/kpi.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace cxmat {

struct KpiFactors {
  struct Point {
    Period period;
    double first = 0;
    double second = 0;
    double product = 0;
    std::optional<double> stated;  ///< what the KPI's own series says
  };

  std::size_t kpi = 0;  ///< positions among the KPIs
  std::size_t first = 0;
  std::size_t second = 0;
  std::vector<Point> points;  ///< the periods in which both factors have a value, oldest first
  /// From the first to the last of these points one factor falls and the other one rises.
  bool opposed = false;
  /// Points whose stated value is more than one percent off the product.
  std::size_t differing = 0;
};

/// One entry for each KPI that names its factors.
[[nodiscard]] std::vector<KpiFactors> factors_of(std::span<const Kpi> kpis);

}  // namespace cxmat
