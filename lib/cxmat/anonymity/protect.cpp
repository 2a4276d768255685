// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/comments.hpp"
#include "cxmat/anonymity/protected.hpp"
#include "cxmat/questionnaire/model_fit.hpp"

#include <algorithm>
#include <cstddef>
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
    hide_practice_nodes(assessment.nodes);
    for (NodeResult& node : assessment.nodes) {
      apply(node);
    }
    for (NodeResult& node : assessment.nodes) {
      hide_parts(node.trace, assessment.nodes);
    }
    for (QualityFinding& finding : assessment.quality.findings) {
      hide_few(finding.flagged);
    }
    hide_few(assessment.quality.excluded);
    const bool overall_hidden = assessment.nodes.empty() || !assessment.nodes.front().overall;
    if (!assessment.quality.excluded || overall_hidden) {
      assessment.quality.score_with_all.reset();  // less the score it is what the few answered
    }
    if (assessment.weighting) {
      hide_few(assessment.weighting->unplaced);
    }
    for (GateResult& gate : assessment.gates) {
      const NodeResult* node = assessment.find(gate.node);
      if (gate.state == GateState::lowered && node != nullptr && !node->overall) {
        gate.state = GateState::applied;  // that it lowered a score would say where that lay
      }
    }
  }

 private:
  /// A practice model's result follows from its practices' means, and what stands above follows
  /// from that result: where a practice rests on too few answers, so do they.
  void hide_practice_nodes(std::vector<NodeResult>& nodes) const {
    for (std::size_t position = 0; position < nodes.size(); ++position) {
      const ModelNeeds* needs = find_needs(nodes[position].model);
      if (needs == nullptr || !needs->levels) {
        continue;
      }
      for (std::size_t below = position + 1; below < nodes.size(); ++below) {
        if (nodes[below].kind == NodeKind::question && nodes[below].scored &&
            lies_below(nodes, below, position)) {
          std::optional<std::size_t> above = position;
          while (above) {
            hide_where_few(nodes[below], nodes[*above]);
            above = nodes[*above].parent;
          }
        }
      }
    }
  }

  static bool lies_below(const std::vector<NodeResult>& nodes, std::size_t node,
                         std::size_t ancestor) {
    while (nodes[node].parent && node != ancestor) {
      node = *nodes[node].parent;
    }
    return node == ancestor;
  }

  void hide_where_few(const NodeResult& question, NodeResult& node) const {
    hide_where_few(question.overall, node.overall);
    hide_where_few(question.groups, node.groups);
    for (std::size_t i = 0; i < node.crosses.size(); ++i) {
      hide_where_few(question.crosses[i].cells, node.crosses[i].cells);
    }
    for (std::size_t i = 0; i < node.waves.size(); ++i) {
      hide_where_few(question.waves[i].overall, node.waves[i].overall);
      hide_where_few(question.waves[i].groups, node.waves[i].groups);
    }
  }

  void hide_where_few(const std::vector<GroupCells>& question,
                      std::vector<GroupCells>& node) const {
    for (std::size_t i = 0; i < node.size(); ++i) {
      hide_where_few(question[i].cells, node[i].cells);
    }
  }

  void hide_where_few(const std::vector<Cell>& question, std::vector<Cell>& node) const {
    for (std::size_t i = 0; i < node.size(); ++i) {
      hide_where_few(question[i], node[i]);
    }
  }

  void hide_where_few(const Cell& question, Cell& node) const {
    if (question && question->answers && is_small(question->answers->answered)) {
      node.reset();
    }
  }

  void apply(NodeResult& node) const {
    hide(node.overall);
    if (!node.overall && node.benchmark) {
      node.benchmark->percentile.reset();
      node.benchmark->gap.reset();  // with the median it would give the score back
    }
    if (!node.overall) {
      node.trace = {};
      node.certainty.reset();
    }
    hide(node.groups);
    hide_differences(node);
    for (CrossCells& cross : node.crosses) {
      hide(cross.cells);
    }
    for (WaveCells& wave : node.waves) {
      hide(wave.overall);
      hide(wave.groups);
    }
  }

  /// What a trace says about a hidden part; its contribution is the score less the others', so
  /// these go too.
  static void hide_parts(Trace& trace, const std::vector<NodeResult>& nodes) {
    bool hides = false;
    for (PartTrace& part : trace.parts) {
      if (!nodes[part.node].overall) {
        part = {.node = part.node, .share = part.share, .n = 0, .score = {}, .contribution = {}};
        hides = true;
      }
    }
    for (PartTrace& part : trace.parts) {
      part.contribution = hides ? std::nullopt : part.contribution;
    }
    std::erase_if(trace.practices, [&nodes](const PracticeTrace& practice) {
      return !nodes[practice.node].overall;
    });
  }

  static void hide_differences(NodeResult& node) {
    std::erase_if(node.differences, [&node](const GroupDifference& difference) {
      const auto group = std::ranges::find(node.groups, difference.grouping, &GroupCells::grouping);
      return !group->cells[difference.a] || !group->cells[difference.b];
    });
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
    if (cell && (cell->respondents < minimum_ || is_small(cell->asked) || is_small(cell->n) ||
                 rests_on_few(*cell))) {
      cell.reset();
    }
    if (cell && cell->alpha_n < minimum_) {
      cell->alpha.reset();
      cell->listwise_agreement.reset();
      cell->standardized_alpha.reset();
      cell->alpha_interval.reset();
      cell->alpha_if_dropped.reset();
      cell->item_rest.reset();
    }
  }

  /// Few gave an answer that may have no score; or weights make a few the whole.
  [[nodiscard]] bool rests_on_few(const Figures& figures) const noexcept {
    return (figures.answers && is_small(figures.answers->answered)) ||
           (figures.effective_n && *figures.effective_n < static_cast<double>(minimum_));
  }

  [[nodiscard]] bool is_small(std::int64_t people) const noexcept {
    return people > 0 && people < minimum_;
  }

  /// None at all says nothing about anybody.
  void hide_few(std::optional<std::int64_t>& count) const {
    if (count && is_small(*count)) {
      count.reset();
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
  protect_comments(assessment);
  return Protected<Assessment>(std::move(assessment));
}

}  // namespace cxmat
