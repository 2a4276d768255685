// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/kpi_tables.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/instruments/cells.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace cxmat::reports::view {
namespace {

using Decided = KpiFinding::Decided;

std::string text(const KpiWords& words, const char* key) {
  return std::string(words.messages.text(key));
}

/// "35 (2026-Q3)".
TableCell latest_cell(const KpiWords& words, std::size_t position) {
  const Kpi& kpi = words.at(position);
  const std::optional<std::size_t>& latest = words.findings.kpis[position].series.latest;
  if (!latest) {
    return missing_cell();
  }
  const Kpi::Point& point = kpi.series[*latest];
  return {.text = fmt::format("{} ({})", words.value(kpi, *point.value), to_string(point.period))};
}

TableCell target_cell(const KpiWords& words, std::size_t position) {
  const Kpi& kpi = words.at(position);
  if (!kpi.target) {
    return missing_cell();
  }
  const std::optional<bool>& reached = words.findings.kpis[position].series.reached;
  TableCell cell{.text = words.value(kpi, *kpi.target)};
  if (reached) {
    cell.text += fmt::format(" ({})", text(words, *reached ? "report.kpis.target.reached"
                                                           : "report.kpis.target.missed"));
    cell.tone = *reached ? Tone::above : Tone::below;
  }
  return cell;
}

TableCell owner_cell(const KpiWords& words, std::size_t position) {
  const Kpi& kpi = words.at(position);
  if (words.findings.kpis[position].orphan) {
    return missing_cell(text(words, "report.kpis.no_owner"));
  }
  return words_cell(kpi.owner, words.messages.language());
}

TableCell decision_cell(const KpiWords& words, std::size_t position) {
  const Kpi& kpi = words.at(position);
  const std::optional<Decided>& decided = words.findings.kpis[position].decided;
  if (!decided) {
    return missing_cell();
  }
  if (!kpi.last_decision) {
    return missing_cell(text(words, "report.kpis.never"));
  }
  TableCell cell{.text = date(kpi.last_decision->date, words.messages.language())};
  const std::string what = view::words(kpi.last_decision->what, words.messages.language());
  cell.text += what.empty() ? "" : ": " + what;
  cell.tone = *decided == Decided::long_ago ? Tone::below : Tone::plain;
  return cell;
}

TableCell verdict_cell(const KpiWords& words, const Kpi& kpi) {
  constexpr std::array<const char*, 4> keys{"report.kpis.verdict.keep",
                                            "report.kpis.verdict.change",
                                            "report.kpis.verdict.drop", "report.kpis.verdict.add"};
  return kpi.verdict
             ? TableCell{.text = text(words, keys.at(static_cast<std::size_t>(*kpi.verdict)))}
             : missing_cell();
}

std::string plain_names(const KpiWords& words, std::span<const std::size_t> positions) {
  return without_isolates(words.departments(positions));
}

TableCell names_cell(const KpiWords& words, std::span<const std::size_t> positions) {
  return positions.empty() ? missing_cell() : TableCell{.text = plain_names(words, positions)};
}

TableCell able_cell(const KpiWords& words, const Kpi& kpi) {
  if (!kpi.influenced_by) {
    return missing_cell(text(words, "report.kpis.unsaid"));
  }
  return kpi.influenced_by->empty()
             ? TableCell{.text = text(words, "report.kpis.nobody"), .tone = Tone::below}
             : TableCell{.text = plain_names(words, *kpi.influenced_by)};
}

}  // namespace

std::string series_message(const KpiWords& words) {
  std::int64_t known = 0;
  std::int64_t reached = 0;
  for (const KpiFinding& finding : words.findings.kpis) {
    known += finding.series.reached ? 1 : 0;
    reached += finding.series.reached.value_or(false) ? 1 : 0;
  }
  if (known == 0) {
    return text(words, "report.kpis.series.no_target");
  }
  return words.messages.format(
      "report.kpis.series.message",
      {whole(reached, words.messages.language()), whole(known, words.messages.language())});
}

Table kpi_table(const KpiWords& words) {
  const Messages& messages = words.messages;
  Table table;
  table.caption = text(words, "report.kpis.table");
  table.row_heading = text(words, "report.kpis.kpi");
  table.headings = {
      text_heading(messages, "report.kpis.kind"), number_heading(messages, "report.kpis.latest"),
      number_heading(messages, "report.kpis.target"), text_heading(messages, "report.kpis.trend")};
  for (std::size_t i = 0; i < words.review.kpis.size(); ++i) {
    const Kpi& kpi = words.at(i);
    const char* arrow = kpi.direction == Kpi::Direction::up ? "↑" : "↓";
    TableRow row;
    row.label = words.name(i);
    row.cells = {{.text = fmt::format("{} {}", words.kind(kpi), arrow)},
                 latest_cell(words, i),
                 target_cell(words, i),
                 words.trend(i)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table use_table(const KpiWords& words) {
  Table table;
  table.caption = text(words, "report.kpis.use");
  table.row_heading = text(words, "report.kpis.kpi");
  table.headings = {text_heading(words.messages, "report.kpis.owner"),
                    text_heading(words.messages, "report.kpis.decision"),
                    text_heading(words.messages, "report.kpis.verdict")};
  for (std::size_t i = 0; i < words.review.kpis.size(); ++i) {
    table.rows.push_back({.label = words.name(i),
                          .cells = {owner_cell(words, i), decision_cell(words, i),
                                    verdict_cell(words, words.at(i))}});
  }
  return table;
}

Table influence_table(const KpiWords& words) {
  const Messages& messages = words.messages;
  Table table;
  table.caption = text(words, "report.kpis.influence");
  table.row_heading = text(words, "report.kpis.kpi");
  table.headings = {
      text_heading(messages, "report.kpis.measured"), text_heading(messages, "report.kpis.able"),
      text_heading(messages, "report.kpis.powerless"), text_heading(messages, "report.kpis.bonus")};
  for (std::size_t i = 0; i < words.review.kpis.size(); ++i) {
    const Kpi& kpi = words.at(i);
    const KpiFinding& finding = words.findings.kpis[i];
    if (!kpi.exists()) {
      continue;
    }
    TableCell powerless = names_cell(words, finding.powerless);
    powerless.tone = finding.powerless.empty() ? powerless.tone : Tone::below;
    table.rows.push_back(
        {.label = words.name(i),
         .cells = {names_cell(words, kpi.measured),
                   able_cell(words, kpi),
                   std::move(powerless),
                   {.text = text(words, kpi.bonus ? "report.kpis.yes" : "report.kpis.no"),
                    .tone = finding.unfair_bonus ? Tone::below : Tone::plain}}});
  }
  return table;
}

Table factor_table(const KpiWords& words, const KpiFactors& factors) {
  Table table;
  table.caption = words.messages.format(
      "report.kpis.factors",
      {words.name(factors.kpi), words.name(factors.first), words.name(factors.second)});
  table.row_heading = text(words, "report.kpis.period");
  table.headings = {{.text = words.name(factors.first)},
                    {.text = words.name(factors.second)},
                    number_heading(words.messages, "report.kpis.product"),
                    number_heading(words.messages, "report.kpis.stated")};
  const Kpi& kpi = words.at(factors.kpi);
  for (const KpiFactors::Point& point : factors.points) {
    table.rows.push_back(
        {.label = to_string(point.period),
         .cells = {
             {.text = words.value(words.at(factors.first), point.first)},
             {.text = words.value(words.at(factors.second), point.second)},
             {.text = words.value(kpi, point.product)},
             point.stated ? TableCell{.text = words.value(kpi, *point.stated)} : missing_cell()}});
  }
  return table;
}

}  // namespace cxmat::reports::view
