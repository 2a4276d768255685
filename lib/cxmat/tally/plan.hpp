/// \file
/// A questionnaire tree made ready for counting: positions instead of names, whole-number weights,
/// the grid of every score, and how one respondent's answers become a score per node.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/decimal.hpp>
#include <cxmat/maturity/model.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>
#include <cxmat/responses/responses.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cxmat {

/// A questionnaire and its share in the overall score.
struct WeightedQuestionnaire {
  const Questionnaire* questionnaire = nullptr;
  Decimal weight = Decimal::of(1);
};

struct PlannedQuestion {
  std::string id;
  Grid grid;
  std::vector<std::int64_t> scores;  ///< per choice, on `grid`; -1: counted but not scored
  bool scored = false;               ///< at least one choice has a score
};

struct PlannedPart {
  bool is_question = false;
  std::size_t index = 0;    ///< in Plan::questions or Plan::nodes
  std::int64_t weight = 1;  ///< whole, without a factor common to all parts of the node
  double share = 0;         ///< weight / sum of the node's weights
};

struct PlannedNode {
  std::string id;  ///< "overall", "ownership", "ownership.mandate"
  std::optional<std::size_t> parent;
  bool scored = true;
  std::vector<PlannedPart> parts;
  const Model* model = nullptr;
  ModelParameters parameters;
  Grid part_grid;
  Grid grid;
  double minimum_coverage = 0.5;
};

/// Nodes stand parents before children; 0 is `overall`, which a respondent has a score at as soon
/// as they have one in any questionnaire. Questions are in reading order, which is
/// the order of Responses::answers.
struct Plan {
  std::vector<PlannedQuestion> questions;
  std::vector<PlannedNode> nodes;
};

[[nodiscard]] Plan make_plan(std::span<const WeightedQuestionnaire> questionnaires);

/// What one respondent's answers come to at one node.
struct NodeScore {
  bool asked = false;
  double coverage = 0;                ///< of the asked weight; meaningful where asked
  std::optional<std::int64_t> score;  ///< on the node's grid
};

/// One respondent at a time; the buffers are reused.
class Evaluator {
 public:
  explicit Evaluator(const Plan& plan);

  /// Scores per node, in the plan's order. `answers` holds one Answer per question.
  [[nodiscard]] std::span<const NodeScore> evaluate(std::span<const Answer> answers);

  /// What each part of `node` added to its score in the last evaluate(), on the node's grid, in
  /// the order of `parts`; 0 for parts without a score. Empty for models that are no sum.
  [[nodiscard]] std::span<const std::int64_t> contributions(std::size_t node) const noexcept;

 private:
  struct PartScore {
    bool asked = false;
    double coverage = 0;
    std::optional<std::int64_t> score;  ///< on the part's own grid
    Grid grid;
  };

  void evaluate_node(std::size_t index, std::span<const Answer> answers);
  [[nodiscard]] PartScore part_score(const PlannedPart& part,
                                     std::span<const Answer> answers) const;
  void keep_contributions(std::size_t index);

  const Plan* plan_;
  std::vector<NodeScore> scores_;
  std::vector<std::vector<std::int64_t>> contributions_;
  std::vector<Part> parts_;
  std::vector<std::size_t> part_positions_;
  std::vector<std::int64_t> part_contributions_;
};

}  // namespace cxmat
