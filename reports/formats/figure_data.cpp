// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/figure_data.hpp"

#include "reports/formats/table_data.hpp"

namespace cxmat::reports {

TemplateValue figure_data(const view::Figure& figure, const Draw& draw) {
  return TemplateValue::Object{{"message", figure.message},
                               {"about", figure.about},
                               {"svg", TemplateValue::Object{{"chart", draw(figure.drawing)}}},
                               {"table", table_data(figure.table)}};
}

}  // namespace cxmat::reports
