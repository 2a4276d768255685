// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/specs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cxmat::reports::vega {
namespace {

std::vector<double> shares_of(const charts::DivergingRow& row, std::size_t categories) {
  std::vector<double> shares(categories);
  double total = 0;
  for (std::size_t i = 0; i < categories && i < row.counts.size(); ++i) {
    shares[i] = static_cast<double>(std::max<std::int64_t>(row.counts[i], 0));
    total += shares[i];
  }
  for (double& share : shares) {
    share = total > 0 ? share / total : 0;
  }
  return shares;
}

/// The share left of the middle: all lower categories, and half of one in the middle.
double left_of_middle(const std::vector<double>& shares) {
  double left = 0;
  for (std::size_t i = 0; i < shares.size() / 2; ++i) {
    left += shares[i];
  }
  return shares.size() % 2 == 0 ? left : left + shares[shares.size() / 2] / 2;
}

/// As the SVG colours them: greys for the low answers, the accent's tints for the high ones,
/// darkest at the ends.
std::vector<std::string> side_colours(std::size_t categories) {
  constexpr double tints = 5;
  std::vector<std::string> all;
  for (std::size_t i = 0; i < categories; ++i) {
    if (2 * i + 1 == categories) {
      all.push_back(colour("neutral"));
      continue;
    }
    const bool low = 2 * i + 1 < categories;
    const std::size_t half = categories / 2;
    const std::size_t from_end = low ? i : categories - 1 - i;
    const double share =
        half < 2 ? 0 : static_cast<double>(from_end) / static_cast<double>(half - 1);
    const bool alone = half < 2 && low;
    const int tint = alone ? 2 : static_cast<int>(tints - std::round(share * (tints - 1)));
    all.push_back(colour(low ? fmt::format("low-{}", tint) : fmt::format("seg-{}", tint + 3)));
  }
  return all;
}

std::string aside_of(const charts::DivergingChart& chart, const charts::DivergingRow& row) {
  return row.aside.empty() || chart.aside_heading.empty() ? row.aside
                                                          : chart.aside_heading + " " + row.aside;
}

}  // namespace

Json spec(const charts::DivergingChart& chart) {
  RowNames names;
  Json rows = Json::array();
  Json ends = Json::array();
  for (const charts::DivergingRow& row : chart.rows) {
    const std::string label = names.add(row.label);
    const std::vector<double> shares = shares_of(row, chart.categories.size());
    double at = -left_of_middle(shares);
    const bool empty = std::ranges::all_of(shares, [](double share) { return share == 0; });
    ends.push_back({{"label", label},
                    {"low", row.low_text},
                    {"middle", row.middle_text},
                    {"high", row.high_text},
                    {"text", empty ? row.missing : aside_of(chart, row)},
                    {"note", row.note}});
    for (std::size_t i = 0; i < shares.size(); ++i) {
      const std::int64_t count = i < row.counts.size() ? row.counts[i] : 0;
      rows.push_back({{"label", label},
                      {"category", chart.categories[i]},
                      {"count", std::max<std::int64_t>(count, 0)},
                      {"from", at},
                      {"to", at + shares[i]}});
      at += shares[i];
    }
  }
  const Json y = rows_channel(names);
  Json x = quantity("from", -1, 1);
  x["axis"]["labelExpr"] = "format(abs(datum.value), '.0%')";
  Json spec = document(chart.frame);
  spec["height"] = {{"step", 28}};
  spec["layer"] = Json::array(
      {{{"data", data(std::move(rows))},
        {"mark", {{"type", "bar"}}},
        {"encoding",
         {{"y", y},
          {"x", std::move(x)},
          {"x2", field("to")},
          {"color",
           {{"field", "category"},
            {"type", "ordinal"},
            {"sort", nullptr},
            {"title", nullptr},
            {"scale",
             {{"domain", chart.categories}, {"range", side_colours(chart.categories.size())}}}}},
          {"tooltip",
           {{{"field", "category"}, {"type", "nominal"}},
            {{"field", "count"}, {"type", "quantitative"}}}}}}},
       {{"data", data({{{"at", 0}}})},
        {"mark", {{"type", "rule"}, {"color", colour("ink")}}},
        {"encoding", {{"x", {{"field", "at"}, {"type", "quantitative"}}}}}},
       {{"data", data(std::move(ends))},
        {"mark", {{"type", "text"}, {"align", "left"}, {"dx", 8}}},
        {"encoding",
         {{"y", y},
          {"x", {{"value", "width"}}},
          {"text", field("text")},
          {"tooltip",
           {{{"field", "low"}, {"type", "nominal"}},
            {{"field", "middle"}, {"type", "nominal"}},
            {{"field", "high"}, {"type", "nominal"}},
            {{"field", "note"}, {"type", "nominal"}}}}}}}});
  return spec;
}

}  // namespace cxmat::reports::vega
