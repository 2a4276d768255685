// SPDX-License-Identifier: Apache-2.0
#include "reports/view/extent.hpp"

#include "reports/view/figures.hpp"
#include "reports/view/words.hpp"

#include <algorithm>

namespace cxmat::reports::view {

std::string own_figure(const NodeResult& node, Language language) {
  const std::optional<double> score = own_score(node);
  return score ? level_figure(*score, node.levels, language) : none;
}

std::optional<Extent> extent_of(const Assessment& assessment, std::span<const Position> nodes) {
  std::optional<Extent> extent;
  for (const Position node : nodes) {
    const std::optional<double> score = own_score(assessment.nodes[node]);
    if (!score) {
      continue;
    }
    if (!extent) {
      extent = Extent{.highest = node, .lowest = node};
    } else if (*score > own_score(assessment.nodes[extent->highest])) {
      extent->highest = node;
    } else if (*score < own_score(assessment.nodes[extent->lowest])) {
      extent->lowest = node;
    }
  }
  return extent;
}

std::string extent_sentence(const Assessment& assessment, std::span<const Position> nodes,
                            const Messages& messages) {
  const std::optional<Extent> extent = extent_of(assessment, nodes);
  if (!extent) {
    return {};
  }
  const Language language = messages.language();
  const auto name = [&](Position node) { return isolated(label_of(assessment, node, language)); };
  const std::string highest = own_figure(assessment.nodes[extent->highest], language);
  const std::string lowest = own_figure(assessment.nodes[extent->lowest], language);
  const auto scored = std::ranges::count_if(
      nodes, [&](Position node) { return own_score(assessment.nodes[node]).has_value(); });
  if (scored == 1) {
    return messages.format("report.extent.single", {name(extent->highest), highest});
  }
  if (highest == lowest) {
    return messages.format("report.extent.equal", {highest});
  }
  return messages.format("report.extent.range",
                         {name(extent->highest), highest, name(extent->lowest), lowest});
}

}  // namespace cxmat::reports::view
