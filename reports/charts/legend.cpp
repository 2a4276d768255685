// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/legend.hpp"

#include "reports/charts/text_metrics.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace cxmat::reports::charts {
namespace {

constexpr double line_height = 22;
constexpr double next_line = 17;  ///< of the same entry
constexpr std::size_t most_lines = 3;
constexpr double sample_width = 22;
constexpr double sample_height = 14;
constexpr double words_gap = 6;
constexpr double entry_gap = 12;
constexpr double space_below = 8;
/// Entries begin on a grid, so that lines stand in columns; a wide one takes several.
constexpr int grid_columns = 6;

double room_for_sample(const LegendEntry& entry) {
  return entry.sample ? sample_width + words_gap : 0.0;
}

int columns_for(double width, double column) {
  return std::clamp(static_cast<int>(std::ceil(width / column)), 1, grid_columns);
}

}  // namespace

void add_entry(std::vector<LegendEntry>& entries, bool drawn, const std::string& words,
               std::function<void(Svg& svg, const Box& box)> sample) {
  if (drawn && !words.empty()) {
    entries.push_back({.words = words, .sample = std::move(sample)});
  }
}

std::function<void(Svg& svg, const Box& box)> swatch(std::string_view css_class) {
  return [name = std::string(css_class) + " c-swatch"](Svg& svg, const Box& box) {
    svg.box(box, name);
  };
}

std::function<void(Svg& svg, const Box& box)> stroke(std::string_view css_class) {
  return [name = std::string(css_class)](Svg& svg, const Box& box) {
    const double y = middle_of(box).y;
    svg.line({box.x, y}, {box.x + box.width, y}, name);
  };
}

double legend(Svg& svg, std::span<const LegendEntry> entries, double width, double top) {
  const double column = width / grid_columns;
  int used = 0;
  double y = top;
  for (const LegendEntry& entry : entries) {
    const double before = room_for_sample(entry);
    const std::vector<std::string> lines =
        wrap(entry.words, width - before, size_of(Writing::legend), most_lines);
    double words = 0;
    for (const std::string& line : lines) {
      words = std::max(words, width_of(line, Writing::legend));
    }
    const int columns =
        lines.size() > 1 ? grid_columns : columns_for(before + words + entry_gap, column);
    if (used > 0 && used + columns > grid_columns) {
      used = 0;
      y += line_height;
    }
    const double x = used * column;
    if (entry.sample) {
      entry.sample(svg, {x, y + ((line_height - sample_height) / 2), sample_width, sample_height});
    }
    svg.text({x + before, y + 16}, lines.front(), Writing::legend);
    for (const std::string& line : std::span(lines).subspan(1)) {
      y += next_line;
      svg.text({x + before, y + 16}, line, Writing::legend);
    }
    used += columns;
  }
  return entries.empty() ? top : y + line_height + space_below;
}

}  // namespace cxmat::reports::charts
