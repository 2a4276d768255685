// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/select.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace cxmat {
namespace {

constexpr std::array<std::string_view, 3> common_criteria{"region", "size", "industry"};

bool is_in(const PeerSegment& peer, const PeerSegment& segment) {
  return std::ranges::all_of(segment, [&](const auto& wanted) {
    const auto found = peer.find(wanted.first);
    return found != peer.end() && found->second == wanted.second;
  });
}

/// The criteria of `segment` in the order in which they are given up.
std::vector<std::string> given_up(const PeerSegment& segment) {
  std::vector<std::string> order;
  for (auto criterion = segment.rbegin(); criterion != segment.rend(); ++criterion) {
    if (std::ranges::find(common_criteria, criterion->first) == common_criteria.end()) {
      order.push_back(criterion->first);
    }
  }
  for (const std::string_view criterion : common_criteria) {
    if (segment.contains(criterion)) {
      order.emplace_back(criterion);
    }
  }
  return order;
}

PeerSelection selection(const Benchmark& benchmark, const PeerSegment& segment) {
  PeerSelection selected{.segment = segment};
  for (const Peer& peer : benchmark.peers) {
    if (is_in(peer.segment, segment)) {
      selected.peers.push_back(&peer);
    }
  }
  selected.count = static_cast<std::int64_t>(selected.peers.size());
  const auto published =
      std::ranges::find(benchmark.distributions, segment, &Distribution::segment);
  if (published != benchmark.distributions.end()) {
    selected.distribution = &*published;
    selected.count = published->peers;
  }
  return selected;
}

}  // namespace

std::vector<PeerSegment> ever_wider(const PeerSegment& asked) {
  std::vector<PeerSegment> segments{asked};
  for (const std::string& criterion : given_up(asked)) {
    PeerSegment wider = segments.back();
    wider.erase(criterion);
    segments.push_back(std::move(wider));
  }
  return segments;
}

PeerSelection select_peers(const Benchmark& benchmark, const PeerSegment& asked) {
  PeerSelection largest;
  for (const PeerSegment& segment : ever_wider(asked)) {
    PeerSelection selected = selection(benchmark, segment);
    if (selected.count >= minimum_peers) {
      return selected;
    }
    if (selected.count > largest.count) {
      largest = std::move(selected);
    }
  }
  return largest;
}

bool knows(const Benchmark& benchmark, const std::string& criterion, const std::string& value) {
  const PeerSegment segment{{criterion, value}};
  const auto matches = [&segment](const auto& peers) { return is_in(peers.segment, segment); };
  return std::ranges::any_of(benchmark.peers, matches) ||
         std::ranges::any_of(benchmark.distributions, matches);
}

std::int64_t peers_of(const Benchmark& benchmark) noexcept {
  std::int64_t largest = 0;
  for (const Distribution& distribution : benchmark.distributions) {
    if (distribution.segment.empty()) {
      return distribution.peers;
    }
    largest = std::max(largest, distribution.peers);
  }
  return benchmark.distributions.empty() ? static_cast<std::int64_t>(benchmark.peers.size())
                                         : largest;
}

std::string to_string(const PeerSegment& segment) {
  std::string text;
  for (const auto& [criterion, value] : segment) {
    text += text.empty() ? "" : ", ";
    text += criterion + "=" + value;
  }
  return text;
}

}  // namespace cxmat
