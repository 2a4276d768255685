// SPDX-License-Identifier: Apache-2.0
#include "cxmat/checks/check.hpp"

#include <array>

namespace cxmat {
namespace {

/// Sums of decimals miss their limit by rounding.
constexpr double rounding = 1e-9;

bool is_maximum(CheckKind kind) noexcept {
  return kind == CheckKind::maximum_drop || kind == CheckKind::maximum_gap ||
         kind == CheckKind::maximum_age;
}

std::optional<double> held(const CheckRule& rule, CheckFigure& figure) {
  if (figure.why != NotJudged::judged || !figure.value || rule.on == CheckedOn::value) {
    return figure.value;
  }
  if (!figure.interval) {
    figure.why = NotJudged::no_interval;
    return std::nullopt;
  }
  return rule.on == CheckedOn::lower_bound ? figure.interval->low : figure.interval->high;
}

CheckOutcome judge(const CheckRule& rule, const ResultSummary& now, const CheckInput& input) {
  CheckOutcome outcome{.rule = rule, .figure = figure_of(rule, now, input), .held = {}};
  outcome.held = held(rule, outcome.figure);
  if (outcome.held && outcome.figure.why == NotJudged::judged) {
    const double missing = rule.limit.value() - *outcome.held;
    const bool passed = is_maximum(rule.kind) ? missing >= -rounding : missing <= rounding;
    outcome.state = passed ? CheckState::passed : CheckState::failed;
  }
  return outcome;
}

}  // namespace

std::string_view to_string(CheckState state) noexcept {
  static constexpr std::array<std::string_view, 3> names{"passed", "failed", "not_judged"};
  return names[static_cast<std::size_t>(state)];
}

CheckOutcomes check(const std::vector<CheckRule>& rules, const CheckInput& input) {
  const ResultSummary now = summary_of(input.assessment);
  CheckOutcomes outcomes;
  for (const CheckRule& rule : rules) {
    if (rule.severity != CheckSeverity::off) {
      outcomes.push_back(judge(rule, now, input));
    }
  }
  return outcomes;
}

CheckCounts count(const CheckOutcomes& outcomes) noexcept {
  CheckCounts counts;
  for (const CheckOutcome& outcome : outcomes) {
    ++(outcome.blocks() ? counts.failed : outcome.warns() ? counts.warned : counts.passed);
  }
  return counts;
}

}  // namespace cxmat
