/// \file
/// A questionnaire tree made ready for counting: positions instead of names, whole-number weights,
/// the grid of every score, and how one respondent's answers become a score per node.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/decimal.hpp>
#include <cxmat/maturity/model.hpp>
#include <cxmat/maturity/practice.hpp>
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
  QuestionType type = QuestionType::select_one;
  Grid grid;
  std::vector<std::int64_t> scores;  ///< per choice, on `grid`; -1: counted but not scored
  std::size_t last_choice = 0;       ///< the highest position that answers have, plus 1
  bool scored = false;               ///< answers can have a score
  double lowest = 0;                 ///< value at score 0
  double points = 1;                 ///< highest minus lowest value: what fulfilment_share adds up
  Indicator indicator = Indicator::none;
  std::size_t top_box = 2;
  Scale scale;  ///< of a select_multiple
  SelectionRule rule = SelectionRule::share;
  std::optional<Curve> curve;

  /// The score of an answer on `grid`; nothing where it has none. `payload` is that of
  /// AnswerColumn, 0 where the column has none.
  [[nodiscard]] std::optional<std::int64_t> score_of(Answer given, std::int64_t payload) const;
  /// The same for the payload of a question that was answered.
  [[nodiscard]] std::optional<std::int64_t> score_of_payload(std::int64_t payload) const;
};

/// A practice below a node of a practice model; what its answers come to is filled in per group.
struct PlannedPractice {
  std::size_t question = 0;
  Practice practice;
  std::string goal;  ///< names, as the questionnaire has them
  std::string stream;
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
  std::string model_id;                     ///< as the questionnaire names it
  const Model* model = nullptr;             ///< for respondents' scores; nullptr: practice model
  const PracticeModel* practice = nullptr;  ///< the practice model, if it is one
  bool per_group = false;  ///< a practice model stands here or below: no respondent has a score
  std::vector<PlannedPractice> practices;  ///< all below, of a practice model
  PracticeScale practice_scale;
  ModelParameters parameters;
  Grid part_grid;
  Grid grid;
  double weight_unit = 1;  ///< a part's `weight` times this is the weight in the questionnaire
  Grid part_coverage_grid;
  Grid coverage_grid;
  Decimal minimum_coverage{Decimal::unit / 2};
};

/// Nodes stand parents before children; 0 is `overall`, which a respondent has a score at as soon
/// as they have one in any questionnaire. Questions are in reading order, which is
/// the order of Responses::answers.
struct Plan {
  std::vector<PlannedQuestion> questions;
  std::vector<PlannedNode> nodes;
};

[[nodiscard]] Plan make_plan(std::span<const WeightedQuestionnaire> questionnaires);

/// True where a node's score is a sum of its parts' contributions.
[[nodiscard]] bool adds_up(const PlannedNode& node) noexcept;

/// True where so much of a node's asked weight is answered that it has a score.
[[nodiscard]] bool covers_enough(const PlannedNode& node, std::int64_t coverage) noexcept;

/// What one respondent's answers come to at one node.
struct NodeScore {
  bool asked = false;
  bool took_part = false;             ///< counts in n: has a score; per group: answered anything
  std::int64_t coverage = 0;          ///< answered share of the asked weight, on coverage_grid
  double points = 0;                  ///< weight x points behind the score
  std::optional<std::int64_t> score;  ///< on the node's grid
};

/// One respondent at a time; the buffers are reused.
class Evaluator {
 public:
  explicit Evaluator(const Plan& plan);

  /// Scores per node, in the plan's order. `answers` and `payloads` hold one entry per question;
  /// without any question that has payloads they may be left out.
  [[nodiscard]] std::span<const NodeScore> evaluate(std::span<const Answer> answers,
                                                    std::span<const std::int64_t> payloads = {});

  /// What each part of `node` added to its score in the last evaluate(), on the node's grid, in
  /// the order of `parts`; 0 for parts without a score. Empty for models that are no sum.
  [[nodiscard]] std::span<const std::int64_t> contributions(std::size_t node) const noexcept;

 private:
  struct PartScore {
    bool asked = false;
    std::int64_t coverage = 0;
    Grid coverage_grid;
    std::optional<std::int64_t> score;  ///< on the part's own grid
    Grid grid;
    double points = 1;
  };

  void evaluate_node(std::size_t index, std::span<const Answer> answers,
                     std::span<const std::int64_t> payloads);
  [[nodiscard]] PartScore part_score(const PlannedPart& part, std::span<const Answer> answers,
                                     std::span<const std::int64_t> payloads) const;
  void keep_contributions(std::size_t index);

  const Plan* plan_;
  std::vector<NodeScore> scores_;
  std::vector<std::vector<std::int64_t>> contributions_;
  std::vector<Part> parts_;
  std::vector<std::size_t> part_positions_;
  std::vector<std::int64_t> part_contributions_;
};

}  // namespace cxmat
