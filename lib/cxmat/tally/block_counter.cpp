// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/block_counter.hpp"

#include <algorithm>
#include <type_traits>
#include <variant>

namespace cxmat {
namespace {

/// A factor in digits of 15 bits, which sum_of_products() takes.
constexpr unsigned digit_bits = 15;
constexpr std::int64_t digit_mask = (std::int64_t{1} << digit_bits) - 1;

/// Sums of a block's terms, each at most a Key's largest.
template <class Key>
using BlockSum = std::conditional_t<std::is_same_v<Key, std::int32_t>, std::int64_t, Signed128>;

/// Codes that share their low bits, one by one.
void count_wide(const kernels::Column* column, std::size_t rows, std::size_t choices,
                std::uint32_t* counts) {
  for (std::size_t row = 0; row < rows; ++row) {
    if (column[row] < choices) {
      ++counts[column[row]];
    } else if (column[row] != kernels::code_not_shown) {
      ++counts[choices + kernels::code_unanswered - column[row]];
    }
  }
}

/// What all nodes count alike.
template <class Key>
void count_rows(const NodeColumns<Key>& columns, std::size_t rows, NodeCounts<Key>& counts) {
  std::uint32_t asked = 0;
  std::uint32_t scored = 0;
  BlockSum<Key> coverage = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    asked += columns.asked[row] != 0 ? 1U : 0U;
    scored += columns.score[row] >= 0 ? 1U : 0U;
    coverage += columns.coverage[row];
  }
  counts.asked += asked;
  counts.took_part += scored;
  counts.coverage += static_cast<Unsigned128>(coverage);
}

}  // namespace

template <class Key>
BlockCounter<Key>::BlockCounter(const Plan& plan, const CountingPlan& counting,
                                const kernels::ColumnKernels& kernels)
    : kernels_(&kernels),
      counting_(&counting),
      nodes_(counting.nodes.size()),
      positions_(plan.nodes.size()) {
  for (std::size_t at = 0; at < counting.nodes.size(); ++at) {
    const CountedNode& counted = counting.nodes[at];
    if (const auto* same = std::get_if<SameAs>(&counted)) {
      positions_[same->node] = positions_[same->other];
    } else {
      positions_[std::visit([](const auto& node) { return node.node; }, counted)] = at;
    }
  }
  std::size_t most_paired = 0;
  for (const PairedQuestions& paired : counting.pairs) {
    most_paired = std::max(most_paired, paired.questions.size());
  }
  scratch_.resize(most_paired * kernels::column_size);
}

template <class Key>
void BlockCounter<Key>::count(const CodeBlock& block, CellCounts<Key>& counts) {
  counts.respondents += static_cast<std::uint32_t>(block.size);
  const std::size_t silent =
      kernels_->count_silent(block.columns, counting_->questions.size(), block.padded);
  counts.without_answers += static_cast<std::uint32_t>(silent - (block.padded - block.size));
  count_answers(block, counts);
  for (std::size_t at = 0; at < nodes_.size(); ++at) {
    std::visit([&](const auto& node) { count_node(block, at, node, counts.nodes[at]); },
               counting_->nodes[at]);
  }
  for (std::size_t i = 0; i < counting_->pairs.size(); ++i) {
    PairCounts& pairs = counts.pairs[i];
    pairs.count += static_cast<std::int64_t>(
        kernels_->sum_pairs(block.columns, block.padded, counting_->pairs[i], scratch_.data(),
                            pairs.sums.data(), pairs.products.data()));
  }
  count_questionnaires(block, counts.questionnaires);
}

template <class Key>
void BlockCounter<Key>::count_answers(const CodeBlock& block, CellCounts<Key>& counts) const {
  std::uint32_t* answers = counts.answers.data();
  for (std::size_t question = 0; question < counting_->questions.size(); ++question) {
    const CodeClasses& classes = counting_->questions[question];
    if (classes.tables.empty()) {
      count_wide(block.column(question), block.size, classes.choices, answers);
    }
    for (std::size_t four = 0; four < classes.tables.size(); ++four) {
      const auto [a, b] = classes.tables[four];
      const std::array<std::uint32_t, 4> found =
          kernels_->count_classes(block.column(question), block.padded, a, b);
      for (std::size_t i = 0; i < 4 && four * 4 + i < classes.size(); ++i) {
        answers[four * 4 + i] += found[i];
      }
    }
    answers += classes.size();
  }
}

template <class Key>
void BlockCounter<Key>::count_node(const CodeBlock& block, std::size_t at, const QuestionMean& mean,
                                   NodeCounts<Key>& counts) {
  NodeColumns<Key>& made = nodes_[at];
  kernels_->weigh(block.columns, block.padded, mean.questions,
                  {made.asked.data(), covered_.data(), scored_.data(), value_.data()});
  score_rows(block, mean, made, counts);
  count_rows(made, block.size, counts);
  add_contributions(block, mean, counts);
  if (counts.entries.empty()) {
    counts.keys.add(std::span<const Key>(made.score).first(block.size));
  }
}

template <class Key>
void BlockCounter<Key>::score_rows(const CodeBlock& block, const QuestionMean& mean,
                                   NodeColumns<Key>& made, NodeCounts<Key>& counts) {
  const MeanRule& rule = mean.rule;
  const bool has_entries = !counts.entries.empty();
  for (std::size_t row = 0; row < block.size; ++row) {
    const std::int64_t coverage = covered_[row] * rule.coverage_of[made.asked[row]];
    const bool scored = rule.scored && scored_[row] > 0 && coverage >= rule.least_coverage;
    const std::int64_t factor = rule.score_of[scored_[row]];
    made.coverage[row] = static_cast<Key>(coverage);
    made.score[row] = scored ? static_cast<Key>(value_[row] * factor) : Key{-1};
    factor_[row] = scored ? static_cast<Key>(factor) : Key{0};
    if (has_entries && scored) {
      ++counts.entries[mean.entries[scored_[row]] + value_[row]];
    }
  }
  std::fill(factor_.begin() + static_cast<std::ptrdiff_t>(block.size), factor_.end(), Key{0});
}

template <class Key>
void BlockCounter<Key>::add_contributions(const CodeBlock& block, const QuestionMean& mean,
                                          NodeCounts<Key>& counts) {
  const std::int64_t largest = *std::ranges::max_element(mean.rule.score_of);
  for (unsigned at = 0; largest >> at != 0; at += digit_bits) {
    for (std::size_t row = 0; row < block.padded; ++row) {
      digit_[row] = static_cast<std::int16_t>(factor_[row] >> at & digit_mask);
    }
    for (std::size_t i = 0; i < mean.questions.size(); ++i) {
      const WeighedQuestion& question = mean.questions[i];
      const std::int64_t sum = kernels_->sum_of_products(
          block.column(question.question), block.padded, question.score, digit_.data());
      counts.contributions[i] +=
          (static_cast<Unsigned128>(sum) << at) * static_cast<Unsigned128>(question.weight);
    }
  }
}

template <class Key>
const NodeColumns<Key>& BlockCounter<Key>::columns_of_part(const CodeBlock& block,
                                                           const MeanPart& part) {
  if (!part.is_question) {
    return nodes_[positions_[part.source]];
  }
  const kernels::Column* codes = block.column(part.source);
  for (std::size_t row = 0; row < block.size; ++row) {
    const std::size_t code = codes[row] & 15U;
    const bool answered = codes[row] < kernels::code_not_shown;
    question_.asked[row] = part.asked[code];
    question_.coverage[row] = answered ? 1 : 0;
    question_.score[row] = part.has_score[code] != 0 ? Key{part.score[code]} : Key{-1};
  }
  return question_;
}

/// Adds a part to the sums of all rows.
template <class Key>
void BlockCounter<Key>::add_part(const CodeBlock& block, const MeanPart& part) {
  const NodeColumns<Key>& found = columns_of_part(block, part);
  const Key weight = static_cast<Key>(part.weight);
  const Key coverage_weight = static_cast<Key>(part.weight * part.coverage_step);
  const Key score_weight = static_cast<Key>(part.weight * part.score_step);
  for (std::size_t row = 0; row < block.size; ++row) {
    const bool scored = found.score[row] >= 0;
    asked_weight_[row] += found.asked[row] != 0 ? weight : Key{0};
    coverage_sum_[row] += coverage_weight * found.coverage[row];
    scored_weight_[row] += scored ? weight : Key{0};
    sum_[row] += score_weight * (scored ? found.score[row] : Key{0});
  }
}

template <class Key>
void BlockCounter<Key>::count_node(const CodeBlock& block, std::size_t at, const NodeMean& mean,
                                   NodeCounts<Key>& counts) {
  for (Row* row : {&asked_weight_, &coverage_sum_, &scored_weight_, &sum_}) {
    row->fill(0);
  }
  for (const MeanPart& part : mean.parts) {
    add_part(block, part);
  }
  NodeColumns<Key>& made = nodes_[at];
  const MeanRule& rule = mean.rule;
  for (std::size_t row = 0; row < block.size; ++row) {
    const auto asked = static_cast<std::size_t>(asked_weight_[row]);
    const auto weight = static_cast<std::size_t>(scored_weight_[row]);
    const std::int64_t coverage = coverage_sum_[row] * rule.coverage_of[asked];
    const bool scored = rule.scored && weight > 0 && coverage >= rule.least_coverage;
    const std::int64_t factor = rule.score_of[weight];
    made.asked[row] = asked > 0 ? 1 : 0;
    made.coverage[row] = static_cast<Key>(coverage);
    made.score[row] = scored ? static_cast<Key>(sum_[row] * factor) : Key{-1};
    factor_[row] = scored ? static_cast<Key>(factor) : Key{0};
  }
  count_rows(made, block.size, counts);
  for (std::size_t i = 0; i < mean.parts.size(); ++i) {
    const NodeColumns<Key>& part = columns_of_part(block, mean.parts[i]);
    const Key weight = static_cast<Key>(mean.parts[i].weight * mean.parts[i].score_step);
    BlockSum<Key> sum = 0;
    for (std::size_t row = 0; row < block.size; ++row) {
      sum += weight * std::max(part.score[row], Key{0}) * factor_[row];
    }
    counts.contributions[i] += static_cast<Unsigned128>(sum);
  }
  counts.keys.add(std::span<const Key>(made.score).first(block.size));
}

/// Its counts are those of the other node.
template <class Key>
void BlockCounter<Key>::count_node(const CodeBlock& /*block*/, std::size_t /*at*/,
                                   const SameAs& /*same*/, NodeCounts<Key>& /*counts*/) {}

template <class Key>
void BlockCounter<Key>::count_questionnaires(const CodeBlock& block,
                                             std::vector<PairTally>& pairs) const {
  const std::vector<std::size_t>& parts = counting_->questionnaires;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Row& first = nodes_[positions_[parts[i]]].score;
    for (std::size_t j = i; j < parts.size(); ++j) {
      const Row& second = nodes_[positions_[parts[j]]].score;
      PairTally& pair = pairs[pair_index(i, j, parts.size())];
      for (std::size_t row = 0; row < block.size; ++row) {
        if (first[row] >= 0 && second[row] >= 0) {
          pair.add(first[row], second[row], 1);
        }
      }
    }
  }
}

template class BlockCounter<std::int32_t>;
template class BlockCounter<std::int64_t>;

}  // namespace cxmat
