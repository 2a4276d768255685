// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/level_axis.hpp"

#include <fmt/format.h>

#include <cmath>

namespace cxmat::reports::charts {
namespace {

constexpr double axis_height = 26;
constexpr double tick_height = 6;

/// Where a band begins and ends on the canvas; the outer ones reach over the axis's ends.
double left_of(const LevelAxis& axis, const Scale& scale, std::size_t index) noexcept {
  return index == 0 ? scale.start - axis_edge : scale(axis.bands[index].from);
}

double right_of(const LevelAxis& axis, const Scale& scale, std::size_t index) noexcept {
  return index + 1 < axis.bands.size() ? scale(axis.bands[index + 1].from) : scale.end + axis_edge;
}

}  // namespace

std::string tint(std::string_view prefix, std::size_t index, std::size_t count) {
  constexpr double last = 8;
  const double step =
      count < 2 ? last / 2
                : std::round(last * static_cast<double>(index) / static_cast<double>(count - 1));
  return fmt::format("{}{}", prefix, 1 + static_cast<int>(step));
}

Scale scale_of(const LevelAxis& axis, double left, double right) noexcept {
  return {.from = axis.minimum,
          .to = axis.maximum,
          .start = left + axis_edge,
          .end = right - axis_edge};
}

void draw_bands(Svg& svg, const LevelAxis& axis, const Scale& scale, double top, double height) {
  for (std::size_t index = 0; index < axis.bands.size(); ++index) {
    const double left = left_of(axis, scale, index);
    const double right = right_of(axis, scale, index);
    const double gap = index + 1 < axis.bands.size() ? 1 : 0;
    svg.box({left, top, right - left - gap, height}, tint("c-band-", index, axis.bands.size()));
  }
}

double draw_level_numbers(Svg& svg, const LevelAxis& axis, const Scale& scale, double top) {
  const double bottom = top + axis_height - 2;
  for (std::size_t index = 0; index < axis.bands.size(); ++index) {
    const LevelBand& band = axis.bands[index];
    const double left = left_of(axis, scale, index);
    const double right = right_of(axis, scale, index);
    if (index > 0) {
      svg.line({left - 0.5, bottom - tick_height}, {left - 0.5, bottom}, "c-tick");
    }
    if (width_of(band.number, Writing::axis) <= right - left - 4) {
      svg.text({(left + right) / 2, bottom - 5}, band.number, Writing::axis, Anchor::middle);
    }
  }
  return top + axis_height;
}

std::vector<LegendEntry> level_entries(const LevelAxis& axis) {
  std::vector<LegendEntry> entries;
  for (std::size_t index = 0; index < axis.bands.size(); ++index) {
    const LevelBand& band = axis.bands[index];
    if (band.name.empty()) {
      continue;
    }
    entries.push_back({.words = fmt::format("{} {}", band.number, band.name),
                       .sample = swatch(tint("c-band-", index, axis.bands.size()))});
  }
  return entries;
}

}  // namespace cxmat::reports::charts
