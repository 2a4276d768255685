// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/touchpoint_words.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace cxmat::reports::view {
namespace {

constexpr std::array<const char*, 3> control_keys{"report.touchpoints.control.own",
                                                  "report.touchpoints.control.partner",
                                                  "report.touchpoints.control.earned"};
constexpr std::array<const char*, 3> verdict_keys{"report.touchpoints.verdict.keep",
                                                  "report.touchpoints.verdict.improve",
                                                  "report.touchpoints.verdict.stop"};
constexpr std::array<const char*, 5> quadrant_keys{
    "report.touchpoints.quadrant.concentrate", "report.touchpoints.quadrant.keep_up",
    "report.touchpoints.quadrant.low_priority", "report.touchpoints.quadrant.overkill",
    "report.touchpoints.quadrant.undecided"};

template <class Enum, std::size_t count>
TableCell word(const std::optional<Enum>& value, const std::array<const char*, count>& keys,
               const Messages& messages) {
  return value
             ? TableCell{.text =
                             std::string(messages.text(keys.at(static_cast<std::size_t>(*value))))}
             : missing_cell();
}

}  // namespace

std::string TouchpointWords::name(std::size_t position) const {
  return words(at(position).label, messages.language(), at(position).id);
}

std::string TouchpointWords::phase(std::size_t position) const {
  const NamedPart& phase = touchpoints.phases[position];
  return words(phase.label, messages.language(), phase.id);
}

std::string TouchpointWords::quoted(std::size_t position) const {
  return messages.format("report.instruments.quoted", {isolated(name(position))});
}

std::string TouchpointWords::names(std::span<const std::size_t> positions, std::size_t most) const {
  std::vector<std::string> list;
  for (const std::size_t position : positions.first(std::min(most, positions.size()))) {
    list.push_back(quoted(position));
  }
  if (positions.size() > most) {
    list.push_back(messages.counted("report.instruments.more",
                                    static_cast<std::int64_t>(positions.size() - most)));
  }
  return joined(list, messages);
}

TableCell TouchpointWords::basis(std::size_t position) const {
  const Touchpoint& touchpoint = at(position);
  if (!touchpoint.basis) {
    return missing_cell();
  }
  if (*touchpoint.basis == Touchpoint::Basis::estimate) {
    return {.text = std::string(messages.text("report.touchpoints.basis.estimate"))};
  }
  std::string text(messages.text("report.touchpoints.basis.survey"));
  return {.text = touchpoint.n
                      ? fmt::format("{}, {}", text, n_figure(*touchpoint.n, messages.language()))
                      : text};
}

TableCell TouchpointWords::control(std::size_t position) const {
  return word(at(position).control, control_keys, messages);
}

TableCell TouchpointWords::verdict(std::size_t position) const {
  return word(at(position).verdict, verdict_keys, messages);
}

std::string TouchpointWords::quadrant(TouchpointFindings::Quadrant quadrant) const {
  return std::string(messages.text(quadrant_keys.at(static_cast<std::size_t>(quadrant))));
}

}  // namespace cxmat::reports::view
