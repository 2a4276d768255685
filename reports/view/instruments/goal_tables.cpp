// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/goal_tables.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/instruments/cells.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace cxmat::reports::view {
namespace {

std::string text(const GoalWords& words, const char* key) {
  return std::string(words.messages.text(key));
}

std::string leads_to(std::string_view from, std::string_view to) {
  return fmt::format("{} → {}", from, to);
}

/// The reasons given in the ratings, each once, in a row.
std::string reasons(const GoalWords& words, const GoalConflict& conflict) {
  std::vector<std::string> all;
  for (const std::size_t rating : conflict.ratings) {
    std::string because =
        view::words(words.goals.effects[rating].because, words.messages.language());
    if (!because.empty() && std::ranges::find(all, because) == all.end()) {
      all.push_back(std::move(because));
    }
  }
  return in_a_row(all);
}

TableRow conflict_row(const GoalWords& words, const GoalConflict& conflict) {
  const Language language = words.messages.language();
  TableRow row;
  row.label = leads_to(words.goal(conflict.goal), words.goal(conflict.other));
  const std::array<std::string, 2> agree{words.department_of_goal(conflict.goal),
                                         words.department_of_goal(conflict.other)};
  row.cells = {
      {.text = without_isolates(joined(agree, words.messages))},
      {.text = words.effect(conflict.effect)},
      conflict.back ? TableCell{.text = words.effect(*conflict.back)} : missing_cell(),
      {.text = decimal(conflict.severity, 1, language)},
      {.text = words.bonus(conflict)},
      {.text = words.settled(conflict), .tone = conflict.open() ? Tone::below : Tone::plain}};
  return row;
}

/// "Service −2, sales 0".
std::string ratings(const GoalWords& words, const RatedPair& pair) {
  std::string list;
  for (const std::size_t position : pair.ratings) {
    const GoalEffect& rating = words.goals.effects[position];
    list += fmt::format(
        "{}{} {}", list.empty() ? "" : ", ",
        rating.rated_by ? words.department(*rating.rated_by) : text(words, "report.goals.nobody"),
        words.effect(rating.effect));
  }
  return list;
}

TableCell role_cell(const GoalWords& words, const GoalRole& role) {
  constexpr std::array<const char*, 4> keys{"report.goals.role.active", "report.goals.role.passive",
                                            "report.goals.role.critical",
                                            "report.goals.role.buffering"};
  return role.kind ? TableCell{.text = text(words, keys.at(static_cast<std::size_t>(*role.kind)))}
                   : missing_cell(text(words, "report.goals.unrated"));
}

TableCell kpi_cell(const GoalWords& words, const Goal& goal) {
  TableCell cell = words_cell(goal.kpi, words.messages.language());
  if (goal.direction && cell.tone != Tone::missing) {
    cell.text += goal.direction == Goal::Direction::up ? " ↑" : " ↓";
  }
  return cell;
}

TableRow role_row(const GoalWords& words, std::size_t position) {
  const GoalRole& role = words.findings.roles[position];
  const auto sum = [&](double number) {
    return role.rated == 0 ? missing_cell()
                           : TableCell{.text = decimal(number, 1, words.messages.language())};
  };
  TableRow row;
  row.label = words.goal(position);
  row.cells = {sum(role.active), sum(role.passive), role_cell(words, role)};
  return row;
}

TableRow goal_row(const GoalWords& words, std::size_t position) {
  constexpr std::array<const char*, 4> drivers{
      "report.goals.driver.growth", "report.goals.driver.cost", "report.goals.driver.quality",
      "report.goals.driver.risk"};
  const Language language = words.messages.language();
  const Goal& goal = words.goals.goals[position];
  TableRow row;
  row.label = words.goal(position);
  row.cells = {{.text = words.department_of_goal(position)},
               {.text = text(words, drivers.at(static_cast<std::size_t>(goal.driver)))},
               kpi_cell(words, goal),
               {.text = decimal(goal.weight, 1, language)},
               {.text = text(words, goal.bonus ? "report.goals.yes" : "report.goals.no")}};
  return row;
}

}  // namespace

std::optional<Table> conflict_table(const GoalWords& words) {
  if (words.findings.conflicts.empty()) {
    return std::nullopt;
  }
  const Messages& messages = words.messages;
  Table table;
  table.caption = text(words, "report.goals.conflicts");
  table.row_heading = text(words, "report.goals.pursuing");
  table.headings = {text_heading(messages, "report.goals.agree"),
                    number_heading(messages, "report.goals.effect"),
                    number_heading(messages, "report.goals.back"),
                    number_heading(messages, "report.goals.severity"),
                    text_heading(messages, "report.goals.bonus"),
                    text_heading(messages, "report.goals.settled")};
  for (const GoalConflict& conflict : words.findings.conflicts) {
    table.rows.push_back(conflict_row(words, conflict));
  }
  return table;
}

std::optional<Table> reason_table(const GoalWords& words) {
  Table table;
  table.caption = text(words, "report.goals.reasons");
  table.row_heading = text(words, "report.goals.pursuing");
  table.headings = {text_heading(words.messages, "report.goals.because")};
  for (const GoalConflict& conflict : words.findings.conflicts) {
    if (std::string because = reasons(words, conflict); !because.empty()) {
      table.rows.push_back(
          {.label = leads_to(words.goal(conflict.goal), words.goal(conflict.other)),
           .cells = {{.text = std::move(because)}}});
    }
  }
  return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

std::optional<Table> blind_spot_table(const GoalWords& words) {
  if (words.findings.blind_spots.empty()) {
    return std::nullopt;
  }
  Table table;
  table.caption = text(words, "report.goals.blind_spots");
  table.row_heading = text(words, "report.goals.pursuing");
  table.headings = {text_heading(words.messages, "report.goals.ratings"),
                    number_heading(words.messages, "report.goals.difference")};
  for (const BlindSpot& spot : words.findings.blind_spots) {
    const RatedPair& pair = words.findings.pairs[spot.pair];
    table.rows.push_back({.label = leads_to(words.goal(pair.from), words.goal(pair.to)),
                          .cells = {{.text = ratings(words, pair)},
                                    {.text = fmt::format("{}", spot.highest - spot.lowest)}}});
  }
  return table;
}

std::optional<Table> role_table(const GoalWords& words) {
  if (words.findings.pairs.empty()) {
    return std::nullopt;
  }
  Table table;
  table.caption = text(words, "report.goals.roles");
  table.row_heading = text(words, "report.goals.goal");
  table.headings = {number_heading(words.messages, "report.goals.active"),
                    number_heading(words.messages, "report.goals.passive"),
                    text_heading(words.messages, "report.goals.role")};
  for (std::size_t position = 0; position < words.goals.goals.size(); ++position) {
    table.rows.push_back(role_row(words, position));
  }
  return table;
}

Table goal_table(const GoalWords& words) {
  const Messages& messages = words.messages;
  Table table;
  table.caption = text(words, "report.goals.goals");
  table.row_heading = text(words, "report.goals.goal");
  table.headings = {text_heading(messages, "report.goals.department"),
                    text_heading(messages, "report.goals.driver"),
                    text_heading(messages, "report.goals.kpi"),
                    number_heading(messages, "report.goals.weight"),
                    text_heading(messages, "report.goals.has_bonus")};
  for (std::size_t position = 0; position < words.goals.goals.size(); ++position) {
    table.rows.push_back(goal_row(words, position));
  }
  return table;
}

}  // namespace cxmat::reports::view
