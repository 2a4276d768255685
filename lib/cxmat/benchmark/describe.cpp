// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/describe.hpp"

#include "cxmat/benchmark/build/peer_summary.hpp"
#include "cxmat/benchmark/select.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace cxmat {
namespace {

bool is_in(const Peer& peer, const PeerSegment& segment) {
  return std::ranges::all_of(segment, [&](const auto& wanted) {
    const auto found = peer.segment.find(wanted.first);
    return found != peer.segment.end() && found->second == wanted.second;
  });
}

Distribution distribution_of(const std::vector<Peer>& peers, const PeerSegment& segment) {
  Distribution distribution{.segment = segment, .peers = 0, .nodes = {}};
  std::map<std::string, std::vector<double>> scores;
  for (const Peer& peer : peers) {
    if (is_in(peer, segment)) {
      ++distribution.peers;
      for (const auto& [node, score] : peer.scores) {
        scores[node].push_back(score);
      }
    }
  }
  for (auto& [node, given] : scores) {
    if (given.size() >= minimum_peers) {
      distribution.nodes.emplace(node, summary_of_scores(std::move(given), 1));
    }
  }
  return distribution;
}

}  // namespace

std::vector<Distribution> described(const Benchmark& benchmark) {
  if (!benchmark.distributions.empty()) {
    return benchmark.distributions;
  }
  std::set<PeerSegment> segments{PeerSegment{}};
  for (const Peer& peer : benchmark.peers) {
    for (const auto& criterion : peer.segment) {
      segments.insert(PeerSegment{criterion});
    }
  }
  std::vector<Distribution> distributions;
  for (const PeerSegment& segment : segments) {
    if (Distribution one = distribution_of(benchmark.peers, segment); !one.nodes.empty()) {
      distributions.push_back(std::move(one));
    }
  }
  return distributions;
}

std::optional<double> quantile_of(const NodeDistribution& node, double percent) {
  const auto found = std::ranges::find(node.quantiles, percent, &PeerQuantile::percent);
  return found == node.quantiles.end() ? std::nullopt : std::optional(found->score);
}

}  // namespace cxmat
