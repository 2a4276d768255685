// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/comparison_csv.hpp"

#include "reports/formats/csv_cell.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace cxmat::reports {
namespace {

constexpr std::string_view header =
    "node,parent,kind,label_en,label_de,unit,assessment,organisation,unit_label_en,unit_label_de,"
    "date,state,n,level_score,low,high,level,capped,mean,gap,rank,difference,difference_low,"
    "difference_high,p,adjusted_p,verdict\n";

std::optional<int> rank_of(const Comparison& comparison, const ComparedNode& node,
                           std::size_t unit) {
  if (!comparison.ranking || comparison.ranking->node != node.id) {
    return std::nullopt;
  }
  const auto place = std::ranges::find(comparison.ranking->places, unit, &RankedUnit::unit);
  return place == comparison.ranking->places.end() ? std::nullopt : std::optional(place->rank);
}

std::optional<double> low(const std::optional<Interval>& interval) {
  return interval ? std::optional(interval->low) : std::nullopt;
}

std::optional<double> high(const std::optional<Interval>& interval) {
  return interval ? std::optional(interval->high) : std::nullopt;
}

std::optional<std::int64_t> n_of(const UnitFigure& figure) {
  const bool known = figure.state == UnitState::shown || figure.state == UnitState::no_score;
  return known ? std::optional(figure.n) : std::nullopt;
}

/// The last cells: how the second of two units differs from the first.
std::vector<std::string> difference_cells(const ComparedNode& node, std::size_t unit) {
  if (!node.difference || unit != node.difference->b) {
    return std::vector<std::string>(6);
  }
  const UnitDifference& found = *node.difference;
  return {csv::number(std::optional(found.difference)),
          csv::number(low(found.interval)),
          csv::number(high(found.interval)),
          csv::number(found.p),
          csv::number(found.adjusted_p),
          std::string(to_string(found.verdict))};
}

std::string line(const Comparison& comparison, const ComparedNode& node, std::size_t position) {
  const ComparedUnit& unit = comparison.units[position];
  const UnitFigure& figure = node.units[position];
  std::vector<std::string> cells{csv::text(node.id),
                                 csv::text(node.parent),
                                 std::string(to_string(node.kind)),
                                 csv::label(node.label, Language::en),
                                 csv::label(node.label, Language::de),
                                 fmt::format("{}", position + 1),
                                 csv::text(unit.assessment),
                                 csv::text(unit.organisation.name),
                                 csv::label(unit.label, Language::en),
                                 csv::label(unit.label, Language::de),
                                 csv::text(unit.date),
                                 std::string(to_string(figure.state)),
                                 csv::number(n_of(figure)),
                                 csv::number(figure.level_score),
                                 csv::number(low(figure.interval)),
                                 csv::number(high(figure.interval)),
                                 csv::number(figure.level),
                                 figure.capped ? "true" : "false",
                                 csv::number(node.mean),
                                 csv::number(figure.gap),
                                 csv::number(rank_of(comparison, node, position))};
  for (std::string& cell : difference_cells(node, position)) {
    cells.push_back(std::move(cell));
  }
  return fmt::format("{}\n", fmt::join(cells, ","));
}

}  // namespace

std::string render_comparison_csv(const Comparison& comparison) {
  std::string text(header);
  for (const ComparedNode& node : comparison.nodes) {
    for (std::size_t unit = 0; unit < node.units.size(); ++unit) {
      text += line(comparison, node, unit);
    }
  }
  return text;
}

}  // namespace cxmat::reports
