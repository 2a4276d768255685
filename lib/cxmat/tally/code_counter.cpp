// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/code_counter.hpp"

#include "cxmat/tally/block_counter.hpp"
#include "cxmat/tally/cell_counts.hpp"
#include "cxmat/tally/counting_plan.hpp"
#include "cxmat/tally/row_blocks.hpp"
#include "cxmat/tally/row_counter.hpp"
#include "cxmat/tally/sign_counter.hpp"
#include "cxmat/tally/tally_maker.hpp"

#include <utility>
#include <vector>

namespace cxmat {
namespace {

/// Counts of one value in 32 bits are emptied into sums before they can run over.
constexpr std::uint32_t most_respondents = std::uint32_t{1} << 30U;

template <class Key>
class Counter final : public CodeCounter {
 public:
  Counter(const Plan& plan, CountingPlan counting, const std::optional<SignRules>& signs,
          const kernels::ColumnKernels& kernels)
      : plan_(&plan),
        kernels_(&kernels),
        counting_(std::move(counting)),
        block_counter_(plan, counting_, kernels),
        blocks_(plan.questions.size()),
        columns_(blocks_.stride() * kernels::column_size) {
    if (signs) {
      signs_.emplace(*signs, kernels);
    }
    if (counting_.needs_rows()) {
      row_counter_.emplace(plan);
      answers_.resize(plan.questions.size());
    }
  }

  void add(std::size_t cell, std::span<const std::uint8_t> codes) override {
    while (cell >= cells_.size()) {
      cells_.emplace_back();
      blocks_.add_cell();
    }
    if (!blocks_.add(cell, codes)) {
      count_block(cell);
      static_cast<void>(blocks_.add(cell, codes));
    }
  }

  void take(std::size_t cell, Sums& sums) override {
    if (cell >= cells_.size()) {
      return;
    }
    count_block(cell);
    blocks_.release(cell);
    if (cells_[cell].counts) {
      add_to(sums, *cells_[cell].counts, *plan_, counting_);
    }
    if (cells_[cell].sums) {
      sums.merge(*cells_[cell].sums);
    }
    cells_[cell] = {};
  }

 private:
  struct Cell {
    std::unique_ptr<CellCounts<Key>> counts;
    std::unique_ptr<Sums> sums;  ///< where rows are evaluated, or counts ran full
  };

  void count_block(std::size_t cell) {
    const std::size_t size = blocks_.size(cell);
    if (size == 0) {
      return;
    }
    const std::size_t padded =
        (size + kernels::row_step - 1) / kernels::row_step * kernels::row_step;
    const std::uint8_t* rows = blocks_.rows(cell, padded);
    kernels_->to_columns(rows, blocks_.stride(), padded, columns_.data());
    Cell& counted = cells_[cell];
    if (!counted.counts) {
      counted.counts = std::make_unique<CellCounts<Key>>(counting_);
    }
    const CodeBlock block{columns_.data(), size, padded};
    block_counter_.count(block, *counted.counts);
    if (signs_) {
      signs_->count(block, counted.counts->signs);
    }
    if (row_counter_) {
      count_rows(rows, size, sums_of(counted));
    }
    if (counted.counts->respondents >= most_respondents) {
      add_to(sums_of(counted), *counted.counts, *plan_, counting_);
      counted.counts = nullptr;
    }
    blocks_.clear(cell);
  }

  void count_rows(const std::uint8_t* rows, std::size_t size, Sums& sums) {
    for (std::size_t row = 0; row < size; ++row) {
      for (std::size_t question = 0; question < answers_.size(); ++question) {
        answers_[question] = answer_of(rows[row * blocks_.stride() + question]);
      }
      row_counter_->count_nodes(answers_, counting_.row_nodes, counting_.nodes_of_row_pairs, sums);
    }
  }

  Sums& sums_of(Cell& cell) const {
    if (!cell.sums) {
      cell.sums = std::make_unique<Sums>(empty_sums(*plan_));
    }
    return *cell.sums;
  }

  const Plan* plan_;
  const kernels::ColumnKernels* kernels_;
  CountingPlan counting_;
  BlockCounter<Key> block_counter_;
  std::optional<SignCounter> signs_;
  std::optional<RowCounter> row_counter_;
  RowBlocks blocks_;
  std::vector<kernels::Column> columns_;
  std::vector<Cell> cells_;
  std::vector<Answer> answers_;
};

}  // namespace

std::unique_ptr<CodeCounter> CodeCounter::make(const Plan& plan,
                                               const std::optional<SignRules>& signs,
                                               const kernels::ColumnKernels& kernels) {
  CountingPlan counting = counting_plan(plan);
  if (counting.narrow_keys) {
    return std::make_unique<Counter<std::int32_t>>(plan, std::move(counting), signs, kernels);
  }
  return std::make_unique<Counter<std::int64_t>>(plan, std::move(counting), signs, kernels);
}

}  // namespace cxmat
