/// \file
/// The figures of a report as files of their own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/figure_data.hpp"
#include "reports/render_context.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/instruments/instrument.hpp>

#include <span>
#include <string>
#include <vector>

namespace cxmat::reports {

struct FigureFile {
  std::string name;  ///< the figure's id and the ending: "scores.svg"
  std::string bytes;
};

/// Every figure that a report shows as an SVG document in light colours.
[[nodiscard]] std::vector<FigureFile> svg_files(const Protected<Assessment>& assessment,
                                                Language language, const RenderContext& context,
                                                std::span<const Instrument> instruments = {});

/// Every figure that a report shows as a Vega-Lite specification with its data: "scores.vl.json".
[[nodiscard]] std::vector<FigureFile> vega_files(const Protected<Assessment>& assessment,
                                                 Language language, const RenderContext& context,
                                                 std::span<const Instrument> instruments = {});

/// Draws a figure as a Markdown image of svg_files(), whose names stand behind `prefix`.
[[nodiscard]] Draw picture_link(std::string prefix);

}  // namespace cxmat::reports
