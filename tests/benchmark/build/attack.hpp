/// \file
/// What somebody can work out who adds and subtracts published segments, each any number of times:
/// trying every small set of peers, by ranks modulo a prime of its own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/build/peer_table.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::test {

inline constexpr std::int64_t modulus = 1'000'000'007;

inline std::int64_t power(std::int64_t base, std::int64_t exponent) {
  std::int64_t result = 1;
  for (; exponent > 0; exponent /= 2) {
    result = exponent % 2 == 1 ? result * base % modulus : result;
    base = base * base % modulus;
  }
  return result;
}

/// The rank of `rows` with only the columns that `kept` is true for.
inline std::size_t rank_of(std::vector<std::vector<std::int64_t>> rows,
                           const std::vector<bool>& kept) {
  std::size_t rank = 0;
  for (std::size_t column = 0; column < kept.size() && rank < rows.size(); ++column) {
    std::size_t at = rank;
    while (at < rows.size() && (!kept[column] || rows[at][column] == 0)) {
      ++at;
    }
    if (at == rows.size()) {
      continue;
    }
    std::swap(rows[rank], rows[at]);
    const std::int64_t inverse = power(rows[rank][column], modulus - 2);
    for (std::size_t i = rank + 1; i < rows.size(); ++i) {
      const std::int64_t times = rows[i][column] * inverse % modulus;
      for (std::size_t j = 0; times != 0 && j < kept.size(); ++j) {
        rows[i][j] = (rows[i][j] + (modulus - times) * rows[rank][j]) % modulus;
      }
    }
    ++rank;
  }
  return rank;
}

/// The number of peers in the smallest group of whom alone some combination of `segments` speaks,
/// x - y as well as x + y; `enough` where it has that many or more. A table of at most 16 kinds of
/// peers.
inline std::size_t smallest_exposed(const PeerTable& table,
                                    const std::vector<PeerSegment>& segments, std::size_t enough) {
  std::map<std::vector<std::string>, std::size_t> counts;
  for (const std::vector<std::string>& values : table.values) {
    ++counts[values];
  }
  const std::vector<std::pair<std::vector<std::string>, std::size_t>> kinds(counts.begin(),
                                                                            counts.end());
  std::vector<std::vector<std::int64_t>> rows;
  for (const PeerSegment& segment : segments) {
    std::vector<std::int64_t>& row = rows.emplace_back();
    for (const auto& [values, count] : kinds) {
      bool in = true;
      for (std::size_t i = 0; i < values.size(); ++i) {
        const auto wanted = segment.find(table.criteria[i]);
        in = in && (wanted == segment.end() || wanted->second == values[i]);
      }
      row.push_back(in ? 1 : 0);
    }
  }
  const std::size_t rank = rank_of(rows, std::vector<bool>(kinds.size(), true));
  std::size_t smallest = enough;
  for (std::uint32_t set = 1; set < (1U << kinds.size()); ++set) {
    std::size_t peers = 0;
    std::vector<bool> others(kinds.size(), true);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      if ((set >> i & 1U) != 0) {
        peers += kinds[i].second;
        others[i] = false;
      }
    }
    // Without the set's columns the rank falls: some combination is 0 everywhere else.
    if (peers < smallest && rank_of(rows, others) < rank) {
      smallest = peers;
    }
  }
  return smallest;
}

}  // namespace cxmat::test
