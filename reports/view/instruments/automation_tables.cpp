// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/automation_tables.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/instruments/cells.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace cxmat::reports::view {
namespace {

using Quadrant = AutomationFindings::Quadrant;
using Totals = AutomationFindings::Totals;

constexpr int decimals_of_costs = 2;

Table empty_table(const Messages& messages, const char* caption, const char* rows) {
  Table table;
  table.caption = std::string(messages.text(caption));
  table.row_heading = std::string(messages.text(rows));
  return table;
}

/// "Cost a year, EUR".
TableHeading money_heading(const AutomationWords& words, const char* key) {
  TableHeading heading = number_heading(words.messages, key);
  if (!words.automation.currency.empty()) {
    heading.text = fmt::format("{}, {}", heading.text, clean(words.automation.currency));
  }
  return heading;
}

TableCell part_cell(const std::optional<double>& share, Language language) {
  return share ? TableCell{.text = percent(*share, language)} : missing_cell();
}

TableCell sum_cell(const std::optional<double>& amount, Language language) {
  return amount ? TableCell{.text = money(*amount, {}, language)} : missing_cell();
}

TableCell degree_cell(const std::optional<Degree>& degree, const Messages& messages) {
  static constexpr std::array<const char*, 3> keys{"report.automation.degree.low",
                                                   "report.automation.degree.medium",
                                                   "report.automation.degree.high"};
  return degree
             ? TableCell{.text =
                             std::string(messages.text(keys.at(static_cast<std::size_t>(*degree))))}
             : missing_cell();
}

/// A sum to which some reasons could add nothing reads "at least"; where none could, it is missing.
TableCell sum_of(std::string sum, std::size_t without, std::size_t reasons,
                 const Messages& messages) {
  if (reasons == 0 || without == reasons) {
    return reasons == 0 ? TableCell{.text = std::move(sum)} : missing_cell();
  }
  return {.text = without == 0 ? std::move(sum)
                               : messages.format("report.automation.at_least", {std::move(sum)})};
}

TableCell volume_of(const Totals& totals, const Messages& messages) {
  return sum_of(whole(totals.volume, messages.language()), totals.without_volume, totals.reasons,
                messages);
}

TableCell cost_of(const Totals& totals, const Messages& messages) {
  return sum_of(money(totals.cost, {}, messages.language()), totals.without_cost, totals.reasons,
                messages);
}

TableRow totals_row(const AutomationWords& words, std::string label, const Totals& totals,
                    std::optional<std::int64_t> classified) {
  const Messages& messages = words.messages;
  const Language language = messages.language();
  TableRow row;
  row.label = std::move(label);
  row.cells = {{.text = whole(static_cast<std::int64_t>(totals.reasons), language)},
               volume_of(totals, messages),
               classified && *classified > 0
                   ? TableCell{.text = percent(static_cast<double>(totals.volume) /
                                                   static_cast<double>(*classified),
                                               language)}
                   : missing_cell(),
               cost_of(totals, messages)};
  return row;
}

/// Whole worths without decimals.
TableCell worth_cell(const std::optional<double>& worth, Language language) {
  if (!worth) {
    return missing_cell();
  }
  const int decimals = *worth == std::round(*worth) ? 0 : 1;
  return {.text = signed_figure(*worth, decimals, language)};
}

}  // namespace

std::optional<Table> potential_table(const AutomationWords& words) {
  if (words.findings.potentials.empty()) {
    return std::nullopt;
  }
  const Messages& messages = words.messages;
  const Language language = messages.language();
  Table table = empty_table(messages, "report.automation.potentials", "report.automation.reason");
  table.headings = {text_heading(messages, "report.automation.quadrant"),
                    money_heading(words, "report.automation.value"),
                    number_heading(messages, "report.automation.volume"),
                    money_heading(words, "report.automation.unit_cost"),
                    number_heading(messages, "report.automation.automatable"),
                    number_heading(messages, "report.automation.fallback"),
                    money_heading(words, "report.automation.running_cost")};
  for (const AutomationFindings::Potential& potential : words.findings.potentials) {
    const ContactReason& reason = words.at(potential.reason);
    const bool automate = words.findings.quadrants[potential.reason] == Quadrant::automate;
    TableRow row;
    row.label = words.name(potential.reason);
    row.cells = {{.text = words.quadrant(words.findings.quadrants[potential.reason])},
                 {.text = money(potential.value, {}, language),
                  .tone = potential.value < 0 ? Tone::below : Tone::plain},
                 count_cell(reason.volume, language),
                 figure_cell(reason.cost, language, decimals_of_costs)};
    row.cells.resize(table.headings.size());
    if (automate) {
      row.cells[4] = part_cell(reason.automatable, language);
      row.cells[5] = part_cell(reason.fallback, language);
      row.cells[6] = sum_cell(reason.running_cost, language);
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table totals_table(const AutomationWords& words) {
  const Messages& messages = words.messages;
  Table table = empty_table(messages, "report.automation.totals", "report.automation.quadrant");
  table.headings = {number_heading(messages, "report.automation.reasons"),
                    number_heading(messages, "report.automation.volume"),
                    number_heading(messages, "report.automation.share"),
                    money_heading(words, "report.automation.cost")};
  std::int64_t classified = 0;
  for (const Quadrant quadrant :
       {Quadrant::eliminate, Quadrant::automate, Quadrant::simplify, Quadrant::leverage}) {
    classified += words.findings.totals[static_cast<std::size_t>(quadrant)].volume;
  }
  for (std::size_t i = 0; i < words.findings.totals.size(); ++i) {
    const auto quadrant = static_cast<Quadrant>(i);
    const bool is_classified = quadrant != Quadrant::undecided;
    table.rows.push_back(totals_row(words, words.quadrant(quadrant), words.findings.totals[i],
                                    is_classified ? std::optional(classified) : std::nullopt));
  }
  if (words.findings.unrated.reasons > 0) {
    table.rows.push_back(
        totals_row(words, words.quadrant(std::nullopt), words.findings.unrated, std::nullopt));
  }
  return table;
}

std::optional<Table> cause_table(const AutomationWords& words) {
  if (words.findings.causes.empty()) {
    return std::nullopt;
  }
  const Messages& messages = words.messages;
  Table table = empty_table(messages, "report.automation.causes", "report.automation.causing");
  table.headings = {number_heading(messages, "report.automation.reasons"),
                    number_heading(messages, "report.automation.volume"),
                    money_heading(words, "report.automation.cost")};
  for (const AutomationFindings::Cause& cause : words.findings.causes) {
    TableRow row;
    row.label = view::words(cause.department, messages.language(),
                            messages.text("report.automation.not_given"));
    row.cells = {
        {.text = whole(static_cast<std::int64_t>(cause.totals.reasons), messages.language())},
        volume_of(cause.totals, messages),
        cost_of(cause.totals, messages)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table reason_table(const AutomationWords& words) {
  const Messages& messages = words.messages;
  const Language language = messages.language();
  Table table = empty_table(messages, "report.automation.list", "report.automation.reason");
  table.headings = {number_heading(messages, "report.automation.number"),
                    text_heading(messages, "report.automation.quadrant"),
                    number_heading(messages, "report.automation.customer"),
                    number_heading(messages, "report.automation.company"),
                    number_heading(messages, "report.automation.volume"),
                    number_heading(messages, "report.automation.minutes"),
                    money_heading(words, "report.automation.unit_cost"),
                    text_heading(messages, "report.automation.causing"),
                    text_heading(messages, "report.automation.emotion"),
                    text_heading(messages, "report.automation.learning"),
                    text_heading(messages, "report.automation.sales"),
                    text_heading(messages, "report.automation.safeguards")};
  for (std::size_t i = 0; i < words.automation.reasons.size(); ++i) {
    const ContactReason& reason = words.at(i);
    TableRow row;
    row.label = words.name(i);
    row.cells = {{.text = fmt::format("{}", i + 1)},
                 {.text = words.quadrant(words.findings.quadrants[i])},
                 worth_cell(reason.customer, language),
                 worth_cell(reason.company, language),
                 count_cell(reason.volume, language),
                 figure_cell(reason.minutes, language),
                 figure_cell(reason.cost, language, decimals_of_costs),
                 words_cell(reason.causing, language),
                 degree_cell(reason.emotion, messages),
                 degree_cell(reason.learning, messages),
                 degree_cell(reason.sales, messages),
                 words_cell(reason.safeguards, language)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace cxmat::reports::view
