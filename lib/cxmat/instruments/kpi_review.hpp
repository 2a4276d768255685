/// \file
/// The KPI review: which figures speak of customers, who is measured by them, who can influence
/// them, what follows from them, and where they run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/instruments/instrument_head.hpp>
#include <cxmat/instruments/kpi_review/drift.hpp>
#include <cxmat/instruments/kpi_review/factors.hpp>
#include <cxmat/instruments/kpi_review/kpi.hpp>
#include <cxmat/instruments/kpi_review/series.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cxmat {

/// A KPI that is expected: one of these kinds.
using ExpectedKpi = std::vector<Kpi::Kind>;

/// What a steering of customer experience needs at the least, unless a file says otherwise: nps,
/// ces or csat; service_cost_per_customer; first_contact_resolution; value_adding_share.
[[nodiscard]] std::vector<ExpectedKpi> usual_strategic_kpis();

struct KpiReview {
  InstrumentHead head;
  std::vector<NamedPart> departments;  ///< or roles
  std::vector<Kpi> kpis;
  std::vector<ExpectedKpi> strategic;

  bool operator==(const KpiReview&) const = default;
};

/// Of one KPI. All but the series is said of KPIs that exist; of proposed ones everything is false.
struct KpiFinding {
  /// Whether something was decided with it in the twelve months before the file's date.
  enum class Decided : std::uint8_t {
    recently,
    long_ago,
    never,
    unknown  ///< there was a decision, and the file has no date to count from
  };

  KpiSeries series;
  bool orphan = false;  ///< nobody owns it
  std::optional<Decided> decided;
  /// Measured by it without being able to influence it: positions in KpiReview::departments.
  std::vector<std::size_t> powerless;
  bool nobody_can = false;       ///< the file says that nobody can influence it
  bool influence_known = false;  ///< the file says who can
  bool unfair_bonus = false;     ///< pay depends on it, and somebody or everybody is powerless

  /// Nobody decides with it: it can be dropped, or has to be used.
  [[nodiscard]] bool drop_candidate() const noexcept {
    return decided == Decided::long_ago || decided == Decided::never;
  }
};

struct MissingKpi {
  std::size_t expected = 0;             ///< position in KpiReview::strategic
  std::optional<std::size_t> proposed;  ///< a KPI of one of the kinds that is to be added
};

struct KpiReviewFindings {
  std::vector<KpiFinding> kpis;  ///< one a KPI
  std::vector<MissingKpi> missing;
  std::vector<KpiDrift> drifts;
  std::vector<KpiFactors> factors;
};

[[nodiscard]] KpiReviewFindings review(const KpiReview& review);

}  // namespace cxmat
