/// \file
/// Which peers the company is held against.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/benchmark.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace cxmat {

/// Below this many peers no figure is given.
inline constexpr std::int64_t minimum_peers = 5;

/// Peers of one segment: each of them, or a distribution.
struct PeerSelection {
  PeerSegment segment;
  std::int64_t count = 0;
  std::vector<const Peer*> peers;              ///< of a file with peers
  const Distribution* distribution = nullptr;  ///< of a file with distributions
};

/// `asked`, then ever wider: without the benchmark's own criteria, the last by name first, then
/// without region, size, industry; all peers at the end.
[[nodiscard]] std::vector<PeerSegment> ever_wider(const PeerSegment& asked);

/// The first of ever_wider(asked) with enough peers; where none has, the largest. A distribution
/// is published for exactly its own segment. Points into `benchmark`.
[[nodiscard]] PeerSelection select_peers(const Benchmark& benchmark, const PeerSegment& asked);

/// True if some peer or distribution has this value of the criterion.
[[nodiscard]] bool knows(const Benchmark& benchmark, const std::string& criterion,
                         const std::string& value);

/// All peers of the file; of distributions without one of all peers, those of the largest.
[[nodiscard]] std::int64_t peers_of(const Benchmark& benchmark) noexcept;

/// "industry=retail, size=250-999"; "" for all peers.
[[nodiscard]] std::string to_string(const PeerSegment& segment);

}  // namespace cxmat
