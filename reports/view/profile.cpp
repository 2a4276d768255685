// SPDX-License-Identifier: Apache-2.0
#include "reports/view/profile.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/benchmark.hpp"
#include "reports/view/extent.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::reports::view {
namespace {

std::vector<Position> axes_of(const Assessment& assessment) {
  std::vector<Position> axes = questionnaires_of(assessment, true);
  if (axes.size() == 1) {
    const Position only = axes.front();
    axes.clear();
    for (const Position child : children_of(assessment, only)) {
      if (assessment.nodes[child].kind == NodeKind::dimension && assessment.nodes[child].scored) {
        axes.push_back(child);
      }
    }
  }
  return axes;
}

std::optional<double> median_of(const NodeResult& node) {
  return node.benchmark && node.benchmark->peers >= fewest_peers ? node.benchmark->median
                                                                 : std::nullopt;
}

/// What all axes have to be compared with.
struct Reference {
  std::string legend;  ///< empty: nothing
  std::vector<std::optional<double>> values;
};

Reference reference_of(const Assessment& assessment, const std::vector<Position>& axes,
                       const Messages& messages) {
  Reference medians;
  Reference targets;
  for (const Position axis : axes) {
    medians.values.push_back(median_of(assessment.nodes[axis]));
    targets.values.push_back(target_of(assessment, axis));
  }
  const auto whole = [](const Reference& reference) {
    return std::ranges::all_of(reference.values,
                               [](const auto& value) { return value.has_value(); });
  };
  if (whole(medians)) {
    medians.legend = messages.text("report.benchmark.median");
    if (assessment.benchmark && assessment.benchmark->synthetic) {
      medians.legend += fmt::format(" ({})", messages.text("report.benchmark.synthetic_tag"));
    }
    return medians;
  }
  if (whole(targets)) {
    targets.legend = messages.text("report.target");
    return targets;
  }
  return {.legend = {}, .values = std::vector<std::optional<double>>(axes.size())};
}

Table table_of(const Assessment& assessment, const std::vector<Position>& axes,
               const Reference& reference, const Messages& messages) {
  Table table;
  table.caption = std::string(messages.text("report.scores.caption"));
  table.row_heading = std::string(messages.text("report.area"));
  table.headings.push_back({.text = std::string(messages.text("report.level_score"))});
  if (!reference.legend.empty()) {
    table.headings.push_back({.text = reference.legend});
  }
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const NodeResult& node = assessment.nodes[axes[i]];
    TableRow row;
    row.label = label_of(assessment, axes[i], messages.language());
    row.cells.push_back(score_cell(node.overall, node.levels, messages));
    if (reference.values[i]) {
      row.cells.push_back({.text = decimal(*reference.values[i], 1, messages.language())});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

std::optional<Figure> profile(const Protected<Assessment>& assessment, const Messages& messages) {
  const std::vector<Position> axes = axes_of(*assessment);
  const auto levels = [&](Position axis) { return assessment->nodes[axis].levels.size(); };
  const auto shown = std::ranges::count_if(
      axes, [&](Position axis) { return own_score(assessment->nodes[axis]).has_value(); });
  if (!assessment->engagement.report.radar || axes.size() < charts::fewest_axes ||
      axes.size() > charts::most_axes || levels(axes.front()) == 0 ||
      static_cast<std::size_t>(shown) < charts::fewest_axes ||
      std::ranges::any_of(axes,
                          [&](Position axis) { return levels(axis) != levels(axes.front()); })) {
    return std::nullopt;
  }
  const Reference reference = reference_of(*assessment, axes, messages);
  charts::RadarChart chart;
  chart.frame.id = "profile";
  chart.frame.title = std::string(messages.text("report.profile.title"));
  chart.maximum = static_cast<double>(levels(axes.front()));
  chart.value_legend = std::string(messages.text("report.level_score"));
  chart.reference_legend = reference.legend;
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const NodeResult& node = assessment->nodes[axes[i]];
    chart.spokes.push_back({.label = label_of(*assessment, axes[i], messages.language()),
                            .value = own_score(node),
                            .value_text = score_cell(node.overall, node.levels, messages).text,
                            .reference = reference.values[i]});
  }
  Figure figure;
  figure.message = extent_sentence(*assessment, axes, messages);
  figure.about = std::string(messages.text("report.profile.about"));
  chart.frame.description = without_isolates(figure.message);
  figure.table = table_of(*assessment, axes, reference, messages);
  figure.drawing = std::move(chart);
  return figure;
}

}  // namespace cxmat::reports::view
