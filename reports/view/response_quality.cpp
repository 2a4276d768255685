// SPDX-License-Identifier: Apache-2.0
#include "reports/view/response_quality.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/questionnaire/levels.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace cxmat::reports::view {

std::optional<Table> response_quality(const Assessment& assessment, const Messages& messages) {
  const Language language = messages.language();
  Table table;
  table.caption = std::string(messages.text("report.response_quality.caption"));
  table.row_heading = std::string(messages.text("report.response_quality.sign"));
  table.headings = {
      {.text = std::string(messages.text("report.response_quality.responses"))},
      {.text = std::string(messages.text("report.response_quality.treatment")), .number = false}};
  const std::string few =
      messages.format("report.response_quality.few",
                      {whole(assessment.engagement.privacy.minimum_group, language)});
  for (const QualityFinding& finding : assessment.quality.findings) {
    table.rows.push_back(
        {.label = std::string(
             messages.text(fmt::format("report.response_quality.{}", to_string(finding.flag)))),
         .cells = {finding.flagged ? TableCell{.text = whole(*finding.flagged, language)}
                                   : missing_cell(few),
                   {.text = std::string(messages.text(finding.excluded
                                                          ? "report.response_quality.left_out"
                                                          : "report.response_quality.kept"))}}});
  }
  return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

std::string exclusion_effect(const Assessment& assessment, const Messages& messages) {
  const Language language = messages.language();
  const std::optional<Position> root = root_of(assessment);
  if (!assessment.quality.excluded) {
    const bool any = std::ranges::any_of(assessment.quality.findings, &QualityFinding::excluded);
    return any ? messages.format("report.response_quality.few_excluded",
                                 {whole(assessment.engagement.privacy.minimum_group, language)})
               : std::string();
  }
  if (*assessment.quality.excluded == 0) {
    return {};
  }
  const std::string excluded =
      messages.counted("report.response_quality.excluded", *assessment.quality.excluded);
  const bool known = root && assessment.nodes[*root].overall &&
                     assessment.nodes[*root].overall->level_score &&
                     assessment.quality.score_with_all;
  if (!known) {
    return excluded;
  }
  const NodeResult& node = assessment.nodes[*root];
  return excluded + " " +
         messages.format(
             "report.response_quality.effect",
             {decimal(*node.overall->level_score, 2, language),
              decimal(level_score(*assessment.quality.score_with_all, node.levels.size()), 2,
                      language)});
}

}  // namespace cxmat::reports::view
