// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/figure_files.hpp"

#include "reports/assets.hpp"
#include "reports/formats/html_page.hpp"
#include "reports/formats/markdown_escape.hpp"
#include "reports/formats/pictures/standalone_svg.hpp"
#include "reports/formats/template_data.hpp"
#include "reports/styles/accent.hpp"
#include "reports/vega/vega.hpp"
#include "reports/view/frame_of.hpp"
#include "reports/view/view.hpp"

#include <fmt/format.h>

#include <utility>

namespace cxmat::reports {
namespace {

constexpr std::string_view svg_ending = ".svg";
constexpr std::string_view vega_ending = ".vl.json";

/// Whatever a template is given to draw, in that order, by `render`; without what is empty.
std::vector<FigureFile> files_of(const view::View& view, std::string_view ending,
                                 const Draw& render) {
  std::vector<FigureFile> files;
  const Draw keep = [&](const view::Drawing& drawing) {
    std::string bytes = render(drawing);
    if (!bytes.empty()) {
      files.push_back({fmt::format("{}{}", view::frame_of(drawing).id, ending), std::move(bytes)});
    }
    return std::string();
  };
  static_cast<void>(template_data(view, keep));
  return files;
}

}  // namespace

std::vector<FigureFile> svg_files(const Protected<Assessment>& assessment, Language language,
                                  const RenderContext& context,
                                  std::span<const Instrument> instruments) {
  const std::string stylesheet =
      std::string(asset("report.css")) + accent_css(assessment->engagement.report.accent);
  return files_of(
      view::build(assessment, Messages(language), context, instruments), svg_ending,
      [&](const view::Drawing& drawing) { return standalone_svg(draw_svg(drawing), stylesheet); });
}

std::vector<FigureFile> vega_files(const Protected<Assessment>& assessment, Language language,
                                   const RenderContext& context,
                                   std::span<const Instrument> instruments) {
  return files_of(view::build(assessment, Messages(language), context, instruments), vega_ending,
                  vega_spec);
}

Draw picture_link(std::string prefix) {
  return [prefix = std::move(prefix)](const view::Drawing& drawing) {
    if (draw_svg(drawing).empty()) {
      return std::string();
    }
    const charts::Frame& frame = view::frame_of(drawing);
    return fmt::format("![{}]({}{}{})", markdown_escape(frame.title), prefix, frame.id, svg_ending);
  };
}

}  // namespace cxmat::reports
