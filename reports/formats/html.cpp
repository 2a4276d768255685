// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/html.hpp"

#include "reports/assets.hpp"
#include "reports/formats/html_escape.hpp"
#include "reports/formats/mustache_render.hpp"
#include "reports/formats/security_policy.hpp"
#include "reports/formats/template_data.hpp"

#include <array>
#include <variant>

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
};

std::string svg(const view::Drawing& drawing) {
  return std::visit(DrawSvg(), drawing);
}

}  // namespace

std::string render_html(const Protected<Assessment>& assessment, Language language,
                        const RenderContext& context) {
  const view::View view = view::build(assessment, Messages(language), context);
  const std::string stylesheet(asset("report.css"));
  TemplateValue::Object data = template_data(view, svg);
  data.push_back({"stylesheet", stylesheet});
  data.push_back({"security_policy", security_policy(stylesheet)});
  const std::array parts{TemplatePart{"part_figure", asset("figure.html.mustache")},
                         TemplatePart{"part_table", asset("table.html.mustache")}};
  return render_template(asset("report.html.mustache"), parts, data, html_escape);
}

}  // namespace cxmat::reports
