/// \file
/// Who does what to whom, who answers what how? A table of coloured cells: the stronger, the
/// darker. Above the columns stand their names where all of them fit, else numbers, which fit
/// however many there are; the rows, or the legend, say what they mean.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::charts {

struct MatrixCell {
  enum class Kind : std::uint8_t {
    none,     ///< nothing can stand here: left blank
    missing,  ///< there is no figure, which is not zero: a dashed frame
    value
  };

  Kind kind = Kind::none;
  double value = 0;  ///< of a value: 0..1, palest to darkest
  std::string text;  ///< written inside where it fits
};

struct MatrixRow {
  std::string label;
  std::vector<MatrixCell> cells;  ///< one a column; missing ones are left blank
};

/// A missing cell's text and what it means, for the legend.
struct MatrixSign {
  std::string text;
  std::string words;
};

struct MatrixChart {
  Frame frame;
  std::string row_heading;           ///< "from"
  std::string column_heading;        ///< "to"
  std::vector<std::string> columns;  ///< where they are the rows, too, only rows name them
  std::vector<MatrixRow> rows;
  std::string low_legend;   ///< of the palest; may be empty
  std::string high_legend;  ///< of the darkest; may be empty
  std::vector<MatrixSign> signs;
};

[[nodiscard]] std::string matrix(const MatrixChart& chart);

}  // namespace cxmat::reports::charts
