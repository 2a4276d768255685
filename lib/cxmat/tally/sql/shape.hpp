/// \file
/// Which figures a query counts, in which order they stand in its rows, and how large they get:
/// what the writer of a query and the reader of its result must agree on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/sql/dialect.hpp>
#include <cxmat/tally/sql/source.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace cxmat::sql {

/// One pass over the rows: counts and sums of one node.
///
/// Rows are grouped by cell, by `a` and by `b`. Of `overall`, `a` has bit i set where part i has a
/// score; elsewhere it is the weight behind the node's score, 0 where it has none. Where
/// counts_covered(), `a` is 1 where anything is answered; of `overall` that is the bit behind the
/// parts'. `b` is 1 where all of the node's paired questions are answered. The numbers of a row, in
/// this order: how many were asked; the sum of their coverages; per question of `questions` how
/// often each answer was given, then unanswered, not applicable, don't know and texts that mean
/// nothing; per part of `children` the sum of its scores; per pair of `products` the sum of
/// products; where `all_rows`, how many answered nothing.
struct SumsPass {
  std::size_t node = 0;
  bool all_rows = false;               ///< the pass that counts respondents, too
  std::vector<std::size_t> questions;  ///< in Plan::questions
  std::vector<std::size_t> children;   ///< in PlannedNode::parts
  std::vector<std::pair<std::size_t, std::size_t>> products;  ///< in PlannedNode::parts
};

/// States that are counted behind a question's choices; who is in none was not shown it.
inline constexpr std::size_t counted_states = 4;

/// True if anybody can be asked anything at this node.
[[nodiscard]] bool has_weight(const PlannedNode& node) noexcept;
/// True if who answered anything takes part, without a score: a practice model stands here or
/// below.
[[nodiscard]] bool counts_covered(const PlannedNode& node) noexcept;
/// True if a respondent can have a score there.
[[nodiscard]] bool can_score(const Plan& plan, std::size_t node);
/// True if a part with weight can have a score.
[[nodiscard]] bool can_score(const Plan& plan, const PlannedPart& part);

/// `overall` of a single questionnaire is that questionnaire once more: the only part's node.
[[nodiscard]] std::optional<std::size_t> same_as_overall(const Plan& plan);

[[nodiscard]] std::vector<SumsPass> sums_passes(const Plan& plan);
/// The nodes whose scores are counted one by one.
[[nodiscard]] std::vector<std::size_t> histogram_nodes(const Plan& plan);

/// So many rows at least can be counted at `node` before a sum exceeds 63 bits.
[[nodiscard]] std::int64_t rows_that_fit(const Plan& plan, const SumsPass& pass, Dialect dialect);
/// True if sums of products of two questionnaires' scores take a wider type.
[[nodiscard]] bool needs_wide_sums(const Plan& plan, std::pair<std::size_t, std::size_t> parts);

}  // namespace cxmat::sql
