/// \file
/// Counts one block of rows into the counts of its cell.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/cell_counts.hpp>
#include <cxmat/tally/column_kernels.hpp>
#include <cxmat/tally/counting_plan.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cxmat {

/// A block's codes, question by question. Rows from `size` up to `padded` were not shown anything.
struct CodeBlock {
  const kernels::Column* columns = nullptr;
  std::size_t size = 0;
  std::size_t padded = 0;

  [[nodiscard]] const kernels::Column* column(std::size_t question) const noexcept {
    return columns + question * kernels::column_size;
  }
};

/// What a node has, row by row.
template <class Key>
struct NodeColumns {
  std::array<std::uint8_t, kernels::column_size> asked{};  ///< not 0: was asked something
  std::array<Key, kernels::column_size> coverage{};
  std::array<Key, kernels::column_size> score{};  ///< -1: none
};

/// All but the nodes that must be evaluated row by row.
template <class Key>
class BlockCounter {
 public:
  /// `counting`, of `plan`, and `kernels` must outlive this.
  BlockCounter(const Plan& plan, const CountingPlan& counting,
               const kernels::ColumnKernels& kernels);

  void count(const CodeBlock& block, CellCounts<Key>& counts);

 private:
  using Row = std::array<Key, kernels::column_size>;

  void count_answers(const CodeBlock& block, CellCounts<Key>& counts) const;
  void count_node(const CodeBlock& block, std::size_t at, const QuestionMean& mean,
                  NodeCounts<Key>& counts);
  void count_node(const CodeBlock& block, std::size_t at, const NodeMean& mean,
                  NodeCounts<Key>& counts);
  void count_node(const CodeBlock& block, std::size_t at, const SameAs& same,
                  NodeCounts<Key>& counts);
  void score_rows(const CodeBlock& block, const QuestionMean& mean, NodeColumns<Key>& made,
                  NodeCounts<Key>& counts);
  void add_contributions(const CodeBlock& block, const QuestionMean& mean, NodeCounts<Key>& counts);
  void add_part(const CodeBlock& block, const MeanPart& part);
  [[nodiscard]] const NodeColumns<Key>& columns_of_part(const CodeBlock& block,
                                                        const MeanPart& part);
  void count_questionnaires(const CodeBlock& block, std::vector<PairTally>& pairs) const;

  const kernels::ColumnKernels* kernels_;
  const CountingPlan* counting_;
  std::vector<NodeColumns<Key>> nodes_;  ///< as CountingPlan::nodes
  std::vector<std::size_t> positions_;   ///< of a node in nodes_
  NodeColumns<Key> question_;            ///< of a question among the parts of a node
  std::array<std::uint8_t, kernels::column_size> covered_{};
  std::array<std::uint8_t, kernels::column_size> scored_{};
  std::array<std::uint8_t, kernels::column_size> value_{};
  Row factor_{};  ///< of a row: what one weight x score comes to; 0 without score
  Row asked_weight_{};
  Row scored_weight_{};
  Row sum_{};
  Row coverage_sum_{};
  std::array<std::int16_t, kernels::column_size> digit_{};
  std::vector<std::int16_t> scratch_;
};

extern template class BlockCounter<std::int32_t>;
extern template class BlockCounter<std::int64_t>;

}  // namespace cxmat
