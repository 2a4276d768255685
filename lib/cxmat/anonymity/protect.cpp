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
  }

 private:
  void apply(NodeResult& node) const {
    hide(node.overall);
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

  /// A score of four out of forty asked is still a score of four.
  void hide(Cell& cell) const {
    if (cell && (cell->asked < minimum_ || (cell->n > 0 && cell->n < minimum_))) {
      cell.reset();
    }
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
