/// \file
/// How a plan is counted in blocks: which nodes are weighted means of whole numbers that columns of
/// bytes hold, and which must be evaluated respondent by respondent.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/signs.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace cxmat {

/// By the low four bits of a code: 0 to 11 are choices, 12 to 15 the states.
using CodeTable = std::array<std::uint8_t, 16>;

/// Questions of more choices have codes that share their low four bits.
inline constexpr std::size_t narrow_choices = 12;

/// How a question's answers are counted: its choices (of a text: that there is one), then
/// unanswered, not applicable and don't know. What is left was not shown.
struct CodeClasses {
  std::size_t choices = 0;
  /// Four classes at a time: the first of two in the low half of a byte, the second in the high
  /// half, two tables. None where codes share their low bits.
  std::vector<std::array<CodeTable, 2>> tables;

  [[nodiscard]] std::size_t size() const noexcept { return choices + 3; }
};

/// What a question's answers mean at its dimension.
struct WeighedQuestion {
  std::size_t question = 0;
  std::size_t part = 0;  ///< in PlannedNode::parts
  std::uint8_t weight = 0;
  CodeTable asked{};    ///< its weight, where it counts as asked
  CodeTable covered{};  ///< its weight, where there is an answer
  CodeTable scored{};   ///< its weight, where the answer has a score
  CodeTable score{};    ///< on the node's part_grid, 0 where there is none
  CodeTable value{};    ///< weight x score
};

/// The steps from weights to a coverage and a score. Weights are sums over some parts.
struct MeanRule {
  std::vector<std::int64_t> coverage_of;  ///< by asked weight: of one answered weight
  std::vector<std::int64_t> score_of;     ///< by scored weight: of one weight x score; [0] is 0
  std::int64_t least_coverage = 0;        ///< for a score
  bool scored = true;
};

/// A node whose parts with weight are questions.
struct QuestionMean {
  std::size_t node = 0;
  std::vector<WeighedQuestion> questions;
  MeanRule rule;
  bool all_answers_score = true;
  /// By scored weight: where the entries for its sums of values begin in the table of counts.
  std::vector<std::uint32_t> entries;
  std::size_t entry_count = 0;  ///< 0: too many, keys are counted instead
};

struct MeanPart {
  bool is_question = false;
  std::size_t source = 0;  ///< a question or a node
  std::size_t part = 0;
  std::int64_t weight = 0;
  std::int64_t score_step = 1;     ///< from the source's grid to part_grid
  std::int64_t coverage_step = 1;  ///< the same of coverages
  CodeTable asked{};               ///< of a question: 1 or 0, and its score on its own grid
  CodeTable has_score{};
  CodeTable score{};
};

/// A node with nodes among its parts.
struct NodeMean {
  std::size_t node = 0;
  std::vector<MeanPart> parts;
  MeanRule rule;
};

/// A node that always has the coverage and score of its only part.
struct SameAs {
  std::size_t node = 0;
  std::size_t other = 0;
};

using CountedNode = std::variant<QuestionMean, NodeMean, SameAs>;

/// A dimension's questions for Cronbach's alpha.
struct PairedQuestions {
  std::size_t node = 0;
  std::vector<std::size_t> questions;
  std::vector<CodeTable> score;      ///< on the question's own grid
  std::vector<CodeTable> has_score;  ///< 1 or 0
};

struct CountingPlan {
  std::vector<CodeClasses> questions;
  std::vector<CountedNode> nodes;  ///< children before parents
  std::vector<PairedQuestions> pairs;
  std::vector<std::size_t> questionnaires;  ///< nodes paired at `overall`, unless it is SameAs
  std::vector<std::size_t> row_nodes;       ///< to be evaluated respondent by respondent
  std::vector<std::size_t> nodes_of_row_pairs;
  bool narrow_keys = true;  ///< all scores, coverages and what leads to them fit an int32_t

  [[nodiscard]] bool needs_rows() const noexcept {
    return !row_nodes.empty() || !nodes_of_row_pairs.empty();
  }
};

/// Of a plan that takes codes.
[[nodiscard]] CountingPlan counting_plan(const Plan& plan);

}  // namespace cxmat
