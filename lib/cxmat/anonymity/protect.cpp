// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/protected.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

class PrimarySuppression {
 public:
  explicit PrimarySuppression(std::int64_t minimum) noexcept : minimum_(minimum) {}

  void apply(Assessment& assessment) const {
    for (GroupingResult& grouping : assessment.groupings) {
      for (GroupValueResult& value : grouping.values) {
        hide(value.respondents);
      }
    }
    for (WaveResult& wave : assessment.waves) {
      hide(wave.respondents);
    }
    for (NodeResult& node : assessment.nodes) {
      apply(node);
    }
    for (GateResult& gate : assessment.gates) {
      const NodeResult* node = assessment.find(gate.node);
      if (gate.state == GateState::lowered && node != nullptr && !node->overall) {
        gate.state = GateState::applied;  // that it lowered a score would say where that lay
      }
    }
  }

 private:
  void apply(NodeResult& node) const {
    hide(node.overall);
    if (!node.overall && node.benchmark) {
      node.benchmark->percentile.reset();
      node.benchmark->gap.reset();  // with the median it would give the score back
    }
    hide(node.groups);
    for (CrossCells& cross : node.crosses) {
      hide(cross.cells);
    }
    for (WaveCells& wave : node.waves) {
      hide(wave.overall);
      hide(wave.groups);
    }
  }

  void hide(std::vector<GroupCells>& groups) const {
    for (GroupCells& group : groups) {
      hide(group.cells);
    }
  }

  void hide(std::vector<Cell>& cells) const {
    for (Cell& cell : cells) {
      hide(cell);
    }
  }

  /// A score of four out of forty asked is still a score of four. Where nobody was asked there is
  /// nothing to hide but how many they are. An alpha may rest on fewer people than the score.
  void hide(Cell& cell) const {
    if (cell && (cell->respondents < minimum_ || is_small(cell->asked) || is_small(cell->n))) {
      cell.reset();
    }
    if (cell && cell->alpha_n < minimum_) {
      cell->alpha.reset();
    }
  }

  [[nodiscard]] bool is_small(std::int64_t people) const noexcept {
    return people > 0 && people < minimum_;
  }

  void hide(std::optional<std::int64_t>& count) const {
    if (count && *count < minimum_) {
      count.reset();
    }
  }

  std::int64_t minimum_;
};

}  // namespace

Protected<Assessment> protect(Assessment assessment) {
  if (assessment.engagement.privacy.collection == Collection::survey) {
    PrimarySuppression(assessment.engagement.privacy.minimum_group).apply(assessment);
  }
  return Protected<Assessment>(std::move(assessment));
}

}  // namespace cxmat
