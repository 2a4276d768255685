/// \file
/// The tree of scores, laid out for evaluating the same answers again and again under other
/// weights: several respondents at a time, in doubles, without allocation. It gives the scores
/// that Evaluator gives, up to rounding.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/plan.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cxmat {

/// Respondents who are evaluated together.
inline constexpr std::size_t lane_count = 8;
using Lanes = std::array<double, lane_count>;

/// What these respondents have at one place of the tree, a question or a node. All zero: not asked.
struct LaneScores {
  Lanes asked{};     ///< 1 or 0
  Lanes coverage{};  ///< of the asked weight; 0 where not asked
  Lanes scored{};    ///< 1 or 0
  Lanes value{};     ///< the score in the place's form; 0 where there is none
  Lanes points{};    ///< behind the score; only where TreeNode::points_asked
};

/// The form in which scores are added up: as they are, or as powers of the level score.
struct ScoreForm {
  bool power = false;
  double exponent = 1;
  double steps = 4;  ///< levels - 1

  bool operator==(const ScoreForm&) const = default;
  [[nodiscard]] double of(double score) const noexcept;
  [[nodiscard]] double score(double value) const noexcept;
};

enum class PartsRule : std::uint8_t {
  mean,    ///< of the parts' values, by weight
  points,  ///< the same, by weight times the points behind a part
  lowest,  ///< of the parts with a weight
  highest,
};

/// Whether the rule knows weights at all.
[[nodiscard]] bool has_weights(PartsRule rule) noexcept;

struct TreeNode {
  std::size_t place = 0;
  std::size_t first_part = 0;  ///< in ScoreTree::part_places and a weighting
  std::size_t part_count = 0;
  PartsRule rule = PartsRule::mean;
  ScoreForm parts_form;  ///< of the parts' values
  ScoreForm form;        ///< of the node's own value: what its parent wants
  double minimum_coverage = 0;
  double weight_sum = 0;      ///< of the given weights: points add up by weights, not by shares
  bool points_asked = false;  ///< of the parts, by the node itself or its parent
};

struct TreeQuestion {
  std::size_t index = 0;  ///< in Plan::questions
  ScoreForm form;         ///< of its value
  double points = 1;      ///< behind its score
};

/// Places are the plan's nodes, then its questions.
struct ScoreTree {
  std::vector<TreeNode> nodes;  ///< the scored ones, children before parents; the last is `overall`
  std::vector<std::size_t> part_places;
  std::vector<double> shares;           ///< the given weighting: per part, within its node
  std::vector<TreeQuestion> questions;  ///< those below scored nodes
  /// Places that group sums are kept of; first those of reported_nodes(), in their order.
  std::vector<std::size_t> summed;
  std::size_t first_question_place = 0;
  std::size_t place_count = 0;
  bool linear = false;  ///< given who answered what, scores are weighted sums of answers

  /// The questionnaires' shares in a weighting.
  [[nodiscard]] std::span<const double> overall_shares(
      std::span<const double> weighting) const noexcept {
    return weighting.subspan(nodes.back().first_part, nodes.back().part_count);
  }
};

[[nodiscard]] ScoreTree make_score_tree(const Plan& plan);

/// Sets the nodes' places from the questions'. `weighting`: like ScoreTree::shares.
void evaluate(const ScoreTree& tree, std::span<const double> weighting,
              std::span<LaneScores> places) noexcept;

}  // namespace cxmat
