// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/compare.hpp"

#include "cxmat/assessment/tree.hpp"
#include "cxmat/benchmark/standing.hpp"
#include "cxmat/benchmark/versions.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

std::string_view name_of(RatedBy method) noexcept {
  return method == RatedBy::third_party ? "third_party" : "self";
}

BenchmarkResult described(const Benchmark& benchmark, const PeerSegment& requested,
                          const PeerSelection& selected, const VersionMatch& match) {
  return {.id = benchmark.id,
          .title = benchmark.title,
          .source = benchmark.source,
          .year = benchmark.year,
          .method = benchmark.method,
          .synthetic = benchmark.synthetic,
          .requested = requested,
          .segment = selected.segment,
          .peers_total = peers_of(benchmark),
          .peers_selected = selected.count,
          .publisher = benchmark.publisher,
          .licence = benchmark.licence,
          .other_versions = match.other_versions,
          .population = benchmark.population};
}

Diagnostics segment_findings(const Benchmark& benchmark, const BenchmarkUse& use,
                             const PeerSelection& selected) {
  Diagnostics found;
  const Location where{.file = use.file};
  for (const auto& [criterion, value] : use.segment) {
    if (!knows(benchmark, criterion, value)) {
      found.push_back(warning(Code::benchmark_segment_unknown, where, {criterion, value}));
    }
  }
  if (selected.count < minimum_peers) {
    found.push_back(warning(Code::benchmark_too_few_peers, where,
                            {std::to_string(selected.count), std::to_string(minimum_peers)}));
  } else if (selected.segment != use.segment) {
    found.push_back(warning(
        Code::benchmark_segment_widened, where,
        {to_string(use.segment), to_string(selected.segment), std::to_string(selected.count)}));
  }
  return found;
}

OwnStanding own_standing(const NodeResult& node) {
  if (!node.overall) {
    return {};
  }
  OwnStanding own{.score = node.overall->level_score, .interval = {}, .level = node.overall->level};
  if (const std::optional<Interval>& interval = node.overall->interval) {
    own.interval = Interval{level_score(interval->low, node.levels.size()),
                            level_score(interval->high, node.levels.size())};
  }
  return own;
}

std::vector<double> scores_at(const std::string& node, const std::vector<const Peer*>& peers) {
  std::vector<double> scores;
  for (const Peer* peer : peers) {
    if (const auto score = peer->scores.find(node); score != peer->scores.end()) {
      scores.push_back(score->second);
    }
  }
  return scores;
}

/// What the distribution holds of a node; shares of other levels than the node's are left out.
NodeDistribution distribution_at(const NodeResult& node, const Distribution& distribution,
                                 const std::string& file, Diagnostics& found) {
  const auto entry = distribution.nodes.find(node.id);
  if (entry == distribution.nodes.end()) {
    return {};
  }
  NodeDistribution peers = entry->second;
  if (!peers.level_shares.empty() && peers.level_shares.size() != node.levels.size()) {
    found.push_back(warning(
        Code::benchmark_levels_differ, {.file = file},
        {node.id, std::to_string(peers.level_shares.size()), std::to_string(node.levels.size())}));
    peers.level_shares.clear();
  }
  return peers;
}

bool says_nothing(const NodeDistribution& peers) noexcept {
  return !peers.mean && peers.quantiles.empty() && peers.level_shares.empty();
}

void compare_node(NodeResult& node, const PeerSelection& selected, const std::string& file,
                  Diagnostics& found) {
  if (selected.distribution != nullptr) {
    const NodeDistribution peers = distribution_at(node, *selected.distribution, file, found);
    if (peers.n >= minimum_peers && !says_nothing(peers)) {
      node.benchmark = standing_in(peers, own_standing(node));
    }
    return;
  }
  std::vector<double> scores = scores_at(node.id, selected.peers);
  if (static_cast<std::int64_t>(scores.size()) >= minimum_peers) {
    node.benchmark = standing_among(std::move(scores), own_standing(node));
  }
}

bool has_overall(const PeerSelection& selected) {
  return selected.distribution != nullptr
             ? selected.distribution->nodes.contains("overall")
             : std::ranges::any_of(selected.peers, [](const Peer* peer) {
                 return peer->scores.contains("overall");
               });
}

/// `top` is the questionnaire of a node, or the root.
bool compares(const VersionMatch& match, const NodeResult& top) {
  return top.kind == NodeKind::questionnaire
             ? std::ranges::find(match.comparable, top.id) != match.comparable.end()
             : match.overall;
}

}  // namespace

Diagnostics compare_with(const Benchmark& benchmark, Assessment& assessment) {
  const Engagement& engagement = assessment.engagement;
  const BenchmarkUse& use = engagement.benchmark;
  const VersionMatch match = match_versions(benchmark, engagement);
  Diagnostics found = version_findings(benchmark, engagement, match);
  if (has_errors(found)) {
    return found;
  }
  const PeerSelection selected = select_peers(benchmark, use.segment);
  assessment.benchmark = described(benchmark, use.segment, selected, match);
  append(found, segment_findings(benchmark, use, selected));
  if (selected.count < minimum_peers) {
    return found;
  }
  if (benchmark.method != "mixed" && benchmark.method != name_of(engagement.method)) {
    found.push_back(warning(Code::benchmark_other_method, {.file = use.file},
                            {std::string(name_of(engagement.method)), benchmark.method}));
  }
  if (!match.overall && has_overall(selected)) {
    found.push_back(warning(Code::benchmark_other_questionnaires, {.file = use.file}));
  }
  for (std::size_t i = 0; i < assessment.nodes.size(); ++i) {
    if (compares(match, assessment.nodes[questionnaire_of(assessment, i)])) {
      compare_node(assessment.nodes[i], selected, use.file, found);
    }
  }
  return found;
}

}  // namespace cxmat
