// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/goal_conflicts.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/instruments/goal_charts.hpp"
#include "reports/view/instruments/goal_tables.hpp"
#include "reports/view/instruments/goal_words.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::reports::view {
namespace {

/// The message: what to settle first.
std::string first_conflict(const GoalWords& words) {
  const Messages& messages = words.messages;
  const std::vector<GoalConflict>& conflicts = words.findings.conflicts;
  if (words.findings.overall.rated == 0) {
    return std::string(messages.text("report.goals.unrated_all"));
  }
  if (conflicts.empty()) {
    return std::string(messages.text("report.goals.none"));
  }
  const GoalConflict& first = conflicts.front();
  const auto count = static_cast<std::int64_t>(conflicts.size());
  if (!first.open()) {
    return messages.counted("report.goals.all_settled", count);
  }
  return messages.format(
      first.bonus ? "report.goals.first_bonus" : "report.goals.first",
      {isolated(words.goal(first.goal)), isolated(words.department_of_goal(first.goal)),
       isolated(words.goal(first.other)), isolated(words.department_of_goal(first.other)),
       words.effect(first.effect)});
}

std::string counts(const GoalWords& words) {
  const std::vector<GoalConflict>& conflicts = words.findings.conflicts;
  if (conflicts.empty()) {
    return {};
  }
  const auto open = std::ranges::count_if(conflicts, &GoalConflict::open);
  return words.messages.counted("report.goals.counted", static_cast<std::int64_t>(conflicts.size()),
                                {whole(open, words.messages.language())});
}

std::string indices(const GoalWords& words) {
  const GoalTension& overall = words.findings.overall;
  const Language language = words.messages.language();
  if (!overall.conflict || !overall.synergy) {
    return {};
  }
  return words.messages.format("report.goals.indices", {percent(*overall.conflict, language),
                                                        percent(*overall.synergy, language)});
}

std::string coverage(const GoalWords& words) {
  const GoalTension& overall = words.findings.overall;
  if (overall.possible == 0) {
    return {};
  }
  std::vector<std::string> sentences{words.messages.format(
      "report.goals.coverage",
      {fmt::format("{}", overall.rated), fmt::format("{}", overall.possible)})};
  if (overall.rated < overall.possible) {
    sentences.push_back(std::string(words.messages.text("report.goals.unrated_pairs")));
  }
  if (words.findings.within > 0) {
    sentences.push_back(words.messages.counted("report.goals.within",
                                               static_cast<std::int64_t>(words.findings.within)));
  }
  return in_a_row(sentences);
}

}  // namespace

InstrumentSection section_of(const GoalConflicts& goals, const Messages& messages) {
  const GoalFindings findings = review(goals);
  const GoalWords words{.goals = goals, .findings = findings, .messages = messages};
  InstrumentSection section;
  section.id = "goal_conflicts";
  section.heading = std::string(messages.text("report.goals.heading"));
  section.sentences = {first_conflict(words), counts(words), indices(words), coverage(words)};
  std::erase(section.sentences, std::string());
  if (std::optional<Figure> figure = conflict_figure(words)) {
    section.figures.push_back(*std::move(figure));
  }
  for (std::optional<Table> (*make)(const GoalWords&) :
       {conflict_table, reason_table, blind_spot_table, role_table}) {
    if (std::optional<Table> table = make(words)) {
      section.tables.push_back(*std::move(table));
    }
  }
  section.tables.push_back(goal_table(words));
  return section;
}

}  // namespace cxmat::reports::view
