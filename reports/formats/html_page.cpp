// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/html_page.hpp"

#include "reports/formats/html_escape.hpp"
#include "reports/formats/mustache_render.hpp"
#include "reports/formats/security_policy.hpp"
#include "reports/styles/compact.hpp"

#include <variant>
#include <vector>

namespace cxmat::reports {
namespace {

struct DrawSvg {
  std::string operator()(const charts::BulletChart& chart) const { return charts::bullet(chart); }
  std::string operator()(const charts::DistributionChart& chart) const {
    return charts::distribution(chart);
  }
  std::string operator()(const charts::DumbbellChart& chart) const {
    return charts::dumbbell(chart);
  }
  std::string operator()(const charts::SlopeChart& chart) const { return charts::slope(chart); }
  std::string operator()(const charts::SharesChart& chart) const { return charts::shares(chart); }
  std::string operator()(const charts::JourneyChart& chart) const { return charts::journey(chart); }
  std::string operator()(const charts::QuadrantChart& chart) const {
    return charts::quadrants(chart);
  }
  std::string operator()(const charts::MatrixChart& chart) const { return charts::matrix(chart); }
  std::string operator()(const charts::SeriesChart& chart) const { return charts::series(chart); }
  std::string operator()(const charts::RankingChart& chart) const { return charts::ranking(chart); }
  std::string operator()(const charts::DivergingChart& chart) const {
    return charts::diverging(chart);
  }
  std::string operator()(const charts::PeersChart& chart) const { return charts::peers(chart); }
  std::string operator()(const charts::LadderChart& chart) const { return charts::ladder(chart); }
  std::string operator()(const charts::RadarChart& chart) const { return charts::radar(chart); }
  std::string operator()(const charts::Sparkline& line) const { return charts::sparkline(line); }
};

/// Lines that only a template needs to be legible go.
std::string without_empty_lines(std::string_view page) {
  std::string result;
  result.reserve(page.size());
  for (const char byte : page) {
    if (byte != '\n' || (!result.empty() && result.back() != '\n')) {
      result += byte;
    }
  }
  return result;
}

}  // namespace

std::string draw_svg(const view::Drawing& drawing) {
  return std::visit(DrawSvg(), drawing);
}

std::string html_page(std::string_view name, TemplateValue::Object data,
                      const TemplateSet& templates, std::string_view colours) {
  const std::string stylesheet =
      compact(std::string(templates.text("report.css")) + std::string(colours));
  data.push_back({"security_policy", security_policy(stylesheet)});
  std::vector<TemplatePart> parts;
  for (const TemplateFile& file : template_files()) {
    if (file.role == TemplateRole::stylesheet) {
      parts.push_back({file.part, stylesheet});
    } else if (file.role == TemplateRole::part && is_html(file)) {
      parts.push_back({file.part, templates.text(file.name)});
    }
  }
  return without_empty_lines(render_template(templates.text(name), parts, data, html_escape));
}

}  // namespace cxmat::reports
