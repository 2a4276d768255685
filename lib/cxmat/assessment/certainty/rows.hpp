/// \file
/// The latest wave's answers as the score tree takes them, row by row or with equal rows put
/// together.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/certainty/tree.hpp>
#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/wide_sum.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cxmat {

/// Why a question has no score from a respondent, in place of its score.
namespace no_score {
inline constexpr std::int64_t answered = -1;  ///< but the answer is not scored
inline constexpr std::int64_t asked = -2;     ///< and not answered
inline constexpr std::int64_t not_asked = -3;
}  // namespace no_score

/// What a respondent's answer to a question is to the tree: a score on the question's grid, or a
/// `no_score`. The one place here that knows how answers become scores.
[[nodiscard]] std::int64_t scored_answer(const PlannedQuestion& question,
                                         const AnswerColumn& column, std::size_t row);

/// Rows of the latest wave that carry weight. Refers to plan and responses.
class LatestRows {
 public:
  LatestRows(const Plan& plan, const Responses& responses);

  [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }
  [[nodiscard]] const Plan& plan() const noexcept { return *plan_; }
  /// In millionths; 1 for everyone where there are no weights.
  [[nodiscard]] std::uint64_t weight(std::size_t i) const noexcept;
  [[nodiscard]] std::int64_t answer(std::size_t i, std::size_t question) const;
  /// As it stands in the table: a state, or that there is an answer.
  [[nodiscard]] Answer given(std::size_t i, std::size_t question) const noexcept;

 private:
  const Plan* plan_;
  const Responses* responses_;
  std::vector<std::size_t> rows_;
};

/// Enters an answer into a place. `score`: meaningful where `answer` is no `no_score`.
void enter(LaneScores& place, std::size_t lane, std::int64_t answer, double score,
           const TreeQuestion& question) noexcept;

/// Respondents with the same answers. Where the tree is linear, the same pattern of missing answers
/// is enough: their mean answers give their mean score under every weighting.
struct AnswerGroup {
  Unsigned128 weight = 0;
  std::vector<std::int64_t> answers;  ///< like LatestRows::answer, in the order of tree.questions
  std::vector<Unsigned128> sums;      ///< weight x score per question, on its grid

  /// The mean score of question i of the tree.
  [[nodiscard]] double score(std::size_t i, Grid grid) const noexcept;
};

/// In an order that depends on the answers alone; nothing where there are more than `most` groups.
[[nodiscard]] std::optional<std::vector<AnswerGroup>> answer_groups(const ScoreTree& tree,
                                                                    const LatestRows& rows,
                                                                    std::size_t most);

}  // namespace cxmat
