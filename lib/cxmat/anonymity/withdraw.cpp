// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/withdraw.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cxmat {
namespace {

void forget_reliability(Figures& figures) {
  figures.agreement.reset();
  figures.listwise_agreement.reset();
  figures.alpha.reset();
  figures.standardized_alpha.reset();
  figures.alpha_interval.reset();
}

void forget_what_rests_on_parts(Figures& figures) {
  figures.coverage.reset();
  figures.percent_to_target.reset();
  forget_reliability(figures);
}

void forget_beside_others(Figures& figures) {
  figures.alpha_if_dropped.reset();
  figures.item_rest.reset();
}

/// An alpha may rest on fewer people than the score.
void forget_alpha_of_few(Assessment& assessment, std::int64_t minimum) {
  for_each_cell(assessment, [minimum](Cell& cell) {
    if (cell && cell->alpha_n < minimum) {
      cell->alpha.reset();
      cell->listwise_agreement.reset();
      cell->standardized_alpha.reset();
      cell->alpha_interval.reset();
      forget_beside_others(*cell);
    }
  });
}

/// ICC(1) speaks of all groups; with the others it would say how the hidden ones lie.
void forget_intraclass(std::vector<GroupCells>& groups) {
  for (GroupCells& group : groups) {
    if (!std::ranges::all_of(group.cells, &Cell::has_value)) {
      group.intraclass.reset();
    }
  }
}

/// All that is worked out from the company's own score: with what is said of the peers any of it
/// would give the score back, or close.
void forget_standing(BenchmarkFigures& figures) {
  figures.percentile.reset();
  figures.percentile_interval.reset();
  figures.below_percentile.reset();
  figures.above_percentile.reset();
  figures.better_than.reset();
  figures.level_with.reset();
  figures.quarter.reset();
  figures.gap.reset();
  figures.gap_interval.reset();
  figures.standard_deviations.reset();
}

void forget_with_the_score(NodeResult& node) {
  if (node.overall) {
    return;
  }
  if (node.benchmark) {
    forget_standing(*node.benchmark);
  }
  node.trace = {};
  node.certainty.reset();
}

void forget_differences(NodeResult& node) {
  std::erase_if(node.differences, [&node](const GroupDifference& difference) {
    const auto group = std::ranges::find(node.groups, difference.grouping, &GroupCells::grouping);
    return !group->cells[difference.a] || !group->cells[difference.b];
  });
}

/// What a trace says about a hidden part; its contribution is the score less the others', so
/// these go too.
void forget_parts(Trace& trace, const std::vector<NodeResult>& nodes) {
  bool hides = false;
  for (PartTrace& part : trace.parts) {
    if (!nodes[part.node].overall) {
      part = {.node = part.node, .share = part.share, .n = 0, .score = {}, .contribution = {}};
      hides = true;
    }
  }
  for (PartTrace& part : trace.parts) {
    part.contribution = hides ? std::nullopt : part.contribution;
  }
  std::erase_if(trace.practices,
                [&nodes](const PracticeTrace& practice) { return !nodes[practice.node].overall; });
}

void forget_few(std::optional<std::int64_t>& count, std::int64_t minimum) {
  if (count && *count < minimum) {
    count.reset();
  }
}

/// A count of flagged responses can be anything below the minimum, none included. Where no rule
/// takes responses out, everybody knows that none is.
void forget_quality(Assessment& assessment, std::int64_t minimum) {
  QualityResult& quality = assessment.quality;
  for (QualityFinding& finding : quality.findings) {
    forget_few(finding.flagged, minimum);
  }
  if (std::ranges::any_of(quality.findings, &QualityFinding::excluded)) {
    forget_few(quality.excluded, minimum);
  }
  const bool overall_hidden = assessment.nodes.empty() || !assessment.nodes.front().overall;
  if (!quality.excluded || overall_hidden) {
    quality.score_with_all.reset();  // less the score it is what the few answered
  }
  if (assessment.weighting && assessment.weighting->unplaced &&
      *assessment.weighting->unplaced > 0) {
    forget_few(assessment.weighting->unplaced, minimum);
  }
}

bool is_wholly_hidden(const Cell& cell) {
  return !cell && !cell.counts;
}

/// The root knows which groups and waves are hidden altogether.
void forget_people(Assessment& assessment) {
  if (assessment.nodes.empty()) {
    return;
  }
  const NodeResult& root = assessment.nodes.front();
  for (std::size_t i = 0; i < std::min(assessment.groupings.size(), root.groups.size()); ++i) {
    GroupingResult& grouping = assessment.groupings[i];
    for (std::size_t value = 0; value < root.groups[i].cells.size(); ++value) {
      if (is_wholly_hidden(root.groups[i].cells[value])) {
        grouping.values[value].respondents.reset();
        grouping.values[value].population.reset();  // an upper bound
      }
    }
  }
  for (std::size_t wave = 0; wave < assessment.waves.size(); ++wave) {
    const Cell& everyone = wave < root.waves.size() ? root.waves[wave].overall : root.overall;
    if (is_wholly_hidden(everyone)) {
      assessment.waves[wave].respondents.reset();
    }
  }
}

}  // namespace

void withdraw_from_cells(Assessment& assessment, const PublishedTables& tables,
                         const HiddenCells& hidden) {
  std::vector<NodeResult>& nodes = assessment.nodes;
  const std::vector<bool> nothing(tables.selections);
  std::vector<std::vector<bool>> hides_below(nodes.size(), nothing);
  std::vector<std::vector<bool>> hides_part(nodes.size(), nothing);
  for (std::size_t node = nodes.size(); node-- > 1;) {  // parts before the nodes above
    for (std::size_t selection = 0; nodes[node].parent && selection < tables.selections;
         ++selection) {
      const std::size_t above = *nodes[node].parent;
      const bool is_hidden = hidden[node][selection] != Hiding::nothing;
      hides_part[above][selection] = hides_part[above][selection] || is_hidden;
      hides_below[above][selection] =
          hides_below[above][selection] || is_hidden || hides_below[node][selection];
    }
  }
  for (std::size_t node = 0; node < nodes.size(); ++node) {
    const auto parent = nodes[node].parent;
    for_each_cell(nodes[node], tables, [&](Cell& cell, std::size_t selection) {
      if (cell && hides_below[node][selection]) {
        forget_what_rests_on_parts(*cell);
      }
      if (cell && parent && hides_part[*parent][selection]) {
        forget_beside_others(*cell);
      }
    });
  }
}

void withdraw_elsewhere(Assessment& assessment) {
  const std::int64_t minimum = assessment.engagement.privacy.minimum_group;
  forget_alpha_of_few(assessment, minimum);
  for (NodeResult& node : assessment.nodes) {
    forget_with_the_score(node);
    forget_differences(node);
    forget_intraclass(node.groups);
    for (WaveCells& wave : node.waves) {
      forget_intraclass(wave.groups);
    }
  }
  for (NodeResult& node : assessment.nodes) {
    forget_parts(node.trace, assessment.nodes);
  }
  withdraw_wave_comparisons(assessment);
  forget_quality(assessment, minimum);
  forget_people(assessment);
  for (GateResult& gate : assessment.gates) {
    const NodeResult* node = assessment.find(gate.node);
    if (gate.state == GateState::lowered && node != nullptr && !node->overall) {
      gate.state = GateState::applied;  // that it lowered a score would say where that lay
    }
  }
}

}  // namespace cxmat
