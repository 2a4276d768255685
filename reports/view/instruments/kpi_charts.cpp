// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/kpi_charts.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/instruments/cells.hpp"
#include "reports/view/instruments/kpi_tables.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace cxmat::reports::view {
namespace {

/// A panel shows at least this share of what is possible, so that noise looks like noise.
constexpr double least_share = 0.2;
constexpr double points = 100;

std::string text(const KpiWords& words, const char* key) {
  return std::string(words.messages.text(key));
}

/// The names of all periods from `first` to `last`.
std::vector<std::string> periods(const Period& first, const Period& last) {
  std::vector<std::string> names;
  for (Period period = first; period <= last; ++period.index) {
    names.push_back(to_string(period));
  }
  return names;
}

std::size_t place(const Period& period, const Period& first) {
  return static_cast<std::size_t>(period.index - first.index);
}

charts::SeriesPanel drift_panel(const KpiWords& words, const KpiDrift& drift) {
  const Language language = words.messages.language();
  const Period first = drift.points.front().period;
  charts::SeriesPanel panel;
  panel.label = fmt::format("{} / {}", words.name(drift.nps), words.name(drift.ces));
  panel.note = drift.warning ? text(words, "report.kpis.drift.warning_short") : std::string();
  panel.periods = periods(first, drift.points.back().period);
  panel.least_span = points * least_share;
  for (const auto& [which, kpi] :
       {std::pair{&KpiDrift::Point::nps, drift.nps}, std::pair{&KpiDrift::Point::ces, drift.ces}}) {
    charts::SeriesLine line{.name = words.kind(words.at(kpi)),
                            .values = std::vector<std::optional<double>>(panel.periods.size()),
                            .first_text = decimal(drift.points.front().*which, 1, language),
                            .last_text = decimal(drift.points.back().*which, 1, language)};
    for (const KpiDrift::Point& point : drift.points) {
      line.values[place(point.period, first)] = point.*which;
    }
    panel.lines.push_back(std::move(line));
  }
  return panel;
}

/// The panel reaches over a fifth of the scale, or of the largest value where there is none.
double least_span(const Kpi& kpi) {
  if (kpi.scale) {
    return least_share * (kpi.scale->max - kpi.scale->min);
  }
  double largest = 0;
  for (const Kpi::Point& point : kpi.series) {
    largest = std::max(largest, std::abs(point.value.value_or(0)));
  }
  return least_share * largest;
}

charts::SeriesPanel series_panel(const KpiWords& words, std::size_t position) {
  const Kpi& kpi = words.at(position);
  const Period first = kpi.series.front().period;
  charts::SeriesPanel panel;
  panel.label = words.name(position);
  panel.periods = periods(first, kpi.series.back().period);
  panel.target = kpi.target;
  panel.least_span = least_span(kpi);
  charts::SeriesLine line;
  line.values.resize(panel.periods.size());
  for (const Kpi::Point& point : kpi.series) {
    line.values[place(point.period, first)] = point.value;
    if (point.value) {
      line.last_text = words.value(kpi, *point.value);
      line.first_text = line.first_text.empty() ? line.last_text : line.first_text;
    }
  }
  panel.lines.push_back(std::move(line));
  return panel;
}

Table drift_table(const KpiWords& words, const std::vector<const KpiDrift*>& drifts) {
  Table table;
  table.caption = text(words, "report.kpis.drift.caption");
  table.row_heading = text(words, "report.kpis.period");
  table.headings = {number_heading(words.messages, "report.kpis.kind.nps"),
                    number_heading(words.messages, "report.kpis.kind.ces")};
  const Language language = words.messages.language();
  for (const KpiDrift* drift : drifts) {
    if (drifts.size() > 1) {
      table.rows.push_back(
          {.label = fmt::format("{} / {}", words.name(drift->nps), words.name(drift->ces)),
           .strong = true,
           .cells = {{}, {}}});
    }
    for (const KpiDrift::Point& point : drift->points) {
      table.rows.push_back({.label = to_string(point.period),
                            .depth = drifts.size() > 1 ? 1 : 0,
                            .cells = {{.text = decimal(point.nps, 1, language)},
                                      {.text = decimal(point.ces, 1, language)}}});
    }
  }
  return table;
}

Table series_table(const KpiWords& words, const std::vector<std::size_t>& positions) {
  Table table;
  table.caption = text(words, "report.kpis.series.caption");
  table.row_heading = text(words, "report.kpis.period");
  table.headings = {number_heading(words.messages, "report.kpis.value"),
                    number_heading(words.messages, "report.kpis.n"),
                    number_heading(words.messages, "report.kpis.response_rate")};
  const Language language = words.messages.language();
  for (const std::size_t position : positions) {
    const Kpi& kpi = words.at(position);
    table.rows.push_back({.label = words.name(position), .strong = true, .cells = {{}, {}, {}}});
    for (const Kpi::Point& point : kpi.series) {
      TableRow row{.label = to_string(point.period), .depth = 1, .cells = {}};
      row.cells = {point.value ? TableCell{.text = words.value(kpi, *point.value)} : missing_cell(),
                   count_cell(point.n, language),
                   point.response_rate ? TableCell{.text = percent(*point.response_rate, language)}
                                       : missing_cell()};
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

}  // namespace

std::optional<Figure> drift_figure(const KpiWords& words) {
  std::vector<const KpiDrift*> drifts;
  for (const KpiDrift& drift : words.findings.drifts) {
    if (drift.nps_slope) {
      drifts.push_back(&drift);
    }
  }
  if (drifts.empty()) {
    return std::nullopt;
  }
  charts::SeriesChart chart;
  chart.frame.id = "kpi-drift";
  chart.frame.title = text(words, "report.kpis.drift.title");
  for (const KpiDrift* drift : drifts) {
    chart.panels.push_back(drift_panel(words, *drift));
  }
  const bool warns =
      std::ranges::any_of(drifts, [](const KpiDrift* drift) { return drift->warning; });
  Figure figure;
  figure.message = text(words, warns ? "report.kpis.drift.message" : "report.kpis.drift.together");
  figure.about = text(words, "report.kpis.drift.about");
  chart.frame.description = figure.message;
  figure.drawing = std::move(chart);
  figure.table = drift_table(words, drifts);
  return figure;
}

std::optional<Figure> series_figure(const KpiWords& words) {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < words.review.kpis.size(); ++i) {
    if (words.findings.kpis[i].series.reading != KpiSeries::Reading::nothing) {
      positions.push_back(i);
    }
  }
  if (positions.empty()) {
    return std::nullopt;
  }
  charts::SeriesChart chart;
  chart.frame.id = "kpi-series";
  chart.frame.title = text(words, "report.kpis.series.caption");
  chart.target_legend = text(words, "report.kpis.target");
  for (const std::size_t position : positions) {
    chart.panels.push_back(series_panel(words, position));
  }
  Figure figure;
  figure.message = series_message(words);
  figure.about = text(words, "report.kpis.series.about");
  chart.frame.description = without_isolates(figure.message);
  figure.drawing = std::move(chart);
  figure.table = series_table(words, positions);
  return figure;
}

}  // namespace cxmat::reports::view
