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
constexpr double numbered_cell = 56;  ///< as wide as a number needs at most
constexpr double widest_cell = 104;
constexpr double name_margin = 6;
constexpr std::size_t name_lines = 3;
constexpr double label_line = 19;
constexpr double heading_line = 17;
constexpr double row_padding = 4;
constexpr double least_row = 28;
constexpr std::size_t tints = 9;

struct Columns {
  double label_width = 0;
  double cell_width = 0;
  /// The columns' names in lines; empty where numbers stand for them.
  std::vector<std::vector<std::string>> names = {};

  [[nodiscard]] double left(std::size_t column) const noexcept {
    return label_width + label_gap + cell_width * static_cast<double>(column);
  }
};

bool is_square(const MatrixChart& chart) {
  return std::ranges::equal(chart.columns, chart.rows, {}, {}, &MatrixRow::label);
}

/// The names above cells of this width; nothing if one of them would have to be cut or broken.
std::vector<std::vector<std::string>> names_in(const MatrixChart& chart, double cell) {
  std::vector<std::vector<std::string>> names;
  for (const std::string& column : chart.columns) {
    names.push_back(wrap(column, cell - name_margin, size_of(Writing::axis), name_lines));
    if (column.empty() || !is_whole(names.back(), column)) {
      return {};
    }
  }
  return names;
}

/// Cells as narrow as their names allow, or as numbers do where they are many or long.
Columns columns_of(const MatrixChart& chart, double width) {
  const double count = static_cast<double>(std::max<std::size_t>(chart.columns.size(), 1));
  const double most = (width - least_label - label_gap) / count;
  Columns columns;
  for (double cell = numbered_cell; columns.names.empty() && !is_square(chart); cell += 8) {
    columns.cell_width = std::min({cell, widest_cell, most});
    columns.names = names_in(chart, columns.cell_width);
    if (columns.cell_width < cell) {
      break;
    }
  }
  if (columns.names.empty()) {
    columns.cell_width = std::min(numbered_cell, most);
  }
  columns.label_width = width - label_gap - columns.cell_width * count;
  return columns;
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
  svg.box(box, tint("c-seg-", step, tints));
  draw_inside(svg, box, words, Writing::inside, tint("c-on-", step, tints));
}

void draw_cell(Svg& svg, const Box& box, const MatrixCell& cell) {
  if (cell.kind == Kind::value) {
    draw_value(svg, box, cell.value, cell.text);
  } else if (cell.kind == Kind::missing) {
    svg.box({box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1}, "c-missing");
    draw_inside(svg, box, cell.text, Writing::note, {});
  }
}

/// The names of the columns, the last lines on one height.
void draw_names(Svg& svg, const Columns& columns, double bottom) {
  for (std::size_t i = 0; i < columns.names.size(); ++i) {
    double y = bottom - heading_line * static_cast<double>(columns.names[i].size());
    for (const std::string& line : columns.names[i]) {
      svg.text({columns.left(i) + columns.cell_width / 2, y + 9}, line, Writing::axis,
               Anchor::middle);
      y += heading_line;
    }
  }
}

/// Their numbers; where the cells are too narrow, every second, third, ... one.
void draw_numbers(Svg& svg, const MatrixChart& chart, const Columns& columns, double baseline) {
  const double width = width_of(fmt::format("{}", chart.columns.size()), Writing::axis) + 3;
  const auto step =
      static_cast<std::size_t>(std::max(1.0, std::ceil(width / std::max(columns.cell_width, 1.0))));
  for (std::size_t i = 0; i < chart.columns.size(); i += step) {
    const double middle = columns.left(i) + columns.cell_width / 2;
    if (middle + width / 2 <= svg.width()) {
      svg.text({middle, baseline}, fmt::format("{}", i + 1), Writing::axis, Anchor::middle);
    }
  }
}

double draw_heads(Svg& svg, const MatrixChart& chart, const Columns& columns, double top) {
  std::size_t lines = 1;
  for (const std::vector<std::string>& name : columns.names) {
    lines = std::max(lines, name.size());
  }
  const double bottom = top + heading_line * static_cast<double>(lines) + 7;
  const std::string corner =
      chart.row_heading.empty() && chart.column_heading.empty()
          ? std::string()
          : fmt::format("{} ↓  {} →", chart.row_heading, chart.column_heading);
  svg.text({0, bottom - 8}, fit(corner, columns.label_width, Writing::axis), Writing::axis);
  if (columns.names.empty()) {
    draw_numbers(svg, chart, columns, bottom - 8);
  } else {
    draw_names(svg, columns, bottom);
  }
  return bottom;
}

std::vector<std::string> lines_of(const MatrixChart& chart, std::size_t row,
                                  const Columns& columns) {
  const std::string& label = chart.rows[row].label;
  return wrap(is_square(chart) ? numbered(row, label) : label, columns.label_width,
              size_of(Writing::label), 2);
}

/// All rows are as high as the one that needs most.
double row_height(const MatrixChart& chart, const Columns& columns) {
  std::size_t lines = 1;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    lines = std::max(lines, lines_of(chart, i, columns).size());
  }
  return std::max(least_row, label_line * static_cast<double>(lines) + row_padding);
}

void draw_row(Svg& svg, const MatrixChart& chart, std::size_t index, const Columns& columns,
              const Box& place) {
  const std::vector<std::string> lines = lines_of(chart, index, columns);
  double y = place.y + (place.height - label_line * static_cast<double>(lines.size())) / 2 + 14;
  for (const std::string& line : lines) {
    svg.text({0, y}, line, Writing::label);
    y += label_line;
  }
  const std::vector<MatrixCell>& cells = chart.rows[index].cells;
  const double gap = std::min(2.0, columns.cell_width / 4);
  for (std::size_t i = 0; i < std::min(cells.size(), chart.columns.size()); ++i) {
    draw_cell(svg,
              {columns.left(i), place.y + gap / 2, columns.cell_width - gap, place.height - gap},
              cells[i]);
  }
}

std::vector<LegendEntry> entries_of(const MatrixChart& chart, const Columns& columns) {
  std::vector<LegendEntry> entries;
  add_entry(entries, true, chart.low_legend, swatch(tint("c-seg-", 0, tints)));
  add_entry(entries, true, chart.high_legend, swatch(tint("c-seg-", tints - 1, tints)));
  for (const MatrixSign& sign : chart.signs) {
    entries.push_back({.words = sign.words, .sample = [text = sign.text](Svg& svg, const Box& box) {
                         draw_cell(svg, box, {.kind = Kind::missing, .value = 0, .text = text});
                       }});
  }
  if (columns.names.empty() && !is_square(chart)) {
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
  double y = legend(svg, entries_of(chart, columns), svg.width(), 0);
  y = draw_heads(svg, chart, columns, y);
  const double height = row_height(chart, columns);
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    draw_row(svg, chart, i, columns, {0, y, svg.width(), height});
    y += height;
  }
  return svg.finish(y + 2);
}

}  // namespace cxmat::reports::charts
