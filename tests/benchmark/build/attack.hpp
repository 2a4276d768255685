/// \file
/// What somebody can work out who adds and subtracts published segments: with broken numbers that
/// are exact, and trying every set of peers who are told apart by nothing.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/build/peer_table.hpp>

#include <boost/rational.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace cxmat::test {

/// The number of peers in the smallest group whose sum follows from those of `segments`, in a table
/// of at most 16 kinds of peers.
inline std::size_t smallest_exposed(const PeerTable& table,
                                    const std::vector<PeerSegment>& segments) {
  using Number = boost::rational<std::int64_t>;
  std::map<std::vector<std::string>, std::size_t> counts;
  for (const std::vector<std::string>& values : table.values) {
    ++counts[values];
  }
  const std::vector<std::pair<std::vector<std::string>, std::size_t>> kinds(counts.begin(),
                                                                            counts.end());
  std::vector<std::vector<Number>> rows;
  for (const PeerSegment& segment : segments) {
    std::vector<Number>& row = rows.emplace_back();
    for (const auto& [values, count] : kinds) {
      bool in = true;
      for (std::size_t i = 0; i < values.size(); ++i) {
        const auto wanted = segment.find(table.criteria[i]);
        in = in && (wanted == segment.end() || wanted->second == values[i]);
      }
      row.emplace_back(in ? 1 : 0);
    }
  }
  // Reduced row echelon form.
  std::vector<std::size_t> pivots;
  for (std::size_t column = 0; column < kinds.size(); ++column) {
    const std::size_t rank = pivots.size();
    std::size_t at = rank;
    while (at < rows.size() && rows[at][column] == Number(0)) {
      ++at;
    }
    if (at == rows.size()) {
      continue;
    }
    std::swap(rows[rank], rows[at]);
    const Number scale = rows[rank][column];
    for (Number& value : rows[rank]) {
      value /= scale;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (const Number times = rows[i][column]; i != rank && times != Number(0)) {
        for (std::size_t j = 0; j < kinds.size(); ++j) {
          rows[i][j] -= times * rows[rank][j];
        }
      }
    }
    pivots.push_back(column);
  }
  std::size_t smallest = table.peers();
  for (std::uint32_t set = 1; set < (1U << kinds.size()); ++set) {
    std::size_t peers = 0;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      peers += (set >> i & 1U) != 0 ? kinds[i].second : 0;
    }
    if (peers >= smallest) {
      continue;
    }
    // In the span if the rows, taken as often as the pivots say, give the set.
    bool exposed = true;
    for (std::size_t column = 0; column < kinds.size() && exposed; ++column) {
      Number sum(0);
      for (std::size_t row = 0; row < pivots.size(); ++row) {
        sum += (set >> pivots[row] & 1U) != 0 ? rows[row][column] : Number(0);
      }
      exposed = sum == Number((set >> column & 1U) != 0 ? 1 : 0);
    }
    smallest = exposed ? peers : smallest;
  }
  return smallest;
}

}  // namespace cxmat::test
