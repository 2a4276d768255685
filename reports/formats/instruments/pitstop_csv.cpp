// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/instruments/pitstop_csv.hpp"

#include "reports/formats/csv_cell.hpp"
#include "reports/messages/messages.hpp"
#include "reports/view/instruments/pitstop.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace cxmat::reports {
namespace {

constexpr const char* headings[] = {"practice", "today",  "verdict", "action",  "owner",
                                    "due",      "effort", "effect",  "measure", "evidence",
                                    "from",     "to",     "now",     "status"};

std::vector<std::size_t> reading_order(const PitStop& plan, const PitStopFindings& findings) {
  std::vector<std::size_t> order = findings.actions;
  for (std::size_t i = 0; i < plan.items.size(); ++i) {
    if (std::ranges::find(findings.actions, i) == findings.actions.end()) {
      order.push_back(i);
    }
  }
  return order;
}

std::string line(const std::vector<std::string>& cells) {
  return fmt::format("{}\n", fmt::join(cells, ","));
}

}  // namespace

std::string render_pitstop_csv(const PitStop& plan, Language language) {
  const Messages messages(language);
  const PitStopFindings findings = review(plan);
  std::vector<std::string> head{"id"};
  for (const char* key : headings) {
    head.push_back(csv::text(messages.text(fmt::format("report.pitstop.{}", key))));
  }
  std::string text = line(head);
  const auto words = [language](const LocalizedText& each) {
    return csv::text(view::words(each, language, ""));
  };
  for (const std::size_t i : reading_order(plan, findings)) {
    const PitStopItem& item = plan.items[i];
    text += line({csv::text(item.id), words(item.label), words(item.today),
                  csv::text(view::verdict_text(findings.verdicts[i], messages)), words(item.action),
                  words(item.owner), csv::text(item.due), csv::number(item.effort),
                  csv::number(item.effect), words(item.measure), words(item.evidence),
                  csv::number(item.from), csv::number(item.to),
                  plan.checks.empty() ? std::string() : csv::number(plan.checks[i].now),
                  csv::text(view::status_text(item.status, messages))});
  }
  return text;
}

}  // namespace cxmat::reports
