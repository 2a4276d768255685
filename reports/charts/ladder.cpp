// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/ladder.hpp"

#include "reports/charts/legend.hpp"
#include "reports/charts/row.hpp"
#include "reports/charts/text_metrics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace cxmat::reports::charts {
namespace {

constexpr double least_label = 130;
constexpr double widest_cell = 36;
constexpr double step_height = 20;
constexpr double column_gap = 10;
constexpr double label_line = 19;
constexpr double row_padding = 5;
constexpr double heading_height = 24;
constexpr double sign_width = 16;

struct Layout {
  double label_left = 0;
  double label_width = 0;
  double cells = 0;  ///< where they begin
  double cell_width = 0;
  double notes = 0;  ///< the room for them

  [[nodiscard]] Box cell(std::size_t column, double middle) const noexcept {
    return {cells + (cell_width * static_cast<double>(column)) + 2, middle - (step_height / 2),
            std::max(cell_width - 4, 1.0), step_height};
  }
};

Layout layout_of(const LadderChart& chart, double width) {
  const bool blocked = std::ranges::any_of(chart.rows, &LadderRow::blocks);
  const double left = blocked ? sign_width : 0;
  const double notes = std::min(widest(chart.rows, &LadderRow::note, Writing::note), width / 5);
  const double free = width - left - (notes > 0 ? notes + column_gap : 0) - column_gap;
  const auto count = static_cast<double>(std::max<std::size_t>(chart.levels.size(), 1));
  const double cell = std::min(widest_cell, (free - least_label) / count);
  return {.label_left = left,
          .label_width = free - (cell * count),
          .cells = left + free - (cell * count) + column_gap,
          .cell_width = cell,
          .notes = notes};
}

/// "3" of "3 Vereinbart", or the column's position.
std::string number_of(const LadderChart& chart, std::size_t level) {
  const std::string& words = chart.levels[level];
  const std::size_t space = words.find(' ');
  return space == std::string::npos ? fmt::format("{}", level + 1) : words.substr(0, space);
}

void draw_step(Svg& svg, const Box& box, Step step) {
  switch (step) {
    case Step::reached:
      svg.box(box, "c-step");
      break;
    case Step::partly:
      svg.box({box.x, box.y, box.width / 2, box.height}, "c-step");
      svg.box(box, "c-step-open");
      break;
    case Step::open:
      svg.box(box, "c-step-open");
      break;
    case Step::unknown:
      svg.box(box, "c-missing");
      if (width_of("?", Writing::note) <= box.width) {
        svg.text({middle_of(box).x, middle_of(box).y + 5}, "?", Writing::note, Anchor::middle);
      }
      break;
    case Step::none:
      break;
  }
}

/// Points at the row that holds the whole up.
void draw_sign(Svg& svg, Point middle) {
  const std::array<Point, 3> corners{Point{middle.x - 5, middle.y - 6},
                                     Point{middle.x + 5, middle.y},
                                     Point{middle.x - 5, middle.y + 6}};
  svg.polygon(corners, "c-blocks");
}

double draw_heads(Svg& svg, const LadderChart& chart, const Layout& layout, double top) {
  for (std::size_t i = 0; i < chart.levels.size(); ++i) {
    const std::string number = number_of(chart, i);
    if (width_of(number, Writing::axis) <= layout.cell_width - 2) {
      svg.text({middle_of(layout.cell(i, 0)).x, top + 17}, number, Writing::axis, Anchor::middle);
    }
  }
  return top + heading_height;
}

double draw_row(Svg& svg, const LadderChart& chart, const LadderRow& row, const Layout& layout,
                double top) {
  const Writing writing = row.strong ? Writing::strong : Writing::label;
  const std::vector<std::string> lines =
      wrap(row.label, layout.label_width, size_of(writing), 2, is_bold(writing));
  const double words = label_line * static_cast<double>(lines.size());
  const double height = std::max(words, step_height) + (2 * row_padding);
  const double middle = top + (height / 2);
  double y = middle - (words / 2);
  for (const std::string& line : lines) {
    svg.text({layout.label_left, y + 14.5}, line, writing);
    y += label_line;
  }
  if (row.blocks) {
    draw_sign(svg, {6, middle});
  }
  for (std::size_t i = 0; i < std::min(row.steps.size(), chart.levels.size()); ++i) {
    draw_step(svg, layout.cell(i, middle), row.steps[i]);
  }
  svg.text({svg.right(), middle + 5}, fit(row.note, layout.notes + 0.5, Writing::note),
           Writing::note, Anchor::end);
  return top + height;
}

std::vector<LegendEntry> entries_of(const LadderChart& chart) {
  const auto any = [&chart](Step step) {
    return std::ranges::any_of(chart.rows, [step](const LadderRow& row) {
      return std::ranges::find(row.steps, step) != row.steps.end();
    });
  };
  const auto sample = [](Step step) {
    return [step](Svg& svg, const Box& box) { draw_step(svg, box, step); };
  };
  std::vector<LegendEntry> entries;
  add_entry(entries, any(Step::reached), chart.reached_legend, sample(Step::reached));
  add_entry(entries, any(Step::partly), chart.partly_legend, sample(Step::partly));
  add_entry(entries, any(Step::open), chart.open_legend, sample(Step::open));
  add_entry(entries, any(Step::unknown), chart.unknown_legend, sample(Step::unknown));
  add_entry(entries, chart.next > 0, chart.next_legend,
            [](Svg& svg, const Box& box) { svg.box(box, "c-next"); });
  add_entry(entries, std::ranges::any_of(chart.rows, &LadderRow::blocks), chart.blocks_legend,
            [](Svg& svg, const Box& box) { draw_sign(svg, middle_of(box)); });
  return entries;
}

/// What the numbers above the columns mean, where they have names.
std::vector<LegendEntry> names_of(const LadderChart& chart) {
  std::vector<LegendEntry> entries;
  for (const std::string& level : chart.levels) {
    add_entry(entries, level.find(' ') != std::string::npos, level);
  }
  return entries;
}

}  // namespace

std::string ladder(const LadderChart& chart) {
  Svg svg(chart.frame, "ladder");
  const Layout layout = layout_of(chart, svg.right());
  double y = legend(svg, entries_of(chart), svg.width(), 0);
  y = legend(svg, names_of(chart), svg.width(), y);
  const double top = y;
  y = draw_heads(svg, chart, layout, y);
  for (const LadderRow& row : chart.rows) {
    y = draw_row(svg, chart, row, layout, y);
  }
  const auto columns = static_cast<int>(chart.levels.size());
  if (chart.next > 0 && chart.next <= columns && !chart.rows.empty()) {
    const Box first = layout.cell(static_cast<std::size_t>(chart.next - 1), 0);
    svg.box({first.x - 2, top + 1, first.width + 4, y - top}, "c-next");
  }
  return svg.finish(y + 4);
}

}  // namespace cxmat::reports::charts
