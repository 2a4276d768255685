// SPDX-License-Identifier: Apache-2.0
#include "reports/view/gates.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/extent.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <optional>

namespace cxmat::reports::view {
namespace {

/// The level score that a node would have without the caps.
std::optional<std::string> without_caps(const NodeResult& node, Language language) {
  if (!node.overall || !node.overall->ungated_score || node.levels.empty()) {
    return std::nullopt;
  }
  return level_figure(level_score(*node.overall->ungated_score, node.levels.size()), node.levels,
                      language);
}

std::string label(const Assessment& assessment, const GateResult& gate, Language language) {
  const NodeResult* node = assessment.find(gate.node);
  return node == nullptr ? clean(gate.node) : words(node->label, language, node->id);
}

std::string effect(const Assessment& assessment, const GateResult& gate, const Messages& messages) {
  const NodeResult* node = assessment.find(gate.node);
  switch (gate.state) {
    case GateState::open:
      return std::string(messages.text("report.gates.open"));
    case GateState::applied:
      return std::string(messages.text("report.gates.applied"));
    default:
      break;
  }
  const std::optional<std::string> otherwise =
      node == nullptr ? std::nullopt : without_caps(*node, messages.language());
  return otherwise ? messages.format("report.gates.without",
                                     {*otherwise, own_figure(*node, messages.language())})
                   : std::string();
}

}  // namespace

std::vector<GateNotice> gates(const Protected<Assessment>& assessment, const Messages& messages) {
  const Language language = messages.language();
  std::vector<GateNotice> notices;
  for (const GateState state : {GateState::lowered, GateState::applied, GateState::open}) {
    for (const GateResult& gate : assessment->gates) {
      if (gate.state != state) {
        continue;
      }
      const std::string cap = decimal(gate.gate.cap.value(), 1, language);
      notices.push_back(
          {.lowered = state == GateState::lowered,
           .title = messages.format(
               state == GateState::open ? "report.gates.title_open" : "report.gates.title",
               {isolated(label(*assessment, gate, language)), cap}),
           .because = words(gate.gate.because, language),
           .effect = effect(*assessment, gate, messages)});
    }
  }
  return notices;
}

std::string overall_without_gates(const Assessment& assessment, const Messages& messages) {
  const std::optional<Position> root = root_of(assessment);
  if (!root) {
    return {};
  }
  const std::optional<std::string> otherwise =
      without_caps(assessment.nodes[*root], messages.language());
  return otherwise ? messages.format(
                         "report.gates.overall_without",
                         {*otherwise, own_figure(assessment.nodes[*root], messages.language())})
                   : std::string();
}

}  // namespace cxmat::reports::view
