/// \file
/// Peers become an edition of a benchmark, and editions a benchmark of several years.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/build/peer_table.hpp>
#include <cxmat/core/result.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace cxmat {

/// What all peers have in common.
struct PeersInCommon {
  std::string method;  ///< "self", "third_party" or "mixed"
  std::vector<BenchmarkQuestionnaire> questionnaires;
};

/// Errors: an assessment of the same organisation given twice (peer_twice; without a name: the same
/// figures twice), questionnaires in several versions (peer_versions_differ) unless
/// `allow_version`, which takes the newest. A warning where methods differ. `files` are where the
/// results come from, in their order.
[[nodiscard]] Result<PeersInCommon> check_peers(std::span<const PeerResult> peers,
                                                std::span<const std::string> files,
                                                bool allow_version);

/// Takes the overall score from peers who were not asked all of `questionnaires`: theirs speaks of
/// something else.
void keep_comparable(std::span<PeerResult> peers,
                     std::span<const BenchmarkQuestionnaire> questionnaires);

/// `table` as a benchmark's distributions; `benchmark` says all else. An error
/// (peers_too_few_to_build) where nothing may be published.
[[nodiscard]] Result<Benchmark> with_distributions(Benchmark benchmark, const PeerTable& table,
                                                   std::size_t minimum);

/// `benchmark` with one more year, which is `added`; the latest stands first. Errors: a year that
/// it has (edition_exists), other questionnaires than its own, a file of peers
/// (edition_does_not_fit). `file` names `benchmark` in them.
[[nodiscard]] Result<Benchmark> with_edition(Benchmark benchmark, Benchmark added,
                                             const std::string& file);

}  // namespace cxmat
