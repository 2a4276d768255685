// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/sign_counter.hpp"

#include "cxmat/tally/tally_maker.hpp"

#include <algorithm>

namespace cxmat {
namespace {

constexpr std::size_t most_questions = 254;

/// The fewest answers that are not too few; more than there are where all are.
std::uint8_t least_given(Decimal missing, std::size_t shown) {
  std::size_t given = 0;
  while (given <= most_questions && static_cast<std::int64_t>(given) * Decimal::unit <
                                        missing.micros * static_cast<std::int64_t>(shown)) {
    ++given;
  }
  return static_cast<std::uint8_t>(given);
}

}  // namespace

SignCounter::SignCounter(const SignRules& rules, const kernels::ColumnKernels& kernels)
    : rules_(rules), kernels_(&kernels), answers_(rules.scales.size()) {
  const bool few_scales = std::ranges::all_of(
      rules.scales, [](std::int32_t scale) { return scale < kernels::LineQuestion::no_scale; });
  in_bytes_ = rules.scales.size() <= most_questions && few_scales && rules.straight_line > 0 &&
              rules.straight_line <= most_questions;
  if (!in_bytes_) {
    return;
  }
  for (std::size_t i = 0; i < rules.scales.size(); ++i) {
    questions_.push_back({.scale = rules.scales[i] < 0 ? kernels::LineQuestion::no_scale
                                                       : static_cast<std::uint8_t>(rules.scales[i]),
                          .comparable = rules.comparable[i]});
  }
  for (std::size_t shown = 0; shown <= most_questions; ++shown) {
    least_given_[shown] = least_given(rules.missing, shown);
  }
}

void SignCounter::count(const CodeBlock& block, SignTally& tally) {
  if (!in_bytes_) {
    count_row_by_row(block, tally);
    return;
  }
  kernels_->follow_lines(
      block.columns, block.padded, questions_,
      {equal_.data(), shown_.data(), comparable_shown_.data(), comparable_given_.data()});
  const auto bound = static_cast<std::uint8_t>(rules_.straight_line);
  tally.shown_enough +=
      static_cast<std::int64_t>(kernels_->count_at_least(shown_.data(), block.padded, bound));
  tally.straight_lining +=
      static_cast<std::int64_t>(kernels_->count_at_least(equal_.data(), block.padded, bound));
  for (std::size_t row = 0; row < block.size; ++row) {
    tally.missing += comparable_given_[row] < least_given_[comparable_shown_[row]] ? 1 : 0;
  }
}

void SignCounter::count_row_by_row(const CodeBlock& block, SignTally& tally) {
  for (std::size_t row = 0; row < block.size; ++row) {
    for (std::size_t question = 0; question < answers_.size(); ++question) {
      answers_[question] = answer_of(block.column(question)[row]);
    }
    count_signs(rules_, answers_, tally);
  }
}

}  // namespace cxmat
