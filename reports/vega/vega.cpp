// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/vega.hpp"

#include "reports/vega/specs.hpp"

#include <variant>

namespace cxmat::reports {

std::string vega_spec(const view::Drawing& drawing) {
  const vega::Json spec = std::visit([](const auto& chart) { return vega::spec(chart); }, drawing);
  return spec.is_null() ? std::string()
                        : spec.dump(2, ' ', false, vega::Json::error_handler_t::replace) + "\n";
}

}  // namespace cxmat::reports
