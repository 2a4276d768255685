// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/group_gap.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace cxmat {
namespace {

/// Level scores of the groups; nothing where hidden or missing.
using GroupScores = std::vector<std::optional<double>>;

struct WeightedQuestion {
  const NodeResult* node = nullptr;
  double weight = 0;   ///< share in the node that the gap is asked for
  GroupScores scores;  ///< looked up once: there are many pairs of groups
};

/// The scored questions below a node, each with the product of the shares on its way up.
void collect(const Assessment& assessment, std::size_t position, double share,
             std::vector<WeightedQuestion>& questions) {
  if (assessment.nodes[position].kind == NodeKind::question) {
    questions.push_back({&assessment.nodes[position], share, {}});
    return;
  }
  std::vector<std::size_t> children;
  double total = 0;
  for (std::size_t i = position + 1; i < assessment.nodes.size(); ++i) {
    if (assessment.nodes[i].parent == position && assessment.nodes[i].scored) {
      children.push_back(i);
      total += assessment.nodes[i].weight.value();
    }
  }
  for (const std::size_t child : children) {
    if (total > 0) {
      collect(assessment, child, share * assessment.nodes[child].weight.value() / total, questions);
    }
  }
}

/// The cells of one grouping at a node; empty where there are none.
std::span<const Cell> cells_of(const NodeResult& node, std::string_view grouping) {
  const auto found = std::ranges::find(node.groups, grouping, &GroupCells::grouping);
  return found == node.groups.end() ? std::span<const Cell>{} : std::span(found->cells);
}

GroupScores scores_of(const NodeResult& node, std::string_view grouping, std::size_t groups) {
  GroupScores scores(groups);
  const std::span<const Cell> cells = cells_of(node, grouping);
  for (std::size_t group = 0; group < std::min(groups, cells.size()); ++group) {
    scores[group] = cells[group] ? cells[group]->level_score : std::nullopt;
  }
  return scores;
}

std::optional<GroupGap> gap_between(std::span<const WeightedQuestion> questions, std::size_t a,
                                    std::size_t b) {
  GroupGap gap{.lower = a, .higher = b, .size = 0, .common = 0, .questions = questions.size()};
  double weight = 0;
  for (const WeightedQuestion& question : questions) {
    const std::optional<double>& low = question.scores[a];
    const std::optional<double>& high = question.scores[b];
    if (low && high && question.weight > 0) {
      gap.size += question.weight * (*high - *low);
      weight += question.weight;
      ++gap.common;
    }
  }
  if (gap.common == 0) {
    return std::nullopt;
  }
  gap.size /= weight;
  if (gap.size < 0) {
    std::swap(gap.lower, gap.higher);
    gap.size = -gap.size;
  }
  return gap;
}

}  // namespace

std::optional<GroupGap> widest_gap(const Assessment& assessment, std::size_t position,
                                   std::string_view grouping, std::size_t fewest_common) {
  std::vector<WeightedQuestion> questions;
  collect(assessment, position, 1.0, questions);
  const std::size_t groups = cells_of(assessment.nodes[position], grouping).size();
  const GroupScores own = scores_of(assessment.nodes[position], grouping, groups);
  for (WeightedQuestion& question : questions) {
    question.scores = scores_of(*question.node, grouping, groups);
  }
  std::optional<GroupGap> widest;
  for (std::size_t a = 0; a < groups; ++a) {
    for (std::size_t b = a + 1; b < groups; ++b) {
      if (!own[a] || !own[b]) {
        continue;
      }
      const auto gap = gap_between(questions, a, b);
      const bool enough = gap && gap->common >= std::min(fewest_common, questions.size());
      if (enough && (!widest || gap->size > widest->size)) {
        widest = gap;
      }
    }
  }
  return widest;
}

}  // namespace cxmat
