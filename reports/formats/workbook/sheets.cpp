// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/sheets.hpp"

#include <utility>

namespace cxmat::reports::workbook {

std::vector<Sheet> sheets(const Protected<Assessment>& assessment, const Messages& messages,
                          const RenderContext& context) {
  std::vector<Sheet> all{overview(assessment, messages, context)};
  Sheet areas = scores(assessment, messages);
  const bool scored = !areas.rows.empty();
  for (Sheet sheet :
       {std::move(areas), groups(assessment, messages), items(assessment, messages)}) {
    if (!sheet.rows.empty()) {
      all.push_back(std::move(sheet));
    }
  }
  if (scored) {
    all.push_back(action_plan(assessment, messages));
  }
  if (Sheet rounds = waves(assessment, messages); !rounds.rows.empty()) {
    all.push_back(std::move(rounds));
  }
  return all;
}

}  // namespace cxmat::reports::workbook
