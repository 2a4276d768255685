// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/specs.hpp"

#include <algorithm>
#include <cstddef>

namespace cxmat::reports::vega {

Json spec(const charts::Sparkline& line) {
  const auto known = std::ranges::count_if(
      line.values, [](const std::optional<double>& value) { return value.has_value(); });
  if (known < 2) {
    return nullptr;
  }
  Json rows = Json::array();
  for (std::size_t i = 0; i < line.values.size(); ++i) {
    rows.push_back({{"position", i + 1}, {"value", or_null(line.values[i])}});
  }
  Json y = quantity("value", line.minimum, line.maximum);
  y["axis"] = nullptr;
  Json spec = document(line.frame);
  spec.erase("title");
  spec["width"] = 96;
  spec["height"] = 24;
  spec["data"] = data(std::move(rows));
  spec["mark"] = {{"type", "line"}, {"color", colour("accent")}};
  spec["encoding"] = {{"x", {{"field", "position"}, {"type", "ordinal"}, {"axis", nullptr}}},
                      {"y", std::move(y)}};
  return spec;
}

}  // namespace cxmat::reports::vega
