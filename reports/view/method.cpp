// SPDX-License-Identifier: Apache-2.0
#include "reports/view/method.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cxmat::reports::view {
namespace {

std::string model_name(std::string_view id, const Messages& messages) {
  const std::string key = fmt::format("report.model.{}.name", id);
  return messages.has(key) ? std::string(messages.text(key)) : clean(id);
}

std::vector<ModelWords> models(const Assessment& assessment, const Messages& messages) {
  std::vector<std::string> used;
  if (questionnaires_of(assessment, true).empty()) {
    return {};
  }
  for (const NodeResult& node : assessment.nodes) {
    if (node.scored && !node.model.empty() && std::ranges::find(used, node.model) == used.end()) {
      used.push_back(node.model);
    }
  }
  std::vector<ModelWords> described;
  for (const std::string& id : used) {
    const std::string key = fmt::format("report.model.{}.how", id);
    described.push_back(
        {.name = model_name(id, messages),
         .how = std::string(messages.text(messages.has(key) ? key : "report.model.other.how"))});
  }
  return described;
}

Table level_table(const Levels& levels, const Messages& messages) {
  const Language language = messages.language();
  Table table;
  table.caption = std::string(messages.text("report.levels.caption"));
  table.row_heading = std::string(messages.text("report.level"));
  table.headings = {
      {.text = std::string(messages.text("report.levels.bounds"))},
      {.text = std::string(messages.text("report.levels.description")), .number = false}};
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const std::string from = decimal(levels[i].from.value(), 1, language);
    const bool top = i + 1 == levels.size();
    const std::string bounds =
        top ? messages.format("report.levels.top",
                              {from, decimal(static_cast<double>(levels.size()), 1, language)})
            : messages.format("report.levels.below",
                              {from, decimal(levels[i + 1].from.value(), 1, language)});
    table.rows.push_back(
        {.label = level_words(levels[i].number, levels, language),
         .cells = {{.text = bounds}, {.text = words(levels[i].description, language)}}});
  }
  return table;
}

std::vector<Table> level_tables(const Assessment& assessment, const Messages& messages) {
  std::vector<Levels> seen;
  std::vector<Table> tables;
  for (const Position position : questionnaires_of(assessment, true)) {
    const Levels& levels = assessment.nodes[position].levels;
    if (!levels.empty() && std::ranges::find(seen, levels) == seen.end()) {
      seen.push_back(levels);
      tables.push_back(level_table(levels, messages));
    }
  }
  return tables;
}

/// Weight, share, model and minimum coverage of each scored questionnaire.
std::optional<Table> questionnaire_table(const Assessment& assessment, const Messages& messages) {
  const Language language = messages.language();
  Table table;
  table.caption = std::string(messages.text("report.method.questionnaires"));
  table.row_heading = std::string(messages.text("report.questionnaire"));
  table.headings = {{.text = std::string(messages.text("report.method.model")), .number = false},
                    {.text = std::string(messages.text("report.method.share"))},
                    {.text = std::string(messages.text("report.method.minimum_coverage"))}};
  for (const QuestionnaireUse& use : assessment.engagement.questionnaires) {
    const auto node = std::ranges::find(assessment.nodes, use.questionnaire.id, &NodeResult::id);
    if (node == assessment.nodes.end() || !node->scored) {
      continue;
    }
    const Position position = static_cast<Position>(node - assessment.nodes.begin());
    table.rows.push_back(
        {.label = label_of(assessment, position, language),
         .cells = {{.text = model_name(node->model, messages)},
                   {.text = percent(share_in_overall(assessment, position), language)},
                   {.text = percent(use.questionnaire.minimum_coverage.value(), language)}}});
  }
  return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

class Rules {
 public:
  Rules(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment), messages_(messages) {}

  [[nodiscard]] std::vector<std::string> all() {
    if (!questionnaires_of(assessment_, true).empty()) {
      add_scoring();
    }
    if (std::ranges::any_of(assessment_.nodes, [](const NodeResult& node) {
          return node.kind == NodeKind::question && !node.scored;
        })) {
      add("report.method.shares");
    }
    add_privacy();
    return std::move(rules_);
  }

 private:
  void add(const char* key) { rules_.emplace_back(messages_.text(key)); }

  void add_scoring() {
    add("report.method.level_score");
    add("report.method.decimals");
    add("report.method.coverage");
    add(assessment_.engagement.overall == OverallRule::per_respondent
            ? "report.method.per_respondent"
            : "report.method.group_scores");
    if (!is_consensus(assessment_)) {
      add("report.method.interval");
      add("report.method.reliability");
    }
    if (!assessment_.engagement.weight_column.empty()) {
      rules_.push_back(messages_.format("report.method.weights",
                                        {isolated(clean(assessment_.engagement.weight_column))}));
    }
    add_weighting();
    if (!assessment_.gates.empty()) {
      add("report.method.gates");
    }
    if (assessment_.benchmark) {
      add("report.method.percentile");
    }
    add("report.method.steps");
    add("report.method.answers");
  }

  [[nodiscard]] std::string grouping_words(const std::string& column) const {
    const auto found = std::ranges::find(assessment_.groupings, column, &GroupingResult::column);
    return isolated(found == assessment_.groupings.end()
                        ? clean(column)
                        : words(found->label, messages_.language(), column));
  }

  void add_weighting() {
    const Weighting& weighting = assessment_.engagement.weighting;
    if (!weighting.any() || !assessment_.weighting) {
      return;
    }
    const Language language = messages_.language();
    const std::string effect = decimal(assessment_.weighting->design_effect, 2, language);
    if (!weighting.balance_by.empty()) {
      rules_.push_back(messages_.format("report.method.balanced",
                                        {grouping_words(weighting.balance_by), effect}));
      return;
    }
    std::vector<std::string> groupings;
    for (const Margin& margin : weighting.margins) {
      groupings.push_back(grouping_words(margin.grouping));
    }
    rules_.push_back(
        messages_.format("report.method.raked", {joined(groupings, messages_), effect}));
    if (assessment_.weighting->trimmed_share > 0) {
      rules_.push_back(messages_.format("report.method.trimmed",
                                        {percent(assessment_.weighting->trimmed_share, language)}));
    }
  }

  void add_privacy() {
    if (is_consensus(assessment_)) {
      add("report.method.consensus");
      return;
    }
    rules_.push_back(messages_.format(
        "report.method.privacy",
        {whole(assessment_.engagement.privacy.minimum_group, messages_.language())}));
    const Privacy& privacy = assessment_.engagement.privacy;
    add(privacy.unanimous == Unanimous::hide ? "report.method.unanimous"
                                             : "report.method.unanimous_shown");
    if (privacy.minimum_group < recommended_minimum_group) {
      rules_.push_back(messages_.format("report.method.privacy_lowered",
                                        {whole(privacy.minimum_group, messages_.language()),
                                         whole(recommended_minimum_group, messages_.language())}));
    }
    std::vector<std::string> merged;
    for (const GroupMerge& merge : assessment_.merges) {
      std::string together;
      for (const LocalizedText& label : merge.labels) {
        together += (together.empty() ? "" : " + ") +
                    isolated(words(label, messages_.language(), merge.into));
      }
      merged.push_back(std::move(together));
    }
    if (!merged.empty()) {
      rules_.push_back(messages_.format("report.method.merged", {joined(merged, messages_)}));
    }
  }

  const Assessment& assessment_;
  const Messages& messages_;
  std::vector<std::string> rules_;
};

std::string role_words(const std::string& role, const Messages& messages) {
  const std::string key = fmt::format("report.input.{}", role);
  return messages.has(key) ? std::string(messages.text(key)) : clean(role);
}

}  // namespace

Method method(const Protected<Assessment>& assessment, const Messages& messages) {
  Method method{.rules = Rules(*assessment, messages).all(),
                .models = models(*assessment, messages),
                .levels = level_tables(*assessment, messages),
                .questionnaires = questionnaire_table(*assessment, messages),
                .inputs = {}};
  for (const InputFile& input : assessment->inputs) {
    method.inputs.push_back({.role = role_words(input.role, messages),
                             .name = clean(input.name),
                             .version = clean(input.version),
                             .hash = clean(input.hash)});
  }
  return method;
}

}  // namespace cxmat::reports::view
