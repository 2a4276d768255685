// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/matrix.hpp"

#include "reports/charts/legend.hpp"
#include "reports/charts/level_axis.hpp"
#include "reports/charts/svg.hpp"
#include "reports/charts/text_metrics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace cxmat::reports::charts {
namespace {

using Kind = MatrixCell::Kind;

constexpr double least_label = 150;
constexpr double label_gap = 8;
constexpr double widest_cell = 56;
constexpr double cell_gap = 2;
constexpr double label_line = 19;
constexpr double row_height = 42;
constexpr double heading_height = 24;
constexpr std::size_t tints = 9;

struct Columns {
  double label_width = 0;
  double cell_width = 0;

  [[nodiscard]] double left(std::size_t column) const noexcept {
    return label_width + label_gap + cell_width * static_cast<double>(column);
  }
};

Columns columns_of(const MatrixChart& chart, double width) {
  const double count = static_cast<double>(std::max<std::size_t>(chart.columns.size(), 1));
  const double cell = std::min(widest_cell, (width - least_label - label_gap) / count);
  return {.label_width = width - label_gap - cell * count, .cell_width = cell};
}

bool is_square(const MatrixChart& chart) {
  return std::ranges::equal(chart.columns, chart.rows, {}, {}, &MatrixRow::label);
}

std::string numbered(std::size_t index, std::string_view label) {
  return fmt::format("{} {}", index + 1, label);
}

/// At the cell's middle, if it fits.
void draw_inside(Svg& svg, const Box& box, std::string_view words, Writing writing,
                 std::string_view on) {
  constexpr double margin = 2;
  if (width_of(words, writing) <= box.width - margin) {
    svg.text({box.x + box.width / 2, box.y + box.height / 2 + 5}, words, writing, Anchor::middle,
             on);
  }
}

void draw_value(Svg& svg, const Box& box, double value, std::string_view words) {
  const double share = std::isfinite(value) ? std::clamp(value, 0.0, 1.0) : 0.0;
  const auto step = static_cast<std::size_t>(std::lround(share * (tints - 1)));
  svg.box(box, tint("c-seg-", step, tints), 2);
  draw_inside(svg, box, words, Writing::inside, tint("c-on-", step, tints));
}

void draw_cell(Svg& svg, const Box& box, const MatrixCell& cell) {
  if (cell.kind == Kind::value) {
    draw_value(svg, box, cell.value, cell.text);
  } else if (cell.kind == Kind::missing) {
    svg.box({box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1}, "c-missing", 2);
    draw_inside(svg, box, cell.text, Writing::note, {});
  }
}

/// The numbers of the columns; where they are too narrow, every second, third, ... one.
double draw_heads(Svg& svg, const MatrixChart& chart, const Columns& columns, double top) {
  const double baseline = top + 16;
  const std::string corner =
      chart.row_heading.empty() && chart.column_heading.empty()
          ? std::string()
          : fmt::format("{} ↓  {} →", chart.row_heading, chart.column_heading);
  svg.text({0, baseline}, fit(corner, columns.label_width, Writing::axis), Writing::axis);
  const double widest = width_of(fmt::format("{}", chart.columns.size()), Writing::axis) + 3;
  const auto step = static_cast<std::size_t>(
      std::max(1.0, std::ceil(widest / std::max(columns.cell_width, 1.0))));
  for (std::size_t i = 0; i < chart.columns.size(); i += step) {
    const double middle = columns.left(i) + columns.cell_width / 2;
    if (middle + widest / 2 <= svg.width()) {
      svg.text({middle, baseline}, fmt::format("{}", i + 1), Writing::axis, Anchor::middle);
    }
  }
  return top + heading_height;
}

void draw_row(Svg& svg, const MatrixChart& chart, std::size_t index, const Columns& columns,
              double top) {
  const MatrixRow& row = chart.rows[index];
  const std::vector<std::string> lines =
      wrap(is_square(chart) ? numbered(index, row.label) : row.label, columns.label_width,
           size_of(Writing::label), 2, false);
  double y = top + (row_height - label_line * static_cast<double>(lines.size())) / 2 + 14;
  for (const std::string& line : lines) {
    svg.text({0, y}, line, Writing::label);
    y += label_line;
  }
  const std::size_t count = std::min(row.cells.size(), chart.columns.size());
  for (std::size_t i = 0; i < count; ++i) {
    draw_cell(svg,
              {columns.left(i), top + cell_gap / 2, std::max(columns.cell_width - cell_gap, 1.0),
               row_height - cell_gap},
              row.cells[i]);
  }
}

LegendEntry value_entry(const std::string& words, std::size_t step) {
  return {.words = words, .sample = [step](Svg& svg, const Box& box) {
            svg.box(box, tint("c-seg-", step, tints) + " c-swatch");
          }};
}

std::vector<LegendEntry> entries_of(const MatrixChart& chart) {
  std::vector<LegendEntry> entries;
  if (!chart.low_legend.empty()) {
    entries.push_back(value_entry(chart.low_legend, 0));
  }
  if (!chart.high_legend.empty()) {
    entries.push_back(value_entry(chart.high_legend, tints - 1));
  }
  for (const MatrixSign& sign : chart.signs) {
    entries.push_back({.words = sign.words, .sample = [text = sign.text](Svg& svg, const Box& box) {
                         draw_cell(svg, box, {.kind = Kind::missing, .value = 0, .text = text});
                       }});
  }
  if (!is_square(chart)) {
    for (std::size_t i = 0; i < chart.columns.size(); ++i) {
      entries.push_back({.words = numbered(i, chart.columns[i]), .sample = {}});
    }
  }
  return entries;
}

}  // namespace

std::string matrix(const MatrixChart& chart) {
  Svg svg(chart.frame, "matrix");
  const Columns columns = columns_of(chart, svg.width());
  double y = legend(svg, entries_of(chart), svg.width(), 0);
  y = draw_heads(svg, chart, columns, y);
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    draw_row(svg, chart, i, columns, y);
    y += row_height;
  }
  return svg.finish(y + 2);
}

}  // namespace cxmat::reports::charts
