// SPDX-License-Identifier: Apache-2.0
#include "cxmat/comparison/result_summary.hpp"

#include <algorithm>
#include <functional>

namespace cxmat {
namespace {

using CellOf = std::function<const Cell*(const NodeResult&)>;

void add_figures(SummaryNode& node, const Figures& figures) {
  node.n = figures.n;
  node.effective_n = figures.effective_n;
  node.coverage = figures.coverage;
  node.level_score = figures.level_score;
  node.level = figures.level;
  node.capped = figures.ungated_score.has_value();
  if (node.levels < 2) {
    return;
  }
  if (figures.sd) {
    node.sd = *figures.sd * static_cast<double>(node.levels - 1);
  }
  if (figures.interval) {
    node.interval = Interval{level_score(figures.interval->low, node.levels),
                             level_score(figures.interval->high, node.levels)};
  }
}

SummaryNode summary_of_node(const Assessment& assessment, const NodeResult& result,
                            const CellOf& cell_of) {
  SummaryNode node;
  node.id = result.id;
  node.parent = result.parent ? assessment.nodes[*result.parent].id : std::string();
  node.kind = result.kind;
  node.label = result.label;
  node.scored = result.scored;
  node.levels = result.levels.size();
  node.target = result.target;
  const Cell* cell = cell_of(result);
  if (cell == nullptr || !*cell) {
    node.suppressed = true;
  } else {
    add_figures(node, **cell);
  }
  return node;
}

ResultSummary summarize(const Assessment& assessment, const CellOf& cell_of) {
  const Engagement& engagement = assessment.engagement;
  ResultSummary summary;
  summary.assessment = engagement.id;
  summary.organisation = engagement.organisation;
  summary.date = engagement.date;
  summary.method = engagement.method;
  summary.collection = engagement.privacy.collection;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    summary.questionnaires.push_back({.id = use.questionnaire.id,
                                      .version = use.questionnaire.version,
                                      .weight = use.weight.value(),
                                      .scored = use.questionnaire.result == ResultKind::level,
                                      .title = use.questionnaire.title});
  }
  for (const NodeResult& node : assessment.nodes) {
    summary.nodes.push_back(summary_of_node(assessment, node, cell_of));
  }
  return summary;
}

void add_wave(ResultSummary& summary, const WaveResult& wave) {
  if (!wave.date.empty()) {
    summary.date = wave.date;
  }
  summary.respondents = wave.respondents;
  summary.population = wave.population;
}

const Cell* cell_of_group(const NodeResult& node, std::string_view grouping, std::size_t value) {
  const auto found = std::ranges::find(node.groups, grouping, &GroupCells::grouping);
  return found == node.groups.end() || value >= found->cells.size() ? nullptr
                                                                    : &found->cells[value];
}

}  // namespace

const SummaryNode* ResultSummary::find(std::string_view id) const noexcept {
  const auto found = std::ranges::find(nodes, id, &SummaryNode::id);
  return found == nodes.end() ? nullptr : &*found;
}

ResultSummary summary_of(const Protected<Assessment>& assessment) {
  ResultSummary summary =
      summarize(*assessment, [](const NodeResult& node) { return &node.overall; });
  if (!assessment->waves.empty()) {
    add_wave(summary, assessment->waves.back());
  }
  return summary;
}

std::vector<ResultSummary> summaries_by_group(const Protected<Assessment>& assessment,
                                              std::size_t grouping) {
  const GroupingResult& result = assessment->groupings[grouping];
  std::vector<ResultSummary> summaries;
  for (std::size_t value = 0; value < result.values.size(); ++value) {
    ResultSummary summary = summarize(*assessment, [&](const NodeResult& node) {
      return cell_of_group(node, result.column, value);
    });
    if (!assessment->waves.empty()) {
      add_wave(summary, assessment->waves.back());
    }
    summary.unit = result.values[value].label;
    summary.respondents = result.values[value].respondents;
    summary.population = result.values[value].population;
    summaries.push_back(std::move(summary));
  }
  return summaries;
}

std::vector<ResultSummary> summaries_by_wave(const Protected<Assessment>& assessment) {
  std::vector<ResultSummary> summaries;
  if (assessment->waves.size() < 2) {
    summaries.push_back(summary_of(assessment));
    return summaries;
  }
  for (std::size_t wave = 0; wave < assessment->waves.size(); ++wave) {
    ResultSummary summary = summarize(*assessment, [&](const NodeResult& node) {
      return wave < node.waves.size() ? &node.waves[wave].overall : nullptr;
    });
    add_wave(summary, assessment->waves[wave]);
    summary.unit = assessment->waves[wave].label;
    summaries.push_back(std::move(summary));
  }
  return summaries;
}

}  // namespace cxmat
