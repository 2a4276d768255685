/// \file
/// The peers of one edition of a benchmark, side by side: what they are and what they score.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/build/peer_result.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cxmat {

struct PeerTable {
  std::vector<std::string> criteria;             ///< "industry", "size", "region", own ones
  std::vector<std::vector<std::string>> values;  ///< per peer, one per criterion; "": not said
  std::vector<std::string> nodes;
  std::vector<std::vector<std::optional<double>>> scores;  ///< per node, one per peer

  [[nodiscard]] std::size_t peers() const noexcept { return values.size(); }
};

/// The table of results; criteria are "industry", "size" and "region", which is the country. A
/// criterion that no peer says is left out.
[[nodiscard]] PeerTable table_of(std::span<const PeerResult> results);

/// `table` with only these of its criteria, in this order; those it does not have are left out.
[[nodiscard]] PeerTable with_criteria(PeerTable table, std::span<const std::string> criteria);

}  // namespace cxmat
