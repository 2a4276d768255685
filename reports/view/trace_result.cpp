// SPDX-License-Identifier: Apache-2.0
#include "reports/view/trace_result.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/trace_arithmetic.hpp"
#include "reports/view/trace_numbers.hpp"
#include "reports/view/trace_rules.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <cmath>
#include <optional>

namespace cxmat::reports::view {
namespace {

std::string score_sentence(const NodeResult& node, const Messages& messages) {
  const Language language = messages.language();
  const Figures& figures = *node.overall;
  if (!figures.level || !figures.level_score) {
    return messages.format("report.trace.result.score_only",
                           {trace_score(*figures.score, language)});
  }
  return messages.format("report.trace.result.score",
                         {trace_score(*figures.score, language),
                          trace_level_score(*figures.level_score, node.levels, language),
                          whole(static_cast<std::int64_t>(node.levels.size()), language),
                          isolated(level_words(*figures.level, node.levels, language))});
}

std::string people_sentence(const NodeResult& node, const Messages& messages) {
  const Figures& figures = *node.overall;
  return messages.counted(
      is_per_group(node) ? "report.trace.result.took_part" : "report.trace.result.people",
      figures.n, {whole(figures.asked, messages.language())});
}

std::string no_score_sentence(const NodeResult& node, const Messages& messages) {
  return std::string(messages.text(node.overall->asked == 0 ? "report.trace.result.nobody_asked"
                                                            : "report.trace.result.too_few"));
}

std::string model_name(std::string_view id, const Messages& messages) {
  const std::string key = fmt::format("report.model.{}.name", id);
  return messages.has(key) ? std::string(messages.text(key)) : std::string(id);
}

std::string model_sentence(const ModelChoice& model, Detail detail, const Messages& messages) {
  const std::string& id = model.scoring_id();
  std::string name = model_name(id, messages);
  if (id == "power_mean") {
    const std::string p = std::isinf(model.exponent)
                              ? std::string(model.exponent < 0 ? "−∞" : "∞")
                              : brief_score(model.exponent, messages.language());
    name += messages.format("report.trace.exponent", {p});
  }
  if (detail == Detail::brief) {
    return name + ".";
  }
  const std::string key = fmt::format("report.model.{}.how", id);
  return messages.format(
      "report.trace.rule",
      {name, std::string(messages.text(messages.has(key) ? key : "report.model.other.how"))});
}

std::string curve_sentence(const Curve& curve, const Messages& messages) {
  return messages.format(
      curve.kind == Curve::Kind::linear ? "report.trace.curve.linear"
                                        : "report.trace.curve.log_normal",
      {as_given(curve.first, messages.language()), as_given(curve.second, messages.language())});
}

std::string selection_sentence(SelectionRule rule, const Messages& messages) {
  switch (rule) {
    case SelectionRule::any:
      return std::string(messages.text("report.trace.selection.any"));
    case SelectionRule::all:
      return std::string(messages.text("report.trace.selection.all"));
    case SelectionRule::share:
      break;
  }
  return std::string(messages.text("report.trace.selection.share"));
}

std::string question_sentence(const Question* question, Detail detail, const Messages& messages) {
  if (question == nullptr) {
    return {};
  }
  if (question->type == QuestionType::select_multiple) {
    return selection_sentence(question->rule, messages);
  }
  if (question->curve) {
    return curve_sentence(*question->curve, messages);
  }
  const std::optional<Decimal> lowest = question->scale.lowest();
  const std::optional<Decimal> highest = question->scale.highest();
  if (!lowest || !highest || detail == Detail::brief) {
    return {};
  }
  return messages.format("report.trace.scale", {as_given(*lowest, messages.language()),
                                                as_given(*highest, messages.language())});
}

}  // namespace

std::vector<std::string> result_sentences(const Assessment& assessment, Position position,
                                          const Messages& messages) {
  const NodeResult& node = assessment.nodes[position];
  const Language language = messages.language();
  if (!node.overall) {
    return {messages.format("report.trace.result.hidden",
                            {whole(assessment.engagement.privacy.minimum_group, language)})};
  }
  if (!node.scored) {
    return {std::string(messages.text("report.trace.result.not_scored"))};
  }
  if (!node.overall->score) {
    return {no_score_sentence(node, messages)};
  }
  std::vector<std::string> sentences{score_sentence(node, messages)};
  if (const std::string units = own_units(assessment, position, messages); !units.empty()) {
    sentences.push_back(messages.format("report.trace.result.own_units", {units}));
  }
  if (node.overall->percent_to_target) {
    sentences.push_back(messages.format("report.trace.result.to_target",
                                        {percent(*node.overall->percent_to_target, language)}));
  }
  if (!is_consensus(assessment)) {
    sentences.push_back(people_sentence(node, messages));
  }
  return sentences;
}

std::string rule_sentence(const Assessment& assessment, Position position, Detail detail,
                          const Messages& messages) {
  const NodeResult& node = assessment.nodes[position];
  if (!node.scored || !node.overall || !node.overall->score) {
    return {};
  }
  switch (node.kind) {
    case NodeKind::overall:
      return std::string(messages.text(takes_group_scores(assessment, position)
                                           ? "report.method.group_scores"
                                           : "report.method.per_respondent"));
    case NodeKind::question:
      return question_sentence(definition_of(assessment, node.id), detail, messages);
    case NodeKind::questionnaire:
    case NodeKind::dimension:
      break;
  }
  return model_sentence(rules_of(assessment, position).model, detail, messages);
}

}  // namespace cxmat::reports::view
