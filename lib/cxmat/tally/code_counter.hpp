/// \file
/// Counts respondents of weight 1 whose answers are codes: block after block, column by column.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/column_kernels.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/signs.hpp>
#include <cxmat/tally/tally.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace cxmat {

/// The same sums as RowCounter's and count_signs()'s.
class CodeCounter {
 public:
  virtual ~CodeCounter() = default;

  /// Of a plan that takes codes; counts signs if there are rules. `plan` and `kernels` must
  /// outlive it.
  [[nodiscard]] static std::unique_ptr<CodeCounter> make(
      const Plan& plan, const std::optional<SignRules>& signs,
      const kernels::ColumnKernels& kernels = kernels::column_kernels().front());

  /// One respondent: an AnswerCode per question. Cells are numbered from 0.
  virtual void add(std::size_t cell, std::span<const std::uint8_t> codes) = 0;
  /// Adds all of the cell's respondents to `sums` and forgets them.
  virtual void take(std::size_t cell, Sums& sums) = 0;
};

}  // namespace cxmat
