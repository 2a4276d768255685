// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/silo_tables.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/instruments/cells.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <utility>

namespace cxmat::reports::view {
namespace {

std::string text(const SiloWords& words, const char* key) {
  return std::string(words.messages.text(key));
}

TableCell number_cell(std::size_t number) {
  return {.text = fmt::format("{}", number)};
}

TableCell contacts_cell(const std::optional<double>& contacts, Language language) {
  return contacts ? TableCell{.text = whole(std::llround(*contacts), language)} : missing_cell();
}

/// A table of flows without columns and rows.
Table flow_table(const SiloWords& words, const char* caption) {
  Table table;
  table.caption = text(words, caption);
  table.row_heading = text(words, "report.silos.flow");
  table.headings.push_back(text_heading(words.messages, "report.silos.ends"));
  return table;
}

TableRow flow_row(const SiloWords& words, std::size_t position) {
  const InformationFlow& flow = words.map.flows[position];
  TableRow row;
  row.label = words.content(position);
  row.cells.push_back({.text = words.ends(flow.from, flow.to)});
  return row;
}

}  // namespace

std::optional<Table> missing_table(const SiloWords& words) {
  if (words.findings.missing.empty()) {
    return std::nullopt;
  }
  const Messages& messages = words.messages;
  const Language language = messages.language();
  Table table = flow_table(words, "report.silos.missing");
  table.headings.insert(table.headings.end(), {text_heading(messages, "report.silos.way"),
                                               number_heading(messages, "report.silos.quality"),
                                               number_heading(messages, "report.silos.delay"),
                                               number_heading(messages, "report.silos.contacts")});
  for (const std::size_t position : words.findings.missing) {
    const InformationFlow& flow = words.map.flows[position];
    TableRow row = flow_row(words, position);
    row.cells.push_back({.text = words.way(flow)});
    row.cells.push_back(figure_cell(flow.quality, language));
    row.cells.push_back(figure_cell(flow.delay, language));
    row.cells.push_back(contacts_cell(flow.contacts, language));
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::optional<Table> one_way_table(const SiloWords& words) {
  if (words.findings.one_way.empty()) {
    return std::nullopt;
  }
  Table table;
  table.caption = text(words, "report.silos.one_way");
  table.row_heading = text(words, "report.silos.ends");
  table.headings = {number_heading(words.messages, "report.silos.needed_back")};
  for (const OneWay& street : words.findings.one_way) {
    table.rows.push_back(
        {.label = words.ends(street.from, street.to), .cells = {number_cell(street.needed_back)}});
  }
  return table;
}

std::optional<Table> one_sided_table(const SiloWords& words) {
  if (words.findings.one_sided.empty()) {
    return std::nullopt;
  }
  Table table = flow_table(words, "report.silos.one_sided");
  table.headings.push_back(text_heading(words.messages, "report.silos.reported_by"));
  for (const std::size_t position : words.findings.one_sided) {
    const InformationFlow& flow = words.map.flows[position];
    TableRow row = flow_row(words, position);
    row.cells.push_back(
        {.text = words.messages.format(
             flow.reported_by_from ? "report.silos.by_giver" : "report.silos.by_receiver",
             {words.unit(flow.reported_by_from ? flow.from : flow.to)})});
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::optional<Table> unused_table(const SiloWords& words) {
  if (words.findings.unused.empty()) {
    return std::nullopt;
  }
  Table table = flow_table(words, "report.silos.unused");
  table.headings.push_back(text_heading(words.messages, "report.silos.way"));
  table.headings.push_back(text_heading(words.messages, "report.silos.is_needed"));
  for (const std::size_t position : words.findings.unused) {
    const InformationFlow& flow = words.map.flows[position];
    TableRow row = flow_row(words, position);
    row.cells.push_back({.text = words.way(flow)});
    row.cells.push_back(
        {.text = text(words, flow.needed ? "report.silos.yes" : "report.silos.no")});
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table unit_table(const SiloWords& words) {
  const Messages& messages = words.messages;
  const auto of = [&](const FlowCounts& counts) {
    return counts.needed == 0
               ? missing_cell()
               : TableCell{.text = messages.format("report.silos.works_of",
                                                   {fmt::format("{}", counts.working),
                                                    fmt::format("{}", counts.needed)})};
  };
  Table table;
  table.caption = text(words, "report.silos.units");
  table.row_heading = text(words, "report.silos.unit");
  table.headings = {text_heading(messages, "report.silos.kind"),
                    number_heading(messages, "report.silos.gives"),
                    number_heading(messages, "report.silos.gets")};
  for (std::size_t position = 0; position < words.map.units.size(); ++position) {
    const bool is_system = words.map.units[position].kind == FlowUnit::Kind::system;
    table.rows.push_back(
        {.label = words.unit(position),
         .cells = {{.text = text(words, is_system ? "report.silos.kind.system"
                                                  : "report.silos.kind.department")},
                   of(words.findings.units[position].out),
                   of(words.findings.units[position].in)}});
  }
  return table;
}

}  // namespace cxmat::reports::view
