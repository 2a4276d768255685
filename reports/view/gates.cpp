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

/// "would be 2.2 instead of 2.0", under `key`; "" where no cap lowered the score. Two decimals
/// where one would show no difference.
std::string without_caps(const NodeResult& node, const char* key, const Messages& messages) {
  if (!node.overall || !node.overall->ungated_score || !own_score(node) || node.levels.empty()) {
    return {};
  }
  const Language language = messages.language();
  const double otherwise = level_score(*node.overall->ungated_score, node.levels.size());
  const std::string figure = level_figure(otherwise, node.levels, language);
  const std::string own = own_figure(node, language);
  return figure == own ? messages.format(key, {decimal(otherwise, 2, language),
                                               decimal(*own_score(node), 2, language)})
                       : messages.format(key, {figure, own});
}

std::string label(const Assessment& assessment, const GateResult& gate, Language language) {
  const NodeResult* node = assessment.find(gate.node);
  return node == nullptr ? clean(gate.node) : words(node->label, language, node->id);
}

std::string effect(const Assessment& assessment, const GateResult& gate, const Messages& messages) {
  if (gate.state == GateState::open) {
    return std::string(messages.text("report.gates.open"));
  }
  const NodeResult* node = assessment.find(gate.node);
  if (node == nullptr || !node->overall) {
    return {};  // whether it lowered a hidden score is hidden too
  }
  return gate.state == GateState::applied ? std::string(messages.text("report.gates.applied"))
                                          : without_caps(*node, "report.gates.without", messages);
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
           .because = state == GateState::open ? std::string() : words(gate.gate.because, language),
           .effect = effect(*assessment, gate, messages)});
    }
  }
  return notices;
}

std::string overall_without_gates(const Assessment& assessment, const Messages& messages) {
  const std::optional<Position> root = root_of(assessment);
  return root ? without_caps(assessment.nodes[*root], "report.gates.overall_without", messages)
              : std::string();
}

}  // namespace cxmat::reports::view
