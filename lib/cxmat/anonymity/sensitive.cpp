// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/sensitive.hpp"

#include "cxmat/anonymity/answer_pool.hpp"
#include "cxmat/questionnaire/model_fit.hpp"

#include <algorithm>
#include <optional>

namespace cxmat {
namespace {

bool is_few(std::int64_t people, const Privacy& privacy) {
  return people > 0 && people < privacy.minimum_group;
}

/// A score of four out of forty asked is still a score of four.
bool speaks_of_few(const Figures& figures, const Privacy& privacy) {
  return figures.respondents < privacy.minimum_group || is_few(figures.asked, privacy) ||
         is_few(figures.n, privacy) ||
         (figures.answers && is_few(figures.answers->answered, privacy)) ||
         (figures.effective_n && *figures.effective_n < static_cast<double>(privacy.minimum_group));
}

void hide(Hiding& cell, Hiding how) {
  cell = std::max(cell, how);
}

bool lies_below(const std::vector<NodeResult>& nodes, std::size_t node, std::size_t ancestor) {
  while (nodes[node].parent && node != ancestor) {
    node = *nodes[node].parent;
  }
  return node == ancestor;
}

/// Hides the node and those above it wherever few answered the question.
void mark_above(const Assessment& assessment, const PublishedTables& tables, std::size_t question,
                std::size_t node, HiddenCells& hidden) {
  for (std::size_t selection = 0; selection < tables.selections; ++selection) {
    const Figures* figures = tables.figures[question][selection];
    if (figures == nullptr || !figures->answers ||
        !is_few(figures->answers->answered, assessment.engagement.privacy)) {
      continue;
    }
    for (std::optional<std::size_t> above = node; above; above = assessment.nodes[*above].parent) {
      hide(hidden[*above][selection], Hiding::answers);
    }
  }
}

/// A practice model's result follows from its practices' means, and what stands above follows
/// from that result.
void mark_practice_models(const Assessment& assessment, const PublishedTables& tables,
                          HiddenCells& hidden) {
  const std::vector<NodeResult>& nodes = assessment.nodes;
  for (std::size_t node = 0; node < nodes.size(); ++node) {
    const ModelNeeds* needs = find_needs(nodes[node].model);
    if (needs == nullptr || !needs->levels) {
      continue;
    }
    for (std::size_t below = node + 1; below < nodes.size(); ++below) {
      if (nodes[below].kind == NodeKind::question && nodes[below].scored &&
          lies_below(nodes, below, node)) {
        mark_above(assessment, tables, below, node, hidden);
      }
    }
  }
}

}  // namespace

void mark_sensitive(const Assessment& assessment, const PublishedTables& tables,
                    HiddenCells& hidden) {
  const Privacy& privacy = assessment.engagement.privacy;
  for (std::size_t node = 0; node < tables.figures.size(); ++node) {
    for (std::size_t selection = 0; selection < tables.selections; ++selection) {
      const Figures* figures = tables.figures[node][selection];
      if (figures == nullptr || speaks_of_few(*figures, privacy)) {
        hide(hidden[node][selection], Hiding::everything);
      } else if (privacy.unanimous == Unanimous::hide && people_in(*figures) > 0 &&
                 is_unanimous(*figures)) {
        hide(hidden[node][selection], Hiding::answers);
      }
    }
  }
  mark_practice_models(assessment, tables, hidden);
}

}  // namespace cxmat
