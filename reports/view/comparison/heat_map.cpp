// SPDX-License-Identifier: Apache-2.0
#include "reports/messages/numbers.hpp"
#include "reports/view/comparison/parts.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cxmat::reports::view {
namespace {

/// A chart with more rows is too long to see at once: it goes without dimensions.
constexpr std::size_t most_rows = 20;

/// The best first; of waves as they came.
std::vector<std::size_t> columns_of(const Comparison& comparison) {
  std::vector<std::size_t> columns;
  if (comparison.kind == UnitKind::results && !comparison.one_organisation) {
    for (const RankedUnit& place : comparison.ranking->places) {
      columns.push_back(place.unit);
    }
    columns.insert(columns.end(), comparison.ranking->unranked.begin(),
                   comparison.ranking->unranked.end());
    return columns;
  }
  for (std::size_t unit = 0; unit < comparison.units.size(); ++unit) {
    columns.push_back(unit);
  }
  return columns;
}

/// The area in which the units lie furthest apart, and who stands at its ends.
struct Widest {
  const ComparedNode* node = nullptr;
  std::size_t highest = 0;
  std::size_t lowest = 0;
  double range = 0;
};

Widest widest_of(const Comparison& comparison) {
  Widest widest;
  for (const ComparedNode* node : areas_of(comparison)) {
    if (!node->mean) {
      continue;
    }
    Widest found{.node = node};
    bool first = true;
    for (std::size_t unit = 0; unit < node->units.size(); ++unit) {
      if (!node->units[unit].level_score) {
        continue;
      }
      const double score = *node->units[unit].level_score;
      found.highest =
          first || score > *node->units[found.highest].level_score ? unit : found.highest;
      found.lowest = first || score < *node->units[found.lowest].level_score ? unit : found.lowest;
      first = false;
    }
    found.range = *node->units[found.highest].level_score - *node->units[found.lowest].level_score;
    if (found.range > widest.range) {
      widest = found;
    }
  }
  return widest;
}

class HeatMap {
 public:
  explicit HeatMap(const ComparisonWords& words)
      : words_(words), columns_(columns_of(words.comparison)) {}

  [[nodiscard]] Section section() const {
    Section section;
    section.id = "heat-map";
    section.heading = words_.text("heat.section");
    section.about = words_.format("heat.about", {words_.counted_units()});
    section.sentences = sentences();
    section.figures.push_back(figure());
    section.tables.push_back(
        table(words_.format("heat.gap_caption", {legend()}), [this](const UnitFigure& unit) {
          return unit.gap || unit.level_score ? distance_cell(unit.gap, words_.language())
                                              : score_cell(unit, words_);
        }));
    return section;
  }

 private:
  [[nodiscard]] std::vector<std::string> sentences() const {
    std::vector<std::string> found;
    std::vector<const ComparedNode*> areas = areas_of(words_.comparison);
    std::erase_if(areas, [](const ComparedNode* node) { return !node->mean; });
    const Language language = words_.language();
    if (areas.size() > 1) {
      const auto [low, high] = std::ranges::minmax_element(
          areas, {}, [](const ComparedNode* node) { return *node->mean; });
      found.push_back(words_.format(
          "heat.ends", {isolated(words_.label(**high)), score_figure(*(*high)->mean, language),
                        isolated(words_.label(**low)), score_figure(*(*low)->mean, language)}));
    }
    if (const Widest widest = widest_of(words_.comparison); widest.node != nullptr) {
      const auto score = [&](std::size_t unit) {
        return score_figure(*widest.node->units[unit].level_score, language);
      };
      found.push_back(words_.format(
          "heat.widest",
          {isolated(words_.label(*widest.node)), words_.name(widest.lowest), score(widest.lowest),
           words_.name(widest.highest), score(widest.highest)}));
    }
    return found;
  }

  /// "1: Fracht, 2: Reisen": the columns are numbered.
  [[nodiscard]] std::string legend() const {
    std::string text;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      text += fmt::format("{}{}: {}", i == 0 ? "" : ", ", i + 1, words_.name(columns_[i]));
    }
    return text;
  }

  template <class Show>
  [[nodiscard]] Table table(std::string caption, Show show) const {
    Table table;
    table.caption = std::move(caption);
    table.row_heading = words_.text("area");
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      table.headings.push_back({.text = fmt::format("{}", i + 1)});
    }
    table.headings.push_back({.text = words_.text("mean_short")});
    for (const ComparedNode& node : words_.comparison.nodes) {
      TableRow row{.label = words_.label(node),
                   .depth = depth_in(words_.comparison, node),
                   .strong = node.kind <= NodeKind::questionnaire,
                   .cells = {}};
      for (const std::size_t unit : columns_) {
        row.cells.push_back(show(node.units[unit]));
      }
      row.cells.push_back(node.mean ? TableCell{.text = score_figure(*node.mean, words_.language())}
                                    : missing_cell());
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  [[nodiscard]] charts::MatrixCell square(const ComparedNode& node, const UnitFigure& unit) const {
    using Kind = charts::MatrixCell::Kind;
    if (unit.state == UnitState::not_asked) {
      return {};
    }
    if (!unit.level_score) {
      return {
          .kind = Kind::missing, .value = 0, .text = unit.state == UnitState::hidden ? "×" : "–"};
    }
    const double top = node.levels > 1 ? static_cast<double>(node.levels) : 5;
    return {.kind = Kind::value,
            .value = (*unit.level_score - 1) / (top - 1),
            .text = score_figure(*unit.level_score, words_.language())};
  }

  [[nodiscard]] bool drawn(const ComparedNode& node) const {
    return node.kind <= NodeKind::questionnaire ||
           (node.kind == NodeKind::dimension && words_.comparison.nodes.size() <= most_rows);
  }

  [[nodiscard]] bool any(UnitState state) const {
    return std::ranges::any_of(words_.comparison.nodes, [&](const ComparedNode& node) {
      return drawn(node) &&
             std::ranges::find(node.units, state, &UnitFigure::state) != node.units.end();
    });
  }

  [[nodiscard]] Figure figure() const {
    charts::MatrixChart chart;
    chart.frame.id = "heat-map-chart";
    chart.frame.title = words_.text("heat.section");
    chart.low_legend = words_.text("heat.low");
    chart.high_legend = words_.text("heat.high");
    for (const std::size_t unit : columns_) {
      chart.columns.push_back(words_.names[unit]);
    }
    for (const ComparedNode& node : words_.comparison.nodes) {
      if (drawn(node)) {
        charts::MatrixRow& row = chart.rows.emplace_back();
        row.label = words_.label(node);
        for (const std::size_t unit : columns_) {
          row.cells.push_back(square(node, node.units[unit]));
        }
      }
    }
    if (any(UnitState::hidden)) {
      chart.signs.push_back({"×", words_.text("hidden_long")});
    }
    if (any(UnitState::no_score)) {
      chart.signs.push_back({"–", words_.text("pair.no_score")});
    }
    const std::vector<std::string> said = sentences();
    chart.frame.description = said.empty() ? std::string() : without_isolates(said.front());
    return {.message = {},
            .about = words_.text("heat.figure"),
            .drawing = std::move(chart),
            .table = table(words_.format("heat.caption", {legend()}),
                           [this](const UnitFigure& unit) { return score_cell(unit, words_); })};
  }

  const ComparisonWords& words_;
  std::vector<std::size_t> columns_;
};

}  // namespace

Section heat_map_section(const ComparisonWords& words) {
  return HeatMap(words).section();
}

}  // namespace cxmat::reports::view
