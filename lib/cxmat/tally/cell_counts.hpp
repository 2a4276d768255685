/// \file
/// What blocks of rows add up to in one cell: small whole numbers, which become its Sums at the
/// end.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/counting_plan.hpp>
#include <cxmat/tally/key_counts.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/tally.hpp>
#include <cxmat/tally/wide_sum.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cxmat {

/// `Key` is an int32_t where CountingPlan::narrow_keys, else an int64_t.
template <class Key>
struct NodeCounts {
  std::int64_t asked = 0;
  std::int64_t took_part = 0;
  Unsigned128 coverage = 0;
  std::vector<Unsigned128> contributions;  ///< per part with weight
  std::vector<std::uint32_t> entries;      ///< of a QuestionMean with few of them
  KeyCounts<Key> keys;                     ///< of others
};

/// Over the rows that are complete.
struct PairCounts {
  std::int64_t count = 0;
  std::vector<std::uint64_t> sums;
  std::vector<std::uint64_t> products;  ///< as NodeTally::pairs
};

template <class Key>
struct CellCounts {
  explicit CellCounts(const CountingPlan& plan);

  std::uint32_t respondents = 0;
  std::uint32_t without_answers = 0;
  SignTally signs;
  std::vector<std::uint32_t> answers;     ///< the classes of one question after the other
  std::vector<NodeCounts<Key>> nodes;     ///< as CountingPlan::nodes
  std::vector<PairCounts> pairs;          ///< as CountingPlan::pairs
  std::vector<PairTally> questionnaires;  ///< at `overall`
};

/// Adds all to `sums`, which has the plan's shape.
template <class Key>
void add_to(Sums& sums, const CellCounts<Key>& counts, const Plan& plan,
            const CountingPlan& counting);

extern template struct CellCounts<std::int32_t>;
extern template struct CellCounts<std::int64_t>;
extern template void add_to(Sums&, const CellCounts<std::int32_t>&, const Plan&,
                            const CountingPlan&);
extern template void add_to(Sums&, const CellCounts<std::int64_t>&, const Plan&,
                            const CountingPlan&);

}  // namespace cxmat
