// SPDX-License-Identifier: Apache-2.0
#include "reports/view/groups.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <cxmat/assessment/group_gap.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cxmat::reports::view {
namespace {

class Comparison {
 public:
  Comparison(const Assessment& assessment, const GroupingResult& grouping, const Messages& messages)
      : assessment_(assessment),
        grouping_(grouping),
        messages_(messages),
        language_(messages.language()) {}

  [[nodiscard]] GroupComparison compare(std::string id) const {
    GroupComparison comparison;
    comparison.column = grouping_.column;
    comparison.heading = words(grouping_.label, language_, grouping_.column);
    comparison.hidden = hidden();
    if (shown_groups() > 0) {
      comparison.figure = figure(std::move(id));
    }
    return comparison;
  }

 private:
  [[nodiscard]] std::size_t shown_groups() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        grouping_.values,
        [](const GroupValueResult& value) { return value.respondents.has_value(); }));
  }

  [[nodiscard]] std::string name(std::size_t group) const {
    const GroupValueResult& value = grouping_.values[group];
    return words(value.label, language_, value.name);
  }

  [[nodiscard]] std::string name_with_n(std::size_t group) const {
    const std::optional<std::int64_t>& n = grouping_.values[group].respondents;
    return n ? fmt::format("{} ({})", name(group), n_figure(*n, language_))
             : fmt::format("{} ({})", name(group), messages_.text("report.hidden"));
  }

  /// The group's cell of a node; hidden where there is none.
  [[nodiscard]] Cell cell(const NodeResult& node, std::size_t group) const {
    for (const GroupCells& cells : node.groups) {
      if (cells.grouping == grouping_.column && group < cells.cells.size()) {
        return cells.cells[group];
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string hidden() const {
    std::vector<std::string> names;
    for (std::size_t group = 0; group < grouping_.values.size(); ++group) {
      if (!grouping_.values[group].respondents) {
        names.push_back(isolated(name(group)));
      }
    }
    if (names.empty()) {
      return {};
    }
    return messages_.counted(
        "report.groups.hidden", static_cast<std::int64_t>(names.size()),
        {joined(names, messages_), whole(assessment_.engagement.privacy.minimum_group, language_)});
  }

  [[nodiscard]] std::optional<GroupGap> gap_of(Position position) const {
    return widest_gap(assessment_, position, grouping_.column, fewest_common_questions);
  }

  [[nodiscard]] std::string message(const std::vector<Position>& nodes) const {
    std::optional<GroupGap> widest;
    Position where = 0;
    for (const Position node : nodes) {
      const std::optional<GroupGap> gap = gap_of(node);
      if (gap && (!widest || gap->size > widest->size)) {
        widest = gap;
        where = node;
      }
    }
    if (!widest) {
      return std::string(messages_.text("report.groups.no_gap"));
    }
    const std::string size = decimal(widest->size, 1, language_);
    if (size == decimal(0, 1, language_)) {
      return std::string(messages_.text("report.groups.equal"));
    }
    return messages_.format("report.groups.message",
                            {isolated(label_of(assessment_, where, language_)),
                             isolated(name(widest->higher)), isolated(name(widest->lower)), size,
                             whole(static_cast<std::int64_t>(widest->common), language_),
                             whole(static_cast<std::int64_t>(widest->questions), language_)});
  }

  [[nodiscard]] Figure figure(std::string id) const {
    const std::vector<Position> nodes = questionnaires_of(assessment_, true);
    Figure figure;
    figure.message = message(nodes);
    figure.about = messages_.format(
        "report.groups.about", {isolated(words(grouping_.label, language_, grouping_.column))});
    figure.drawing = chart(nodes, std::move(id));
    figure.table = table(nodes);
    return figure;
  }

  [[nodiscard]] charts::DumbbellChart chart(const std::vector<Position>& nodes,
                                            std::string id) const {
    charts::DumbbellChart chart;
    chart.frame.id = std::move(id);
    chart.frame.title = words(grouping_.label, language_, grouping_.column);
    chart.frame.description = without_isolates(message(nodes));
    chart.axis = axis_of(assessment_, nodes.front(), language_);
    std::vector<std::size_t> drawn;
    for (std::size_t group = 0; group < grouping_.values.size(); ++group) {
      if (grouping_.values[group].respondents) {
        drawn.push_back(group);
        chart.groups.push_back(name_with_n(group));
      }
    }
    // A questionnaire with another number of levels does not fit the axis: it is in the table.
    const std::size_t levels = chart.axis.bands.size();
    for (const Position node : nodes) {
      if (assessment_.nodes[node].levels.size() == levels) {
        chart.rows.push_back(line(node, drawn));
      }
    }
    return chart;
  }

  [[nodiscard]] charts::DumbbellRow line(Position position,
                                         const std::vector<std::size_t>& drawn) const {
    const NodeResult& node = assessment_.nodes[position];
    charts::DumbbellRow row;
    row.label = label_of(assessment_, position, language_);
    for (std::size_t i = 0; i < drawn.size(); ++i) {
      const Cell found = cell(node, drawn[i]);
      if (found && found->level_score) {
        row.points.push_back(
            {.group = i,
             .value = *found->level_score,
             .value_text = level_figure(*found->level_score, node.levels, language_)});
      }
    }
    if (const std::optional<GroupGap> gap = gap_of(position)) {
      row.note = messages_.format("report.groups.gap_note", {decimal(gap->size, 1, language_)});
    }
    row.missing = std::string(messages_.text("report.no_score"));
    return row;
  }

  [[nodiscard]] Table table(const std::vector<Position>& nodes) const {
    Table table;
    table.caption = messages_.format(
        "report.groups.caption", {isolated(words(grouping_.label, language_, grouping_.column))});
    table.row_heading = std::string(messages_.text("report.questionnaire"));
    for (std::size_t group = 0; group < grouping_.values.size(); ++group) {
      table.headings.push_back({.text = isolated(name(group))});
    }
    table.headings.push_back({.text = std::string(messages_.text("report.groups.gap"))});
    table.rows.push_back(respondents());
    for (const Position node : nodes) {
      table.rows.push_back(row(node));
    }
    return table;
  }

  [[nodiscard]] TableRow respondents() const {
    TableRow row;
    row.label = std::string(messages_.text("report.respondents"));
    row.strong = true;
    for (const GroupValueResult& value : grouping_.values) {
      row.cells.push_back(value.respondents
                              ? TableCell{.text = whole(*value.respondents, language_)}
                              : missing_cell(std::string(messages_.text("report.hidden"))));
    }
    row.cells.push_back({});
    return row;
  }

  [[nodiscard]] TableRow row(Position position) const {
    const NodeResult& node = assessment_.nodes[position];
    TableRow row;
    row.label = label_of(assessment_, position, language_);
    for (std::size_t group = 0; group < grouping_.values.size(); ++group) {
      const Cell found = cell(node, group);
      TableCell shown = score_cell(found, node.levels, messages_);
      if (found && found->level_score) {
        shown.text = fmt::format("{} ({})", shown.text, n_figure(found->n, language_));
      }
      row.cells.push_back(std::move(shown));
    }
    const std::optional<GroupGap> gap = gap_of(position);
    row.cells.push_back(
        gap ? TableCell{.text = messages_.format(
                            "report.groups.gap_cell",
                            {decimal(gap->size, 1, language_),
                             whole(static_cast<std::int64_t>(gap->common), language_)})}
            : missing_cell());
    return row;
  }

  const Assessment& assessment_;
  const GroupingResult& grouping_;
  const Messages& messages_;
  Language language_;
};

}  // namespace

std::vector<GroupComparison> groups(const Protected<Assessment>& assessment,
                                    const Messages& messages) {
  std::vector<GroupComparison> comparisons;
  if (is_consensus(*assessment) || questionnaires_of(*assessment, true).empty()) {
    return comparisons;
  }
  for (const GroupingResult& grouping : assessment->groupings) {
    if (!grouping.values.empty()) {
      comparisons.push_back(Comparison(*assessment, grouping, messages)
                                .compare(fmt::format("groups-{}", comparisons.size() + 1)));
    }
  }
  return comparisons;
}

}  // namespace cxmat::reports::view
