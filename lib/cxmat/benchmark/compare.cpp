// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/compare.hpp"

#include "cxmat/statistics/ranks.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {
namespace {

bool is_in(const Peer& peer, const PeerSegment& segment) {
  return std::ranges::all_of(segment, [&](const auto& wanted) {
    const auto found = peer.segment.find(wanted.first);
    return found != peer.segment.end() && found->second == wanted.second;
  });
}

std::vector<const Peer*> select(const Benchmark& benchmark, const BenchmarkUse& use) {
  std::vector<const Peer*> selected;
  for (const Peer& peer : benchmark.peers) {
    if (is_in(peer, use.segment)) {
      selected.push_back(&peer);
    }
  }
  return selected;
}

BenchmarkFigures figures_of(std::vector<double> scores, const std::optional<double>& own) {
  constexpr double first_quarter = 0.25;
  constexpr double half = 0.5;
  constexpr double third_quarter = 0.75;
  std::ranges::sort(scores);
  BenchmarkFigures figures{.peers = static_cast<std::int64_t>(scores.size())};
  figures.minimum = scores.front();
  figures.lower_quartile = quantile(scores, first_quarter);
  figures.median = quantile(scores, half);
  figures.upper_quartile = quantile(scores, third_quarter);
  figures.maximum = scores.back();
  if (own) {
    figures.percentile = percentile_rank(scores, *own);
    figures.gap = *own - *figures.median;
  }
  return figures;
}

/// The questionnaires that the benchmark does not speak of, or of another version of; the latter
/// are warned of.
std::set<std::string, std::less<>> incomparable(const Benchmark& benchmark,
                                                const Engagement& engagement, Diagnostics& found) {
  std::set<std::string, std::less<>> ids;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    const auto peer = std::ranges::find(benchmark.questionnaires, use.questionnaire.id,
                                        &BenchmarkQuestionnaire::id);
    if (peer == benchmark.questionnaires.end()) {
      ids.insert(use.questionnaire.id);
    } else if (peer->version != use.questionnaire.version) {
      ids.insert(use.questionnaire.id);
      found.push_back(warning(Code::benchmark_other_version, {.file = engagement.benchmark.file},
                              {use.questionnaire.id, peer->version, use.questionnaire.version}));
    }
  }
  return ids;
}

/// True if the benchmark was made with the same scored questionnaires as this assessment: only
/// then do the two overall scores speak of the same thing.
bool same_questionnaires(const Benchmark& benchmark, const Engagement& engagement) {
  std::set<std::string> own;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    if (use.questionnaire.result == ResultKind::level) {
      own.insert(use.questionnaire.id);
    }
  }
  std::set<std::string> theirs;
  for (const BenchmarkQuestionnaire& questionnaire : benchmark.questionnaires) {
    theirs.insert(questionnaire.id);
  }
  return own == theirs;
}

bool has_overall(const std::vector<const Peer*>& peers) {
  return std::ranges::any_of(peers,
                             [](const Peer* peer) { return peer->scores.contains("overall"); });
}

/// The questionnaire a node belongs to; empty for `overall`.
std::string_view questionnaire_of(const Assessment& assessment, const NodeResult& node) {
  const NodeResult* current = &node;
  while (current->kind != NodeKind::questionnaire) {
    if (!current->parent) {
      return {};
    }
    current = &assessment.nodes[*current->parent];
  }
  return current->id;
}

}  // namespace

Diagnostics compare_with(const Benchmark& benchmark, Assessment& assessment) {
  Diagnostics found;
  const BenchmarkUse& use = assessment.engagement.benchmark;
  const std::vector<const Peer*> selected = select(benchmark, use);
  assessment.benchmark =
      BenchmarkResult{.id = benchmark.id,
                      .title = benchmark.title,
                      .source = benchmark.source,
                      .year = benchmark.year,
                      .method = benchmark.method,
                      .synthetic = benchmark.synthetic,
                      .requested = use.segment,
                      .segment = use.segment,
                      .peers_total = static_cast<std::int64_t>(benchmark.peers.size()),
                      .peers_selected = static_cast<std::int64_t>(selected.size())};
  for (const auto& [segment, value] : use.segment) {
    if (std::ranges::none_of(benchmark.peers, [&](const Peer& peer) {
          return is_in(peer, PeerSegment{{segment, value}});
        })) {
      found.push_back(
          warning(Code::benchmark_segment_unknown, {.file = use.file}, {segment, value}));
    }
  }
  if (selected.size() < minimum_peers) {
    found.push_back(warning(Code::benchmark_too_few_peers, {.file = use.file},
                            {std::to_string(selected.size()), std::to_string(minimum_peers)}));
    return found;
  }
  const auto other_versions = incomparable(benchmark, assessment.engagement, found);
  const bool same = same_questionnaires(benchmark, assessment.engagement);
  if (!same && has_overall(selected)) {
    found.push_back(warning(Code::benchmark_other_questionnaires, {.file = use.file}));
  }
  for (NodeResult& node : assessment.nodes) {
    const std::string_view questionnaire = questionnaire_of(assessment, node);
    if (questionnaire.empty() ? !same || !other_versions.empty()
                              : other_versions.contains(questionnaire)) {
      continue;
    }
    std::vector<double> scores;
    for (const Peer* peer : selected) {
      if (const auto score = peer->scores.find(node.id); score != peer->scores.end()) {
        scores.push_back(score->second);
      }
    }
    if (scores.size() >= minimum_peers) {
      node.benchmark =
          figures_of(std::move(scores), node.overall ? node.overall->level_score : std::nullopt);
    }
  }
  return found;
}

}  // namespace cxmat
