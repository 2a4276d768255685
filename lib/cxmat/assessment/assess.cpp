// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/assess.hpp"

#include "cxmat/assessment/figures.hpp"
#include "cxmat/assessment/gates.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace cxmat {
namespace {

LocalizedText overall_label() {
  LocalizedText label;
  label.set(Language::de, "Gesamt");
  label.set(Language::en, "Overall");
  return label;
}

/// Where a tree node or a question of the plan stands in the result.
struct Source {
  bool is_question = false;
  std::size_t index = 0;
};

/// Lays out the result's nodes, parents before children in reading order, without figures.
class NodeLayout {
 public:
  NodeLayout(const Engagement& engagement, const Plan& plan)
      : engagement_(engagement), plan_(plan) {}

  void add_all() {
    NodeResult overall{.id = plan_.nodes[0].id,
                       .parent = {},
                       .kind = NodeKind::overall,
                       .label = overall_label(),
                       .model = engagement_.overall == OverallRule::group_scores
                                    ? "weighted_mean"
                                    : "weighted_mean per respondent"};
    overall.scored = !plan_.nodes[0].parts.empty();
    overall.levels = first_levels();
    overall.target = overall_target();
    push(std::move(overall), {false, 0});
    std::size_t node = 0;
    for (const QuestionnaireUse& use : engagement_.questionnaires) {
      node = next_root(node);
      add_questionnaire(use, node);
    }
  }

  std::vector<NodeResult> nodes;
  std::vector<Source> sources;

 private:
  /// The plan's next questionnaire node after `node`.
  [[nodiscard]] std::size_t next_root(std::size_t node) const {
    do {
      ++node;
    } while (plan_.nodes[node].parent != 0U);
    return node;
  }

  [[nodiscard]] Levels first_levels() const {
    for (const QuestionnaireUse& use : engagement_.questionnaires) {
      if (use.questionnaire.result == ResultKind::level) {
        return use.questionnaire.levels;
      }
    }
    return {};
  }

  /// The weighted mean of the questionnaires' targets, where all scored ones have one. Taken as
  /// scores, since questionnaires may differ in their number of levels.
  [[nodiscard]] std::optional<double> overall_target() const {
    double sum = 0;
    double weight = 0;
    for (const QuestionnaireUse& use : engagement_.questionnaires) {
      if (use.questionnaire.result == ResultKind::distribution) {
        continue;
      }
      if (!use.target) {
        return std::nullopt;
      }
      sum += use.weight.value() * score_of(use.target->value(), use.questionnaire.levels.size());
      weight += use.weight.value();
    }
    return weight > 0 ? std::optional(level_score(sum / weight, first_levels().size()))
                      : std::nullopt;
  }

  void add_questionnaire(const QuestionnaireUse& use, std::size_t node) {
    const Questionnaire& questionnaire = use.questionnaire;
    NodeResult result = base(node, NodeKind::questionnaire, 0, use);
    result.label = questionnaire.title;
    result.weight = use.weight;
    const std::size_t position = push(std::move(result), {false, node});
    std::size_t child = node;
    for (const Dimension& dimension : questionnaire.dimensions) {
      child = next_child(node, child);
      add_dimension(dimension, child, position, use);
    }
  }

  void add_dimension(const Dimension& dimension, std::size_t node, std::size_t parent,
                     const QuestionnaireUse& use) {
    NodeResult result = base(node, NodeKind::dimension, parent, use);
    result.label = dimension.label;
    result.weight = dimension.weight;
    const std::size_t position = push(std::move(result), {false, node});
    std::size_t question = 0;
    for (const PlannedPart& part : plan_.nodes[node].parts) {
      if (part.is_question) {
        add_question(dimension.questions[question++], part.index, position, use);
      }
    }
    std::size_t child = node;
    for (const Dimension& nested : dimension.dimensions) {
      child = next_child(node, child);
      add_dimension(nested, child, position, use);
    }
  }

  void add_question(const Question& question, std::size_t index, std::size_t parent,
                    const QuestionnaireUse& use) {
    NodeResult result{.id = question.id,
                      .parent = parent,
                      .kind = NodeKind::question,
                      .label = display_label(question),
                      .weight = question.weight,
                      .model = {}};
    result.levels = use.questionnaire.levels;
    result.scored = plan_.questions[index].scored && use.questionnaire.result == ResultKind::level;
    if (result.scored && use.target) {
      result.target = use.target->value();
    }
    push(std::move(result), {true, index});
  }

  [[nodiscard]] NodeResult base(std::size_t node, NodeKind kind, std::size_t parent,
                                const QuestionnaireUse& use) const {
    const PlannedNode& planned = plan_.nodes[node];
    NodeResult result{.id = planned.id, .parent = parent, .kind = kind, .label = {}, .model = {}};
    result.scored = planned.scored;
    result.levels = use.questionnaire.levels;
    if (planned.scored) {
      result.model = planned.model->id;
      if (use.target) {
        result.target = use.target->value();
      }
    }
    return result;
  }

  [[nodiscard]] std::size_t next_child(std::size_t parent, std::size_t after) const {
    do {
      ++after;
    } while (plan_.nodes[after].parent != parent);
    return after;
  }

  std::size_t push(NodeResult node, Source source) {
    nodes.push_back(std::move(node));
    sources.push_back(source);
    return nodes.size() - 1;
  }

  const Engagement& engagement_;
  const Plan& plan_;
};

std::vector<const Levels*> levels_of(const Engagement& engagement, const Plan& plan) {
  static const Levels none;
  std::vector<const Levels*> levels(plan.nodes.size(), &none);
  std::size_t use = 0;
  const Levels* current = &none;
  for (std::size_t node = 1; node < plan.nodes.size(); ++node) {
    if (plan.nodes[node].parent == 0U) {
      current = &engagement.questionnaires[use++].questionnaire.levels;
      if (levels[0]->empty() && plan.nodes[node].scored) {
        levels[0] = current;
      }
    }
    levels[node] = current;
  }
  return levels;
}

/// The positions of a grouping's values in the result (the engagement's order) in the tally.
struct GroupingMap {
  GroupingResult result;
  std::vector<std::int32_t> tally_positions;  ///< -1: nobody gave this value
};

GroupingMap map_grouping(const Grouping& grouping, const GroupColumn& column) {
  GroupingMap map;
  map.result.column = grouping.column;
  map.result.label = grouping.label.empty() ? LocalizedText(grouping.column) : grouping.label;
  if (grouping.values.empty()) {
    for (std::size_t i = 0; i < column.values.size(); ++i) {
      map.result.values.push_back(
          {.name = column.values[i], .label = LocalizedText(column.values[i])});
      map.tally_positions.push_back(static_cast<std::int32_t>(i));
    }
    return map;
  }
  for (const GroupValue& value : grouping.values) {
    const auto found = std::ranges::find(column.values, value.name);
    map.result.values.push_back(
        {.name = value.name,
         .label = value.label.empty() ? LocalizedText(value.name) : value.label,
         .population = value.population,
         .respondents = {}});
    map.tally_positions.push_back(found == column.values.end()
                                      ? -1
                                      : static_cast<std::int32_t>(found - column.values.begin()));
  }
  return map;
}

class Assessor {
 public:
  Assessor(const Engagement& engagement, const Plan& plan, const Tally& tally, Crosses crosses)
      : engagement_(engagement),
        plan_(plan),
        tally_(tally),
        crosses_(crosses),
        layout_(engagement, plan) {
    for (std::size_t i = 0; i < engagement.groupings.size(); ++i) {
      groupings_.push_back(map_grouping(engagement.groupings[i], tally.groupings[i]));
    }
  }

  [[nodiscard]] Assessment make() {
    Assessment made;
    made.gates = evaluate_gates(engagement_);
    rules_ = {.caps = std::vector<std::optional<double>>(plan_.nodes.size()),
              .levels = levels_of(engagement_, plan_),
              .overall = engagement_.overall,
              .weighted = tally_.weighted,
              .fewest_answers = engagement_.privacy.collection == Collection::survey
                                    ? engagement_.privacy.minimum_group
                                    : 2};
    layout_.add_all();
    add_waves(made);
    add_latest(made, caps_of(made.gates, plan_));
    mark_lowered(made.gates, layout_.nodes);
    made.nodes = std::move(layout_.nodes);
    for (GroupingMap& map : groupings_) {
      made.groupings.push_back(std::move(map.result));
    }
    return made;
  }

 private:
  using Wanted = std::function<bool(const CellKey&)>;

  [[nodiscard]] std::int32_t latest() const {
    return static_cast<std::int32_t>(tally_.waves.size()) - 1;
  }

  /// Where `figures` puts the cell of each node.
  void each_node(const SelectionFigures& figures,
                 const std::function<void(NodeResult&, const Figures&)>& put) {
    for (std::size_t i = 0; i < layout_.nodes.size(); ++i) {
      const Source source = layout_.sources[i];
      put(layout_.nodes[i],
          source.is_question ? figures.questions[source.index] : figures.nodes[source.index]);
    }
  }

  [[nodiscard]] static Wanted in_wave(std::int32_t wave) {
    return [wave](const CellKey& key) { return key.wave == wave; };
  }

  [[nodiscard]] Wanted in_group(std::int32_t wave, std::size_t grouping, std::size_t value) const {
    const std::int32_t position = groupings_[grouping].tally_positions[value];
    return [=](const CellKey& key) {
      return key.wave == wave && position >= 0 && key.groups[grouping] == position;
    };
  }

  void add_waves(Assessment& made) {
    for (std::size_t wave = 0; wave < tally_.waves.size(); ++wave) {
      const auto position = static_cast<std::int32_t>(wave);
      const Sums sums = sum_of(tally_, plan_, in_wave(position));
      WaveResult result = describe_wave(tally_.waves[wave]);
      result.respondents = sums.respondents;
      made.waves.push_back(std::move(result));
      if (tally_.waves.size() < 2) {
        continue;
      }
      each_node(figures_of(plan_, sums, rules_), [&](NodeResult& node, const Figures& figures) {
        node.waves.push_back({.wave = tally_.waves[wave], .overall = figures, .groups = {}});
      });
      add_groups(position, [](NodeResult& node) -> std::vector<GroupCells>& {
        return node.waves.back().groups;
      });
    }
  }

  [[nodiscard]] WaveResult describe_wave(const std::string& id) const {
    const auto found = std::ranges::find(engagement_.waves, id, &Wave::id);
    WaveResult result{
        .id = id, .label = LocalizedText(id), .date = {}, .respondents = {}, .population = {}};
    if (found != engagement_.waves.end()) {
      if (!found->label.empty()) {
        result.label = found->label;
      }
      result.date = found->date;
      result.population = found->population;
    }
    return result;
  }

  void add_groups(std::int32_t wave,
                  const std::function<std::vector<GroupCells>&(NodeResult&)>& place) {
    for (std::size_t grouping = 0; grouping < groupings_.size(); ++grouping) {
      GroupingResult& result = groupings_[grouping].result;
      for (NodeResult& node : layout_.nodes) {
        place(node).push_back({.grouping = result.column, .cells = {}});
      }
      for (std::size_t value = 0; value < result.values.size(); ++value) {
        const Sums sums = sum_of(tally_, plan_, in_group(wave, grouping, value));
        if (wave == latest()) {
          result.values[value].respondents = sums.respondents;
        }
        each_node(figures_of(plan_, sums, rules_), [&](NodeResult& node, const Figures& figures) {
          place(node).back().cells.emplace_back(figures);
        });
      }
    }
  }

  /// The caps bind the latest result of the organisation as a whole. Groups and waves are compared
  /// by what people answered: a cap would make them all look alike.
  void add_latest(Assessment& made, std::vector<std::optional<double>> caps) {
    const Sums sums = sum_of(tally_, plan_, in_wave(latest()));
    made.rows_without_answers = sums.without_answers;
    FigureRules capped = rules_;
    capped.caps = std::move(caps);
    each_node(figures_of(plan_, sums, capped),
              [](NodeResult& node, const Figures& figures) { node.overall = figures; });
    if (tally_.waves.size() > 1) {
      for (NodeResult& node : layout_.nodes) {
        node.groups = node.waves.back().groups;
      }
    } else {
      add_groups(latest(),
                 [](NodeResult& node) -> std::vector<GroupCells>& { return node.groups; });
    }
    if (crosses_ == Crosses::skip) {
      return;
    }
    for (std::size_t rows = 0; rows < groupings_.size(); ++rows) {
      for (std::size_t columns = rows + 1; columns < groupings_.size(); ++columns) {
        add_cross(rows, columns);
      }
    }
  }

  void add_cross(std::size_t rows, std::size_t columns) {
    for (NodeResult& node : layout_.nodes) {
      node.crosses.push_back({.rows = groupings_[rows].result.column,
                              .columns = groupings_[columns].result.column,
                              .cells = {}});
    }
    for (std::size_t row = 0; row < groupings_[rows].result.values.size(); ++row) {
      const Wanted in_row = in_group(latest(), rows, row);
      for (std::size_t column = 0; column < groupings_[columns].result.values.size(); ++column) {
        const Wanted in_column = in_group(latest(), columns, column);
        const Sums sums = sum_of(tally_, plan_,
                                 [&](const CellKey& key) { return in_row(key) && in_column(key); });
        each_node(figures_of(plan_, sums, rules_), [](NodeResult& node, const Figures& figures) {
          node.crosses.back().cells.emplace_back(figures);
        });
      }
    }
  }

  const Engagement& engagement_;
  const Plan& plan_;
  const Tally& tally_;
  Crosses crosses_;
  NodeLayout layout_;
  std::vector<GroupingMap> groupings_;
  FigureRules rules_;
};

}  // namespace

Plan plan_of(const Engagement& engagement) {
  std::vector<WeightedQuestionnaire> questionnaires;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    questionnaires.push_back({&use.questionnaire, use.weight});
  }
  return make_plan(questionnaires);
}

Assessment assess(Engagement engagement, const Plan& plan, const Tally& tally, Crosses crosses) {
  Assessment made = Assessor(engagement, plan, tally, crosses).make();
  made.engagement = std::move(engagement);
  return made;
}

}  // namespace cxmat
