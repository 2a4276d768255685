// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/comments.hpp"
#include "cxmat/anonymity/complementary.hpp"
#include "cxmat/anonymity/protected.hpp"
#include "cxmat/anonymity/published_tables.hpp"
#include "cxmat/anonymity/sensitive.hpp"
#include "cxmat/anonymity/withdraw.hpp"

#include <utility>
#include <vector>

namespace cxmat {
namespace {

void hide_small_cells(Assessment& assessment) {
  for (const PublishedTables& tables : published_tables(assessment)) {
    HiddenCells hidden(assessment.nodes.size(), std::vector<Hiding>(tables.selections));
    mark_sensitive(assessment, tables, hidden);
    hide_complements(assessment, tables, hidden);
    withdraw_from_cells(assessment, tables, hidden);
    remove_hidden(assessment, tables, hidden);
  }
  withdraw_elsewhere(assessment);
}

}  // namespace

Protected<Assessment> protect(Assessment assessment) {
  if (assessment.engagement.privacy.collection == Collection::survey) {
    hide_small_cells(assessment);
  }
  for_each_cell(assessment, [](Cell& cell) {
    if (cell) {
      cell->spread.reset();  // it was for protection alone
    }
  });
  protect_comments(assessment);
  return Protected<Assessment>(std::move(assessment));
}

}  // namespace cxmat
