/// \file
/// Reads back what a chart drew: its texts with the room they take, and whether all of it is sound.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/svg.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::charts::testing {

struct DrawnText {
  std::string words;  ///< entities resolved
  std::string css_class;
  Box box;  ///< by the width table, from the ascenders to the descenders
};

struct Drawing {
  double width = 0;
  double height = 0;
  std::vector<DrawnText> texts;
};

/// The drawing as it was painted, mark by mark: groups resolved, paths taken apart into rectangles
/// and lines. What is painted together is still in one place.
[[nodiscard]] std::string unpacked(std::string_view svg);

[[nodiscard]] Drawing read_drawing(std::string_view svg);

/// The values of attribute `name` wherever it occurs, in order.
[[nodiscard]] std::vector<std::string> attributes(std::string_view svg, std::string_view name);

/// How often `part` occurs.
[[nodiscard]] int count(std::string_view svg, std::string_view part);

/// Complaints about texts and shapes that leave the canvas, texts that collide, numbers that are
/// none, ids that are not unique, colours outside of the stylesheet; empty for a sound chart.
[[nodiscard]] std::vector<std::string> faults(std::string_view svg);

/// A label no line can hold.
[[nodiscard]] std::string endless_label();

/// The five levels of a usual questionnaire.
[[nodiscard]] LevelAxis five_levels();

}  // namespace cxmat::reports::charts::testing
