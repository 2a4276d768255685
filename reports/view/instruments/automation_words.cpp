// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/automation_words.hpp"

#include "reports/view/instruments/cells.hpp"
#include "reports/view/words.hpp"

#include <array>
#include <vector>

namespace cxmat::reports::view {
namespace {

constexpr std::array<const char*, AutomationFindings::quadrant_count> quadrant_keys{
    "report.automation.quadrant.eliminate", "report.automation.quadrant.automate",
    "report.automation.quadrant.simplify", "report.automation.quadrant.leverage",
    "report.automation.quadrant.undecided"};
constexpr std::array<const char*, 5> input_keys{
    "report.automation.volume", "report.automation.unit_cost", "report.automation.automatable",
    "report.automation.fallback", "report.automation.running_cost"};

}  // namespace

std::string AutomationWords::name(std::size_t position) const {
  return words(at(position).label, messages.language(), at(position).id);
}

std::string AutomationWords::quoted(std::size_t position) const {
  return messages.format("report.instruments.quoted", {isolated(name(position))});
}

std::string AutomationWords::names(std::span<const std::size_t> positions) const {
  std::vector<std::string> list;
  for (const std::size_t position : positions) {
    list.push_back(quoted(position));
  }
  return joined(list, messages);
}

std::string AutomationWords::quadrant(std::optional<AutomationFindings::Quadrant> quadrant) const {
  return std::string(messages.text(quadrant ? quadrant_keys.at(static_cast<std::size_t>(*quadrant))
                                            : "report.automation.quadrant.unrated"));
}

std::string AutomationWords::inputs(std::span<const AutomationFindings::Input> inputs) const {
  std::vector<std::string> list;
  for (const AutomationFindings::Input input : inputs) {
    list.emplace_back(messages.text(input_keys.at(static_cast<std::size_t>(input))));
  }
  return joined(list, messages);
}

std::string AutomationWords::amount(double amount) const {
  return money(amount, automation.currency, messages.language());
}

}  // namespace cxmat::reports::view
