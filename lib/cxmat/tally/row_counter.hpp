/// \file
/// Counts one respondent after the other, whatever the plan and the weights: the plain way, which
/// every faster one must agree with.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/tally.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cxmat {

class RowCounter {
 public:
  /// `plan` must outlive this.
  explicit RowCounter(const Plan& plan);

  /// Everything but signs. An entry per question; `weight` as in TallyMaker::add().
  void count(std::span<const Answer> answers, std::span<const std::int64_t> payloads,
             std::uint64_t weight, Sums& sums);

  /// Of a respondent without payloads and weight only what `nodes` and the pairs of
  /// `nodes_of_pairs` need.
  void count_nodes(std::span<const Answer> answers, std::span<const std::size_t> nodes,
                   std::span<const std::size_t> nodes_of_pairs, Sums& sums);

 private:
  bool count_answer(std::size_t index, Answer given, std::int64_t payload, std::uint64_t weight,
                    QuestionTally& tally) const;
  void count_node(std::size_t node, const NodeScore& found, std::uint64_t weight,
                  NodeTally& tally) const;
  [[nodiscard]] std::optional<std::int64_t> part_score(const PlannedPart& part,
                                                       std::span<const Answer> answers,
                                                       std::span<const std::int64_t> payloads,
                                                       std::span<const NodeScore> scores) const;
  void count_pairs(std::size_t node, std::span<const Answer> answers,
                   std::span<const std::int64_t> payloads, std::span<const NodeScore> scores,
                   std::uint64_t weight, NodeTally& tally);

  const Plan* plan_;
  Evaluator evaluator_;
  std::vector<std::vector<std::size_t>> paired_;
  std::vector<std::optional<std::int64_t>> values_;
};

}  // namespace cxmat
