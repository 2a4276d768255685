// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/silo_map.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/instruments/silo_charts.hpp"
#include "reports/view/instruments/silo_tables.hpp"
#include "reports/view/instruments/silo_words.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::reports::view {
namespace {

std::string digits(std::size_t number) {
  return fmt::format("{}", number);
}

/// The message: how much of what is needed arrives.
std::string coverage(const SiloWords& words) {
  const FlowCounts& counts = words.findings.overall;
  const Messages& messages = words.messages;
  const std::optional<double> share = counts.coverage();
  std::vector<std::string> sentences;
  if (counts.needed == 0) {
    sentences.emplace_back(messages.text("report.silos.none_needed"));
  } else if (share) {
    sentences.push_back(messages.format(
        "report.silos.coverage", {digits(counts.working), digits(counts.working + counts.failing),
                                  percent(*share, messages.language())}));
  }
  if (counts.unjudged > 0) {
    sentences.push_back(
        messages.counted("report.silos.unjudged", static_cast<std::int64_t>(counts.unjudged)));
  }
  return in_a_row(sentences);
}

std::string agreement(const SiloWords& words) {
  const Messages& messages = words.messages;
  const std::optional<double> share = words.findings.agreement();
  if (!share) {
    return std::string(messages.text("report.silos.no_reports"));
  }
  return messages.format("report.silos.agreement",
                         {digits(words.findings.agreed), digits(words.findings.reported),
                          percent(*share, messages.language())});
}

/// The most important flow that is missing.
std::string first_missing(const SiloWords& words) {
  if (words.findings.missing.empty()) {
    return {};
  }
  const std::size_t position = words.findings.missing.front();
  const InformationFlow& flow = words.map.flows[position];
  if (!flow.contacts) {
    return {};
  }
  return words.messages.format("report.silos.first",
                               {isolated(words.content(position)), isolated(words.unit(flow.from)),
                                isolated(words.unit(flow.to)),
                                whole(std::llround(*flow.contacts), words.messages.language())});
}

std::string isolated_units(const SiloWords& words, const char* key, bool UnitFlows::*which) {
  std::vector<std::string> names;
  for (std::size_t unit = 0; unit < words.findings.units.size(); ++unit) {
    if (words.findings.units[unit].*which) {
      names.push_back(isolated(words.unit(unit)));
    }
  }
  return names.empty() ? std::string()
                       : words.messages.format(key, {joined(names, words.messages)});
}

}  // namespace

InstrumentSection section_of(const SiloMap& map, const Messages& messages) {
  const SiloFindings findings = review(map);
  const SiloWords words{.map = map, .findings = findings, .messages = messages};
  InstrumentSection section;
  section.id = "silo_map";
  section.heading = std::string(messages.text("report.silos.heading"));
  section.sentences = {
      coverage(words), first_missing(words),
      isolated_units(words, "report.silos.gives_nothing", &UnitFlows::gives_nothing),
      isolated_units(words, "report.silos.gets_nothing", &UnitFlows::gets_nothing),
      agreement(words)};
  std::erase(section.sentences, std::string());
  section.figures.push_back(flow_figure(words));
  for (std::optional<Table> (*make)(const SiloWords&) :
       {missing_table, one_way_table, one_sided_table, unused_table}) {
    if (std::optional<Table> table = make(words)) {
      section.tables.push_back(*std::move(table));
    }
  }
  section.tables.push_back(unit_table(words));
  return section;
}

}  // namespace cxmat::reports::view
