// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/withdraw.hpp"
#include "cxmat/assessment/waves/change.hpp"
#include "cxmat/assessment/waves/wave_trend.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace cxmat {
namespace {

bool is_shown(const WaveCells& wave) {
  return wave.overall.has_value();
}

/// Whether every wave that `wanted` accepts is shown at the node.
template <class Wanted>
bool shows(const NodeResult& node, Wanted wanted) {
  return std::ranges::all_of(
      node.waves, [&](const WaveCells& wave) { return !wanted(wave.wave) || is_shown(wave); });
}

template <class Wanted>
bool shows_all_below(const std::vector<NodeResult>& nodes, std::size_t position, Wanted wanted) {
  std::vector<bool> below(nodes.size(), false);
  for (std::size_t i = position; i < nodes.size(); ++i) {
    below[i] = i == position || (nodes[i].parent && below[*nodes[i].parent]);
    if (below[i] && !shows(nodes[i], wanted)) {
      return false;
    }
  }
  return true;
}

void withdraw_change(std::vector<NodeResult>& nodes, std::size_t position) {
  std::optional<WaveChange>& change = nodes[position].change;
  if (!change) {
    return;
  }
  const auto compared = [&change](std::string_view wave) {
    return wave == change->from || wave == change->to;
  };
  const bool same_questions = change->common_questions == change->questions;
  if (same_questions ? !shows(nodes[position], compared)
                     : !shows_all_below(nodes, position, compared)) {
    change.reset();
  }
}

void withdraw_trend(Assessment& assessment, std::size_t position) {
  NodeResult& node = assessment.nodes[position];
  const auto every = [](std::string_view) { return true; };
  if (!node.trend) {
    return;
  }
  if (node.trend->common_questions != node.trend->questions) {
    if (!shows_all_below(assessment.nodes, position, every)) {
      node.trend.reset();
    }
    return;
  }
  if (shows(node, every)) {
    return;
  }
  std::optional<WaveTrend> shown = trend_of(shown_scores(node), assessment.waves);
  if (shown) {
    shown->common_questions = node.trend->common_questions;
    shown->questions = node.trend->questions;
  }
  node.trend = shown;
}

}  // namespace

void withdraw_wave_comparisons(Assessment& assessment) {
  for (std::size_t position = 0; position < assessment.nodes.size(); ++position) {
    withdraw_change(assessment.nodes, position);
    withdraw_trend(assessment, position);
  }
  judge_changes(assessment.nodes);
}

}  // namespace cxmat
