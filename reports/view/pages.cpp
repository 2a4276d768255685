// SPDX-License-Identifier: Apache-2.0
#include "reports/view/pages.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace cxmat::reports::view {
namespace {

bool same_axis(const Assessment& assessment, const Page& a, const Page& b) {
  return assessment.nodes[a.front()].levels == assessment.nodes[b.front()].levels;
}

/// Joins neighbours while they fit on a page and share the levels.
std::vector<Page> packed(const Assessment& assessment, const std::vector<Page>& blocks) {
  std::vector<Page> pages;
  for (const Page& block : blocks) {
    if (!pages.empty() && same_axis(assessment, pages.back(), block) &&
        pages.back().size() + block.size() <= rows_a_page) {
      pages.back().insert(pages.back().end(), block.begin(), block.end());
    } else {
      pages.push_back(block);
    }
  }
  return pages;
}

std::vector<Page> root_block(const Assessment& assessment) {
  const std::optional<Position> root = root_of(assessment);
  return root ? std::vector<Page>{{*root}} : std::vector<Page>();
}

std::ptrdiff_t count(const Assessment& assessment, const Page& page, NodeKind kind) {
  return std::ranges::count_if(page,
                               [&](Position node) { return assessment.nodes[node].kind == kind; });
}

}  // namespace

std::vector<Page> overview_pages(const Assessment& assessment) {
  const std::vector<Position> questionnaires = questionnaires_of(assessment, true);
  if (questionnaires.empty()) {
    return {};
  }
  if (questionnaires.size() == 1) {
    return {questionnaire_page(assessment, questionnaires.front())};
  }
  std::vector<Page> blocks = root_block(assessment);
  for (const Position questionnaire : questionnaires) {
    blocks.push_back({questionnaire});
  }
  return packed(assessment, blocks);
}

Page questionnaire_page(const Assessment& assessment, Position questionnaire) {
  Page page{questionnaire};
  const Page dimensions = below(assessment, questionnaire, NodeKind::dimension);
  page.insert(page.end(), dimensions.begin(), dimensions.end());
  return page;
}

Page compared(const Assessment& assessment, const Page& page) {
  const bool overview_page = count(assessment, page, NodeKind::overall) > 0 &&
                             count(assessment, page, NodeKind::questionnaire) > 1;
  const NodeKind kind = overview_page || count(assessment, page, NodeKind::dimension) == 0
                            ? NodeKind::questionnaire
                            : NodeKind::dimension;
  Page chosen;
  std::ranges::copy_if(page, std::back_inserter(chosen),
                       [&](Position node) { return assessment.nodes[node].kind == kind; });
  return chosen.empty() ? page : chosen;
}

}  // namespace cxmat::reports::view
