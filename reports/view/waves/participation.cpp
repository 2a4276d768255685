// SPDX-License-Identifier: Apache-2.0
#include "reports/view/waves/participation.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/participation.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/waves/words.hpp"
#include "reports/view/words.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cxmat::reports::view {
namespace {

TableCell hidden_cell(const Messages& messages) {
  return missing_cell(std::string(messages.text("report.hidden")));
}

/// People invited: as the wave says, for the latest one also as the groups do.
std::optional<std::int64_t> invited(const Assessment& assessment, std::size_t wave) {
  return wave + 1 == assessment.waves.size() ? population_of(assessment)
                                             : assessment.waves[wave].population;
}

TableCell rate_cell(const WaveResult& wave, std::optional<std::int64_t> population,
                    Language language) {
  const bool known =
      wave.respondents && population && *population > 0 && *wave.respondents <= *population;
  return known ? TableCell{.text = percent(static_cast<double>(*wave.respondents) /
                                               static_cast<double>(*population),
                                           language)}
               : missing_cell();
}

TableRow wave_row(const Assessment& assessment, std::size_t wave, const Messages& messages) {
  const Language language = messages.language();
  const WaveResult& described = assessment.waves[wave];
  const std::optional<std::int64_t> population = invited(assessment, wave);
  const NodeResult& root = assessment.nodes.front();
  const Cell overall = wave_cell(root, described.id);
  TableRow row;
  row.label = words(described.label, language, described.id);
  row.cells = {
      described.date.empty() ? missing_cell()
                             : TableCell{.text = date(clean(described.date), language)},
      described.respondents ? TableCell{.text = whole(*described.respondents, language)}
                            : hidden_cell(messages),
      population ? TableCell{.text = whole(*population, language)} : missing_cell(),
      rate_cell(described, population, language),
      score_cell(overall, root.levels, messages),
      overall && overall->interval
          ? TableCell{.text = range_figure(level_range(*overall->interval, root.levels), language)}
          : missing_cell()};
  return row;
}

/// Of one group in one wave; a group that nobody belongs to has nobody.
TableCell group_cell(const NodeResult& root, const std::string& grouping, std::size_t value,
                     std::size_t wave, const Messages& messages) {
  const std::vector<GroupCells> none_of_them;
  for (const GroupCells& group :
       wave < root.waves.size() ? root.waves[wave].groups : none_of_them) {
    if (group.grouping == grouping && value < group.cells.size() && group.cells[value]) {
      return {.text = whole(group.cells[value]->respondents, messages.language())};
    }
  }
  return hidden_cell(messages);
}

}  // namespace

Table wave_table(const Assessment& assessment, const Messages& messages) {
  const auto heading = [&messages](std::string_view key) {
    return TableHeading{.text = std::string(messages.text(key))};
  };
  Table table;
  table.caption = std::string(messages.text("report.waves.participation.caption"));
  table.row_heading = std::string(messages.text("report.waves.participation.wave"));
  table.headings = {heading("report.waves.participation.date"),
                    heading("report.waves.participation.respondents"),
                    heading("report.response.invited"),
                    heading("report.response.heading"),
                    heading("report.waves.participation.score"),
                    heading("report.waves.participation.interval")};
  for (std::size_t wave = 0; wave < assessment.waves.size(); ++wave) {
    table.rows.push_back(wave_row(assessment, wave, messages));
  }
  return table;
}

std::optional<Table> wave_groups(const Assessment& assessment, const Messages& messages) {
  if (assessment.groupings.empty() || assessment.nodes.empty() ||
      assessment.groupings.front().values.empty()) {
    return std::nullopt;
  }
  const Language language = messages.language();
  const GroupingResult& grouping = assessment.groupings.front();
  Table table;
  table.caption = messages.format("report.waves.participation.groups",
                                  {isolated(words(grouping.label, language, grouping.column))});
  table.row_heading = words(grouping.label, language, grouping.column);
  for (std::size_t wave = 0; wave < assessment.waves.size(); ++wave) {
    table.headings.push_back({.text = wave_name(assessment, wave, language)});
  }
  for (std::size_t value = 0; value < grouping.values.size(); ++value) {
    TableRow row;
    row.label = words(grouping.values[value].label, language, grouping.values[value].name);
    for (std::size_t wave = 0; wave < assessment.waves.size(); ++wave) {
      row.cells.push_back(
          group_cell(assessment.nodes.front(), grouping.column, value, wave, messages));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace cxmat::reports::view
