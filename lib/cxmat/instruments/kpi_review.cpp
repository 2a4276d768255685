// SPDX-License-Identifier: Apache-2.0
#include "cxmat/instruments/kpi_review.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace cxmat {
namespace {

using Decided = KpiFinding::Decided;

/// The day a year before `date`; as a text it need not exist to be compared.
std::string year_before(const std::string& date) {
  constexpr std::size_t year_digits = 4;
  int year = 0;
  for (const char digit : date.substr(0, year_digits)) {
    year = year * 10 + (digit - '0');
  }
  return fmt::format("{:04}{}", year - 1, date.substr(year_digits));
}

Decided decided(const Kpi& kpi, const std::string& date) {
  if (!kpi.last_decision) {
    return Decided::never;
  }
  if (date.empty()) {
    return Decided::unknown;
  }
  return kpi.last_decision->date < year_before(date) ? Decided::long_ago : Decided::recently;
}

std::vector<std::size_t> without(const std::vector<std::size_t>& all,
                                 const std::vector<std::size_t>& some) {
  std::vector<std::size_t> rest;
  for (const std::size_t one : all) {
    if (std::ranges::find(some, one) == some.end()) {
      rest.push_back(one);
    }
  }
  return rest;
}

KpiFinding finding_of(const Kpi& kpi, const std::string& date) {
  KpiFinding finding{.series = review_series(kpi)};
  if (!kpi.exists()) {
    return finding;
  }
  finding.orphan = kpi.owner.empty();
  finding.decided = decided(kpi, date);
  if (kpi.influenced_by) {
    finding.influence_known = true;
    finding.nobody_can = kpi.influenced_by->empty();
    finding.powerless = without(kpi.measured, *kpi.influenced_by);
    finding.unfair_bonus = kpi.bonus && (finding.nobody_can || !finding.powerless.empty());
  }
  return finding;
}

std::vector<MissingKpi> missing(const KpiReview& review) {
  std::vector<MissingKpi> all;
  for (std::size_t i = 0; i < review.strategic.size(); ++i) {
    const ExpectedKpi& kinds = review.strategic[i];
    const auto expected = [&kinds](const Kpi& kpi) {
      return std::ranges::find(kinds, kpi.kind) != kinds.end();
    };
    MissingKpi entry{.expected = i, .proposed = {}};
    bool is_there = false;
    for (std::size_t k = 0; k < review.kpis.size(); ++k) {
      if (expected(review.kpis[k]) && review.kpis[k].exists()) {
        is_there = true;
      } else if (expected(review.kpis[k]) && !entry.proposed) {
        entry.proposed = k;
      }
    }
    if (!is_there) {
      all.push_back(entry);
    }
  }
  return all;
}

}  // namespace

std::vector<ExpectedKpi> usual_strategic_kpis() {
  using Kind = Kpi::Kind;
  return {{Kind::nps, Kind::ces, Kind::csat},
          {Kind::service_cost_per_customer},
          {Kind::first_contact_resolution},
          {Kind::value_adding_share}};
}

KpiReviewFindings review(const KpiReview& review) {
  KpiReviewFindings findings;
  for (const Kpi& kpi : review.kpis) {
    findings.kpis.push_back(finding_of(kpi, review.head.date));
  }
  findings.missing = missing(review);
  findings.drifts = drifts_of(review.kpis);
  findings.factors = factors_of(review.kpis);
  return findings;
}

}  // namespace cxmat
