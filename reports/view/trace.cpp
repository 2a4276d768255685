// SPDX-License-Identifier: Apache-2.0
#include "reports/view/trace.hpp"

#include "reports/view/trace_arithmetic.hpp"
#include "reports/view/trace_choices.hpp"
#include "reports/view/trace_left_out.hpp"
#include "reports/view/trace_numbers.hpp"
#include "reports/view/trace_parts.hpp"
#include "reports/view/trace_practices.hpp"
#include "reports/view/trace_remarks.hpp"
#include "reports/view/trace_result.hpp"
#include "reports/view/trace_rules.hpp"
#include "reports/view/words.hpp"

#include <utility>

namespace cxmat::reports::view {
namespace {

std::optional<Table> table_of(const Assessment& assessment, Position node,
                              const Messages& messages) {
  if (!assessment.nodes[node].overall) {
    return std::nullopt;
  }
  switch (making_of(assessment, node)) {
    case Making::answers:
      return choices_table(assessment, node, messages);
    case Making::practices:
      return practices_table(assessment, node, messages);
    case Making::sum:
    case Making::mean:
    case Making::no_sum:
      break;
  }
  return parts_table(assessment, node, messages);
}

NodeTrace make(const Assessment& assessment, Position position, Detail detail,
               const Messages& messages) {
  const Language language = messages.language();
  const NodeResult& node = assessment.nodes[position];
  NodeTrace trace;
  trace.id = node.id;
  trace.name = label_of(assessment, position, language);
  if (node.overall && node.overall->level_score) {
    trace.level_score = trace_level_score(*node.overall->level_score, node.levels, language);
  }
  trace.summary = messages.format("report.trace.summary", {isolated(trace.name)});
  trace.result = result_sentences(assessment, position, messages);
  trace.rule = rule_sentence(assessment, position, detail, messages);
  trace.arithmetic = arithmetic(assessment, position, messages);
  trace.table = table_of(assessment, position, messages);
  trace.remarks = remarks(assessment, position, detail, messages);
  trace.left_out = left_out_of(assessment, position, messages);
  return trace;
}

void descend(const Assessment& assessment, Position parent, int depth, const Messages& messages,
             std::vector<NodeTrace>& all) {
  if (!assessment.nodes[parent].overall) {
    return;
  }
  for (const Position child : children_of(assessment, parent)) {
    all.push_back(make(assessment, child, Detail::brief, messages));
    all.back().depth = depth;
    descend(assessment, child, depth + 1, messages, all);
  }
}

/// Dimensions below `node` that a practice model scores but not the node itself: their practices
/// are listed nowhere else. Those inside one of them are part of it.
void add_practice_dimensions(const Assessment& assessment, Position node, const Messages& messages,
                             std::vector<NodeTrace>& all) {
  const std::string model = rules_of(assessment, node).model.scoring_id();
  for (const Position child : children_of(assessment, node)) {
    const NodeResult& part = assessment.nodes[child];
    if (part.kind != NodeKind::dimension || !part.scored) {
      continue;
    }
    if (!part.trace.practices.empty() && rules_of(assessment, child).model.scoring_id() != model) {
      all.push_back(make(assessment, child, Detail::full, messages));
    } else {
      add_practice_dimensions(assessment, child, messages, all);
    }
  }
}

}  // namespace

NodeTrace trace_of(const Protected<Assessment>& assessment, Position node,
                   const Messages& messages) {
  return make(*assessment, node, Detail::full, messages);
}

std::vector<NodeTrace> trace_down(const Protected<Assessment>& assessment, Position node,
                                  const Messages& messages) {
  std::vector<NodeTrace> all{trace_of(assessment, node, messages)};
  descend(*assessment, node, 1, messages, all);
  return all;
}

std::vector<NodeTrace> questionnaire_traces(const Protected<Assessment>& assessment,
                                            Position questionnaire, const Messages& messages) {
  std::vector<NodeTrace> all{trace_of(assessment, questionnaire, messages)};
  add_practice_dimensions(*assessment, questionnaire, messages, all);
  return all;
}

}  // namespace cxmat::reports::view
