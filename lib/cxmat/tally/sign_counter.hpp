/// \file
/// Signs of carelessness in a block of rows: what count_signs() says of each.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/block_counter.hpp>
#include <cxmat/tally/column_kernels.hpp>
#include <cxmat/tally/signs.hpp>
#include <cxmat/tally/tally.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cxmat {

class SignCounter {
 public:
  /// `kernels` must outlive this.
  SignCounter(const SignRules& rules, const kernels::ColumnKernels& kernels);

  void count(const CodeBlock& block, SignTally& tally);

 private:
  using Bytes = std::array<std::uint8_t, kernels::column_size>;

  void count_row_by_row(const CodeBlock& block, SignTally& tally);

  SignRules rules_;
  const kernels::ColumnKernels* kernels_;
  bool in_bytes_ = true;  ///< lengths, scales and the rules fit bytes
  std::vector<kernels::LineQuestion> questions_;
  Bytes least_given_{};  ///< by how many comparable questions were shown
  Bytes equal_{};
  Bytes shown_{};
  Bytes comparable_shown_{};
  Bytes comparable_given_{};
  std::vector<Answer> answers_;
};

}  // namespace cxmat
