// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/checks/text.hpp"

#include "reports/formats/paragraph.hpp"
#include "reports/formats/text_table.hpp"
#include "reports/view/words.hpp"

namespace cxmat::reports {

std::string render_checks_text(const view::ChecksPart& part, const Messages& messages) {
  std::string text = paragraph(view::without_isolates(part.heading));
  if (!part.lines.empty()) {
    TextTable table{
        .label_heading = std::string(messages.text("checks.state")), .columns = {}, .rows = {}};
    for (const char* key : {"checks.what", "checks.rule", "checks.found"}) {
      table.columns.push_back(
          {.heading = std::string(messages.text(key)), .number = false, .wrap = true});
    }
    for (const view::CheckLine& line : part.lines) {
      table.rows.push_back({.label = line.state, .cells = {line.what, line.rule, line.found}});
    }
    text += "\n" + render(table);
  }
  return text + "\n" + paragraph(part.counts + ". " + part.verdict);
}

}  // namespace cxmat::reports
