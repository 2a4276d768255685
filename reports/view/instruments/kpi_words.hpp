/// \file
/// A KPI review in words: the names and figures that its tables, charts and sentences share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/instruments/kpi_review.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace cxmat::reports::view {

struct KpiWords {
  const KpiReview& review;
  const KpiReviewFindings& findings;
  const Messages& messages;

  [[nodiscard]] const Kpi& at(std::size_t position) const { return review.kpis[position]; }
  [[nodiscard]] std::string name(std::size_t position) const;
  /// "NPS", "CES 2.0", "First contact resolution".
  [[nodiscard]] std::string kind(const Kpi& kpi) const;
  [[nodiscard]] std::string kind(Kpi::Kind kind) const;
  /// "5.1", "3.20 €": as many decimals, up to two, as the KPI's own figures have.
  [[nodiscard]] std::string value(const Kpi& kpi, double value) const;
  /// "per quarter".
  [[nodiscard]] std::string per_period(Period::Length length) const;
  /// What may be said of the series, in a few words: "falling (p = 0.001), −0.07 per quarter".
  [[nodiscard]] TableCell trend(std::size_t position) const;
  /// "A, B and C", ready for a sentence.
  [[nodiscard]] std::string departments(std::span<const std::size_t> positions) const;
  /// The KPIs that `says` is true of, as "A, B and C"; "" for none.
  [[nodiscard]] std::string names_where(const std::function<bool(const KpiFinding&)>& says) const;
};

}  // namespace cxmat::reports::view
