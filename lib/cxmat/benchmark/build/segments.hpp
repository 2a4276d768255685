/// \file
/// The segments that a benchmark may publish: all peers, each value of each criterion, each pair of
/// values of two criteria.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/build/peer_table.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cxmat {

/// The peers of one segment.
struct SegmentMembers {
  PeerSegment segment;
  std::vector<std::uint32_t> peers;  ///< positions in the table, rising
  /// The wider segments that this one is a part of: for a pair, its two values; for a value,
  /// everyone. Positions in the family.
  std::vector<std::size_t> parents;
  /// Per parent, the criterion that tells this part from its siblings.
  std::vector<std::size_t> by;
};

/// Every segment that has a peer; parents before children, otherwise by criterion and value.
/// The first is everyone.
[[nodiscard]] std::vector<SegmentMembers> segment_family(const PeerTable& table);

}  // namespace cxmat
