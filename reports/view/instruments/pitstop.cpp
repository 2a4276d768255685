// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/pitstop.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/instruments/cells.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace cxmat::reports::view {
namespace {

constexpr std::array<std::string_view, pitstop_verdict_count> verdict_keys{
    "undecided", "keep", "improve", "share", "build", "stop", "nothing"};
constexpr std::array<std::string_view, pitstop_movement_count> movement_keys{
    "unknown", "reached", "up", "unchanged", "down"};

/// What the sentences and tables of one plan share.
struct Plan {
  const PitStop& plan;
  const PitStopFindings findings;
  const Messages& messages;

  [[nodiscard]] std::string name(std::size_t item) const {
    return words(plan.items[item].label, messages.language(), plan.items[item].id);
  }
  [[nodiscard]] bool checked() const { return !plan.checks.empty(); }
};

std::string first_action(const Plan& plan) {
  const std::vector<std::size_t>& actions = plan.findings.actions;
  if (actions.empty()) {
    return std::string(plan.messages.text("report.pitstop.no_action"));
  }
  return plan.messages.counted("report.pitstop.actions",
                               static_cast<std::int64_t>(actions.size())) +
         " " + plan.messages.format("report.pitstop.first", {isolated(plan.name(actions.front()))});
}

/// "3 reached, 2 up, ..." of what was checked.
std::string movements(const Plan& plan) {
  std::array<std::int64_t, pitstop_movement_count> counts{};
  for (const PitStopCheck& check : plan.plan.checks) {
    ++counts[static_cast<std::size_t>(check.movement)];
  }
  std::vector<std::string> parts;
  for (const PitStopMovement movement :
       {PitStopMovement::reached, PitStopMovement::up, PitStopMovement::unchanged,
        PitStopMovement::down, PitStopMovement::unknown}) {
    const std::int64_t count = counts[static_cast<std::size_t>(movement)];
    if (count > 0) {
      parts.push_back(fmt::format("{} {}", whole(count, plan.messages.language()),
                                  movement_text(movement, plan.messages)));
    }
  }
  return plan.messages.format("report.pitstop.checked", {joined(parts, plan.messages)});
}

std::string overloaded(const Plan& plan) {
  std::vector<std::string> names;
  for (const PitStopLoad& load : plan.findings.overloaded) {
    names.push_back(
        fmt::format("{} ({})", isolated(words(load.owner, plan.messages.language(), "")),
                    whole(static_cast<std::int64_t>(load.actions), plan.messages.language())));
  }
  return plan.messages.format(
      "report.pitstop.overloaded",
      {joined(names, plan.messages),
       whole(static_cast<std::int64_t>(most_actions_an_owner), plan.messages.language())});
}

std::vector<std::string> sentences(const Plan& plan) {
  const PitStopFindings& findings = plan.findings;
  const auto counted = [&plan](const char* key, std::size_t count) {
    return plan.messages.counted(key, static_cast<std::int64_t>(count));
  };
  std::vector<std::string> all{first_action(plan)};
  if (plan.checked()) {
    all.push_back(movements(plan));
  }
  if (!findings.overdue.empty()) {
    all.push_back(counted("report.pitstop.overdue", findings.overdue.size()));
  }
  if (!findings.incomplete.empty()) {
    all.push_back(counted("report.pitstop.incomplete", findings.incomplete.size()));
  }
  if (!findings.overloaded.empty()) {
    all.push_back(overloaded(plan));
  }
  const std::size_t undecided =
      findings.counts[static_cast<std::size_t>(PitStopVerdict::undecided)];
  if (undecided > 0) {
    all.push_back(counted("report.pitstop.undecided", undecided));
  }
  return all;
}

TableCell rating_cell(std::optional<int> rating, Language language) {
  return count_cell(rating ? std::optional<std::int64_t>(*rating) : std::nullopt, language);
}

TableCell date_cell(const std::string& day, Language language) {
  return day.empty() ? missing_cell() : TableCell{.text = date(day, language)};
}

Table action_table(const Plan& plan) {
  const Messages& messages = plan.messages;
  const Language language = messages.language();
  Table table;
  table.caption = messages.text("report.pitstop.plan");
  table.row_heading = messages.text("report.pitstop.practice");
  table.headings = {text_heading(messages, "report.pitstop.action"),
                    text_heading(messages, "report.pitstop.owner"),
                    text_heading(messages, "report.pitstop.due"),
                    number_heading(messages, "report.pitstop.effort"),
                    number_heading(messages, "report.pitstop.effect")};
  for (const std::size_t i : plan.findings.actions) {
    const PitStopItem& item = plan.plan.items[i];
    TableRow row;
    row.label = plan.name(i);
    row.cells = {words_cell(item.action, language), words_cell(item.owner, language),
                 date_cell(item.due, language), rating_cell(item.effort, language),
                 rating_cell(item.effect, language)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// Where things stand: every item, in the plan's order.
Table stock_table(const Plan& plan) {
  const Messages& messages = plan.messages;
  const Language language = messages.language();
  Table table;
  table.caption = messages.text("report.pitstop.stock");
  table.row_heading = messages.text("report.pitstop.practice");
  table.headings = {text_heading(messages, "report.pitstop.today"),
                    text_heading(messages, "report.pitstop.verdict"),
                    text_heading(messages, "report.pitstop.measure"),
                    text_heading(messages, "report.pitstop.status")};
  for (std::size_t i = 0; i < plan.plan.items.size(); ++i) {
    const PitStopItem& item = plan.plan.items[i];
    TableRow row;
    row.label = plan.name(i);
    row.cells = {words_cell(item.today, language),
                 {.text = verdict_text(plan.findings.verdicts[i], messages)},
                 words_cell(item.measure, language),
                 {.text = status_text(item.status, messages)}};
    table.rows.push_back(std::move(row));
  }
  return table;
}

Tone tone_of(PitStopMovement movement) {
  if (movement == PitStopMovement::reached || movement == PitStopMovement::up) {
    return Tone::above;
  }
  if (movement == PitStopMovement::down) {
    return Tone::below;
  }
  return movement == PitStopMovement::unknown ? Tone::missing : Tone::plain;
}

TableRow score_row(const Plan& plan, std::size_t position) {
  const Language language = plan.messages.language();
  const PitStopItem& item = plan.plan.items[position];
  TableRow row;
  row.label = plan.name(position);
  row.cells = {figure_cell(item.from, language), figure_cell(item.to, language)};
  if (plan.checked()) {
    const PitStopCheck& check = plan.plan.checks[position];
    row.cells.push_back(figure_cell(check.now, language));
    row.cells.push_back(
        {.text = movement_text(check.movement, plan.messages), .tone = tone_of(check.movement)});
  }
  return row;
}

/// The level scores that the plan follows, and what became of them; nothing where it follows none.
std::optional<Table> score_table(const Plan& plan) {
  const Messages& messages = plan.messages;
  Table table;
  table.caption = messages.text("report.pitstop.scores");
  table.row_heading = messages.text("report.pitstop.practice");
  table.headings = {number_heading(messages, "report.pitstop.from"),
                    number_heading(messages, "report.pitstop.to")};
  if (plan.checked()) {
    table.headings.push_back(number_heading(messages, "report.pitstop.now"));
    table.headings.push_back(text_heading(messages, "report.pitstop.movement"));
  }
  for (std::size_t i = 0; i < plan.plan.items.size(); ++i) {
    const PitStopItem& item = plan.plan.items[i];
    const bool followed = !item.node.empty() || (plan.checked() && !item.fact.empty());
    if (followed) {
      table.rows.push_back(score_row(plan, i));
    }
  }
  return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

}  // namespace

std::string verdict_text(PitStopVerdict verdict, const Messages& messages) {
  return std::string(messages.text(
      fmt::format("report.pitstop.verdict_{}", verdict_keys[static_cast<std::size_t>(verdict)])));
}

std::string movement_text(PitStopMovement movement, const Messages& messages) {
  return std::string(messages.text(fmt::format("report.pitstop.movement_{}",
                                               movement_keys[static_cast<std::size_t>(movement)])));
}

std::string status_text(PitStopItem::Status status, const Messages& messages) {
  static constexpr std::array<std::string_view, 3> keys{"open", "done", "dropped"};
  return std::string(messages.text(
      fmt::format("report.pitstop.status_{}", keys[static_cast<std::size_t>(status)])));
}

InstrumentSection section_of(const PitStop& plan, const Messages& messages) {
  const Plan shown{.plan = plan, .findings = review(plan), .messages = messages};
  InstrumentSection section;
  section.id = "pitstop";
  section.heading = messages.text("report.pitstop.heading");
  section.sentences = sentences(shown);
  if (!shown.findings.actions.empty()) {
    section.tables.push_back(action_table(shown));
  }
  section.tables.push_back(stock_table(shown));
  if (std::optional<Table> scores = score_table(shown)) {
    section.tables.push_back(*std::move(scores));
  }
  return section;
}

}  // namespace cxmat::reports::view
