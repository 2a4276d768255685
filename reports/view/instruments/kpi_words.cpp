// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/kpi_words.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace cxmat::reports::view {
namespace {

constexpr int most_decimals = 2;

/// How many decimals the number is written with.
int decimals_of(double number) noexcept {
  double scaled = std::abs(number);
  for (int decimals = 0; decimals < most_decimals; ++decimals) {
    if (std::abs(scaled - std::round(scaled)) < 1e-6) {
      return decimals;
    }
    scaled *= 10;
  }
  return most_decimals;
}

int decimals_of(const Kpi& kpi) noexcept {
  int decimals = kpi.target ? decimals_of(*kpi.target) : 0;
  for (const Kpi::Point& point : kpi.series) {
    decimals = std::max(decimals, point.value ? decimals_of(*point.value) : 0);
  }
  return decimals;
}

/// "0.001", and "< 0.001" below.
std::string p_figure(double p, Language language) {
  constexpr double smallest = 0.001;
  return p < smallest ? fmt::format("< {}", decimal(smallest, 3, language))
                      : fmt::format("= {}", decimal(p, 3, language));
}

}  // namespace

std::string KpiWords::name(std::size_t position) const {
  return words(at(position).label, messages.language(), at(position).id);
}

std::string KpiWords::kind(Kpi::Kind kind) const {
  constexpr std::array<const char*, 9> keys{"report.kpis.kind.nps",
                                            "report.kpis.kind.ces",
                                            "report.kpis.kind.csat",
                                            "report.kpis.kind.service_cost_per_customer",
                                            "report.kpis.kind.first_contact_resolution",
                                            "report.kpis.kind.value_adding_share",
                                            "report.kpis.kind.avoidable_share",
                                            "report.kpis.kind.self_service_share",
                                            "report.kpis.kind.other"};
  return std::string(messages.text(keys.at(static_cast<std::size_t>(kind))));
}

std::string KpiWords::kind(const Kpi& kpi) const {
  if (!kpi.variant) {
    return kind(kpi.kind);
  }
  return fmt::format("{} {}", kind(kpi.kind), kpi.variant == Kpi::Variant::effort ? "1.0" : "2.0");
}

std::string KpiWords::value(const Kpi& kpi, double value) const {
  const std::string number = decimal(value, decimals_of(kpi), messages.language());
  const std::string unit = words(kpi.unit, messages.language());
  return unit.empty() ? number : fmt::format("{}\u00a0{}", number, unit);
}

std::string KpiWords::per_period(Period::Length length) const {
  constexpr std::array<const char*, 4> keys{"report.kpis.per.year", "report.kpis.per.half",
                                            "report.kpis.per.quarter", "report.kpis.per.month"};
  return std::string(messages.text(keys.at(static_cast<std::size_t>(length))));
}

TableCell KpiWords::trend(std::size_t position) const {
  const Kpi& kpi = at(position);
  const KpiSeries& series = findings.kpis[position].series;
  if (series.reading == KpiSeries::Reading::nothing) {
    return missing_cell();
  }
  if (series.reading == KpiSeries::Reading::plotted || !series.slope) {
    return missing_cell(std::string(messages.text("report.kpis.trend.plotted")));
  }
  const Language language = messages.language();
  const std::string slope =
      fmt::format("{} {}", signed_decimal(*series.slope, decimals_of(kpi) + 1, language),
                  per_period(kpi.series.front().period.length));
  if (series.reading == KpiSeries::Reading::slope) {
    return {.text = messages.format("report.kpis.trend.slope", {slope})};
  }
  if (!series.test) {
    return {.text = std::string(messages.text("report.kpis.trend.equal"))};
  }
  const std::string p = p_figure(series.test->p, language);
  if (!series.has_trend()) {
    return {.text = messages.format("report.kpis.trend.none", {p, slope})};
  }
  const bool rises = series.test->s > 0;
  const bool is_good = rises == (kpi.direction == Kpi::Direction::up);
  return {.text = messages.format(rises ? "report.kpis.trend.rising" : "report.kpis.trend.falling",
                                  {p, slope}),
          .tone = is_good ? Tone::above : Tone::below};
}

std::string KpiWords::departments(std::span<const std::size_t> positions) const {
  std::vector<std::string> names;
  for (const std::size_t position : positions) {
    const NamedPart& department = review.departments[position];
    names.push_back(isolated(words(department.label, messages.language(), department.id)));
  }
  return joined(names, messages);
}

std::string KpiWords::names_where(const std::function<bool(const KpiFinding&)>& says) const {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < findings.kpis.size(); ++i) {
    if (says(findings.kpis[i])) {
      names.push_back(isolated(name(i)));
    }
  }
  return names.empty() ? std::string() : joined(names, messages);
}

}  // namespace cxmat::reports::view
