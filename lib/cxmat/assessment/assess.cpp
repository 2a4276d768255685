// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/assess.hpp"

#include "cxmat/assessment/figures.hpp"
#include "cxmat/assessment/gates.hpp"
#include "cxmat/assessment/group_comparison.hpp"
#include "cxmat/assessment/node_layout.hpp"
#include "cxmat/assessment/trace.hpp"
#include "cxmat/core/threads.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <span>
#include <string_view>
#include <utility>

namespace cxmat {
namespace {

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

/// The target score of each question of the plan.
std::vector<std::optional<double>> targets_of(const NodeLayout& layout, const Plan& plan) {
  std::vector<std::optional<double>> targets(plan.questions.size());
  for (std::size_t i = 0; i < layout.nodes.size(); ++i) {
    const NodeResult& node = layout.nodes[i];
    if (layout.sources[i].is_question && node.target) {
      targets[layout.sources[i].index] = score_of(*node.target, node.levels.size());
    }
  }
  return targets;
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

/// Two where the tally is so large that a second one saves time. Looking at its histograms also
/// packs them, and from then on several threads may read them.
std::size_t threads_for(const Tally& tally) {
  constexpr std::size_t many_scores = 20'000;
  std::size_t scores = 0;
  for (const CellTally& cell : tally.cells) {
    for (const NodeTally& node : cell.sums.nodes) {
      scores += node.scores.bins().size();
    }
    for (const QuestionTally& question : cell.sums.questions) {
      scores += question.values.bins().size();
    }
  }
  return scores < many_scores ? 1 : 2;
}

bool can_be_crossed(std::size_t rows, std::size_t columns, std::size_t nodes) {
  return rows * columns <= most_crossed / std::max<std::size_t>(1, nodes);
}

class Assessor {
 public:
  Assessor(const Engagement& engagement, const Plan& plan, const Tally& tally, Crosses crosses)
      : engagement_(engagement),
        plan_(plan),
        tally_(tally),
        crosses_(crosses),
        threads_(threads_for(tally)),
        layout_(lay_out(engagement, plan)) {
    for (std::size_t i = 0; i < engagement.groupings.size(); ++i) {
      groupings_.push_back(map_grouping(engagement.groupings[i], tally.groupings[i]));
    }
  }

  [[nodiscard]] Assessment make() {
    Assessment made;
    made.gates = evaluate_gates(engagement_);
    rules_ = {.caps = std::vector<std::optional<double>>(plan_.nodes.size()),
              .levels = levels_of(engagement_, plan_),
              .targets = targets_of(layout_, plan_),
              .overall = engagement_.overall,
              .weighted = tally_.weighted,
              // Only the data formats show them for groups and waves, and they take time.
              .item_statistics = crosses_ == Crosses::make,
              .fewest_answers = engagement_.privacy.collection == Collection::survey
                                    ? engagement_.privacy.minimum_group
                                    : 2};
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
      const NodeSource source = layout_.sources[i];
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

  /// Some of the respondents.
  struct Selection {
    std::int64_t respondents = 0;
    SelectionFigures figures;
  };

  /// The figures of `count` selections, which do not depend on each other.
  [[nodiscard]] std::vector<Selection> select(
      std::size_t count, const std::function<Wanted(std::size_t)>& wanted) const {
    std::vector<Selection> selections(count);
    in_threads(count, threads_, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        const Sums sums = sum_of(tally_, plan_, wanted(i));
        selections[i] = {sums.respondents, figures_of(plan_, sums, rules_)};
      }
    });
    return selections;
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
      std::vector<std::vector<GroupSummary>> summaries(layout_.nodes.size());
      std::int64_t placed = 0;
      const std::vector<Selection> selections = select(
          result.values.size(), [&](std::size_t value) { return in_group(wave, grouping, value); });
      for (std::size_t value = 0; value < result.values.size(); ++value) {
        const auto& [respondents, figures] = selections[value];
        placed += respondents;
        if (wave == latest()) {
          result.values[value].respondents = respondents;
        }
        for (std::size_t i = 0; i < layout_.nodes.size(); ++i) {
          const NodeSource source = layout_.sources[i];
          place(layout_.nodes[i])
              .back()
              .cells.emplace_back(source.is_question ? figures.questions[source.index]
                                                     : figures.nodes[source.index]);
          summaries[i].push_back(source.is_question ? figures.question_summaries[source.index]
                                                    : figures.node_summaries[source.index]);
        }
      }
      for (std::size_t i = 0; i < layout_.nodes.size(); ++i) {
        if (asked_alike(i, place, rules_.fewest_answers)) {
          place(layout_.nodes[i]).back().intraclass =
              intraclass_of(summaries[i], rules_.fewest_answers);
        }
      }
      if (placed < sum_of(tally_, plan_, in_wave(wave)).respondents) {
        result.waves_without_value.push_back(tally_.waves[static_cast<std::size_t>(wave)]);
      }
    }
  }

  /// Whether the groups placed last were all asked the same questions below a node; groups with
  /// fewer than `fewest` scores there do not matter.
  [[nodiscard]] bool asked_alike(std::size_t position,
                                 const std::function<std::vector<GroupCells>&(NodeResult&)>& place,
                                 std::int64_t fewest) {
    const std::vector<Cell>& own = place(layout_.nodes[position]).back().cells;
    for (const std::size_t question : questions_below(position)) {
      const std::vector<Cell>& cells = place(layout_.nodes[question]).back().cells;
      std::optional<bool> asked;
      for (std::size_t value = 0; value < cells.size(); ++value) {
        if (own[value]->n < fewest) {
          continue;
        }
        const bool here = cells[value]->asked > 0;
        if (asked.value_or(here) != here) {
          return false;
        }
        asked = here;
      }
    }
    return true;
  }

  /// The caps bind the latest result of the organisation as a whole. Groups and waves are compared
  /// by what people answered: a cap would make them all look alike.
  void add_latest(Assessment& made, std::vector<std::optional<double>> caps) {
    const Sums sums = sum_of(tally_, plan_, in_wave(latest()));
    made.rows_without_answers = sums.without_answers;
    FigureRules capped = rules_;
    capped.item_statistics = true;
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
    add_traces(layout_, plan_, sums, engagement_.overall);
    add_differences();
    if (crosses_ == Crosses::skip) {
      return;
    }
    for (std::size_t rows = 0; rows < groupings_.size(); ++rows) {
      for (std::size_t columns = rows + 1; columns < groupings_.size(); ++columns) {
        if (can_be_crossed(groupings_[rows].result.values.size(),
                           groupings_[columns].result.values.size(), layout_.nodes.size())) {
          add_cross(rows, columns);
        }
      }
    }
  }

  /// Nodes do not depend on each other, and many groups make many pairs: half of them are worked
  /// out beside the other half.
  void add_differences() {
    const auto every_second = [this](std::size_t first) {
      for (std::size_t i = first; i < layout_.nodes.size(); i += 2) {
        add_differences(i);
      }
    };
    const std::future<void> other = std::async(std::launch::async, every_second, 1);
    every_second(0);
  }

  void add_differences(std::size_t position) {
    NodeResult& node = layout_.nodes[position];
    if (position == 0 && engagement_.overall == OverallRule::group_scores) {
      return;  // the spread is that of respondents' own overall scores, which is another figure
    }
    if (crosses_ == Crosses::skip && node.kind == NodeKind::question) {
      return;
    }
    const std::vector<std::size_t> questions = questions_below(position);
    for (std::size_t grouping = 0; grouping < node.groups.size(); ++grouping) {
      if (crosses_ == Crosses::skip && node.groups[grouping].cells.size() > most_groups_compared) {
        continue;
      }
      const auto asked = [&](std::size_t question, std::size_t value) {
        return layout_.nodes[question].groups[grouping].cells[value]->asked > 0;
      };
      const auto comparable = [&](std::size_t a, std::size_t b) {
        return std::ranges::all_of(questions, [&](std::size_t question) {
          return asked(question, a) == asked(question, b);
        });
      };
      const std::vector<GroupDifference> found =
          differences_between(node.groups[grouping].grouping, node.groups[grouping].cells,
                              comparable, rules_.fewest_answers);
      node.differences.insert(node.differences.end(), found.begin(), found.end());
    }
  }

  /// The positions of the questions below a node, or its own.
  [[nodiscard]] std::vector<std::size_t> questions_below(std::size_t position) const {
    std::vector<bool> below(layout_.nodes.size(), false);
    std::vector<std::size_t> questions;
    for (std::size_t i = position; i < layout_.nodes.size(); ++i) {
      const std::optional<std::size_t> parent = layout_.nodes[i].parent;
      below[i] = i == position || (parent && below[*parent]);
      if (below[i] && layout_.nodes[i].kind == NodeKind::question) {
        questions.push_back(i);
      }
    }
    return questions;
  }

  void add_cross(std::size_t rows, std::size_t columns) {
    for (NodeResult& node : layout_.nodes) {
      node.crosses.push_back({.rows = groupings_[rows].result.column,
                              .columns = groupings_[columns].result.column,
                              .cells = {}});
    }
    for (std::size_t row = 0; row < groupings_[rows].result.values.size(); ++row) {
      const Wanted in_row = in_group(latest(), rows, row);
      const auto both = [&](std::size_t column) -> Wanted {
        return [in_row, in_column = in_group(latest(), columns, column)](const CellKey& key) {
          return in_row(key) && in_column(key);
        };
      };
      for (const Selection& cell : select(groupings_[columns].result.values.size(), both)) {
        each_node(cell.figures, [](NodeResult& node, const Figures& figures) {
          node.crosses.back().cells.emplace_back(figures);
        });
      }
    }
  }

  const Engagement& engagement_;
  const Plan& plan_;
  const Tally& tally_;
  Crosses crosses_;
  std::size_t threads_;
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

Diagnostics groups_not_crossed(const Engagement& engagement, const Plan& plan,
                               std::span<const GroupColumn> columns, Crosses crosses) {
  Diagnostics found;
  const std::size_t nodes = plan.nodes.size() + plan.questions.size();
  for (std::size_t a = 0; a < columns.size() && crosses == Crosses::make; ++a) {
    for (std::size_t b = a + 1; b < columns.size(); ++b) {
      const std::size_t rows =
          map_grouping(engagement.groupings[a], columns[a]).result.values.size();
      const std::size_t others =
          map_grouping(engagement.groupings[b], columns[b]).result.values.size();
      if (!can_be_crossed(rows, others, nodes)) {
        found.push_back(
            warning(Code::groups_not_crossed, {},
                    {columns[a].grouping, columns[b].grouping, fmt::format("{}", most_crossed)}));
      }
    }
  }
  return found;
}

Assessment assess(Engagement engagement, const Plan& plan, const Tally& tally, Crosses crosses) {
  Assessment made = Assessor(engagement, plan, tally, crosses).make();
  made.engagement = std::move(engagement);
  return made;
}

}  // namespace cxmat
