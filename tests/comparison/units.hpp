/// \file
/// Small published results to hold against each other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/comparison/result_summary.hpp>

#include <string>
#include <utility>
#include <vector>

namespace cxmat::testing {

inline SummaryNode scored(std::string id, std::string parent, NodeKind kind, double level_score,
                          double sd, std::int64_t n) {
  SummaryNode node;
  node.id = std::move(id);
  node.parent = std::move(parent);
  node.kind = kind;
  node.label = LocalizedText(node.id);
  node.levels = 5;
  node.n = n;
  node.level_score = level_score;
  node.level = static_cast<int>(level_score);
  node.sd = sd;
  return node;
}

/// `overall` with an interval that reaches `half` to both sides.
inline SummaryNode overall_node(double level_score, double half, std::int64_t n) {
  SummaryNode node = scored("overall", "", NodeKind::overall, level_score, 9, n);
  node.interval = Interval{level_score - half, level_score + half};
  return node;
}

/// The questionnaires "ownership" and "silos", the first with the dimension "ownership.mandate".
inline ResultSummary unit(const std::string& organisation, const SummaryNode& overall,
                          const SummaryNode& ownership, const SummaryNode& silos) {
  ResultSummary summary;
  summary.assessment = organisation + "-2026";
  summary.organisation.name = organisation;
  summary.date = "2026-06-30";
  summary.respondents = overall.n;
  for (const char* id : {"ownership", "silos"}) {
    summary.questionnaires.push_back(
        {.id = id, .version = "1.0.0", .weight = 1, .scored = true, .title = LocalizedText(id)});
  }
  SummaryNode mandate = ownership;
  mandate.id = "ownership.mandate";
  mandate.parent = "ownership";
  mandate.kind = NodeKind::dimension;
  SummaryNode question = mandate;
  question.id = "own01";
  question.parent = "ownership.mandate";
  question.kind = NodeKind::question;
  summary.nodes = {overall, ownership, mandate, question, silos};
  return summary;
}

inline ResultSummary unit(const std::string& organisation, double score) {
  return unit(organisation, overall_node(score, 0.3, 30),
              scored("ownership", "overall", NodeKind::questionnaire, score, 0.8, 30),
              scored("silos", "overall", NodeKind::questionnaire, score, 0.8, 30));
}

/// The node with this id, to be changed.
inline SummaryNode& node_of(ResultSummary& summary, const std::string& id) {
  for (SummaryNode& node : summary.nodes) {
    if (node.id == id) {
      return node;
    }
  }
  return summary.nodes.front();
}

/// Takes the figures away, as protection does.
inline void hide(SummaryNode& node) {
  SummaryNode hidden;
  hidden.id = node.id;
  hidden.parent = node.parent;
  hidden.kind = node.kind;
  hidden.label = node.label;
  hidden.levels = node.levels;
  hidden.suppressed = true;
  node = hidden;
}

}  // namespace cxmat::testing
