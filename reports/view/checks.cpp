// SPDX-License-Identifier: Apache-2.0
#include "reports/view/checks.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace cxmat::reports::view {
namespace {

/// Bounds near a limit need the second decimal to be told from it.
constexpr int decimals = 2;

class CheckWords {
 public:
  CheckWords(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment), messages_(messages), language_(messages.language()) {}

  [[nodiscard]] CheckLine line(const CheckOutcome& outcome) const {
    return {.blocks = outcome.blocks(),
            .warns = outcome.warns(),
            .state = state(outcome),
            .what = what(outcome.rule),
            .rule = rule(outcome.rule),
            .found = found(outcome)};
  }

 private:
  [[nodiscard]] std::string state(const CheckOutcome& outcome) const {
    const bool judged = outcome.state != CheckState::not_judged;
    const std::string_view key = outcome.state == CheckState::passed ? "passed"
                                 : outcome.warns()                   ? "warned"
                                 : judged                            ? "failed"
                                                                     : "not_judged";
    return std::string(messages_.text(fmt::format("checks.state.{}", key)));
  }

  [[nodiscard]] std::string what(const CheckRule& rule) const {
    if (!has_node(rule.kind)) {
      return std::string(messages_.text("checks.survey"));
    }
    const auto node = std::ranges::find(assessment_.nodes, rule.node, &NodeResult::id);
    const auto position = static_cast<Position>(node - assessment_.nodes.begin());
    return label_of(assessment_, position, language_);
  }

  [[nodiscard]] static bool is_share(CheckKind kind) {
    return kind == CheckKind::minimum_coverage || kind == CheckKind::minimum_response_rate;
  }

  [[nodiscard]] std::string figure(CheckKind kind, double value) const {
    if (is_share(kind)) {
      return percent(value, language_);
    }
    return range_of(kind).whole ? whole(std::llround(value), language_)
                                : decimal(value, decimals, language_);
  }

  [[nodiscard]] std::string limit(const CheckRule& rule) const {
    return is_share(rule.kind) ? decimal(Decimal{rule.limit.micros * 100}, language_) +
                                     (language_ == Language::de ? " %" : "%")
                               : decimal(rule.limit, language_);
  }

  [[nodiscard]] std::string rule(const CheckRule& rule) const {
    const auto grouping =
        std::ranges::find(assessment_.groupings, rule.grouping, &GroupingResult::column);
    const std::string name = grouping == assessment_.groupings.end()
                                 ? std::string()
                                 : words(grouping->label, language_, grouping->column);
    const std::string on(has_interval(rule.kind) ? to_string(rule.on) : "value");
    return messages_.format(fmt::format("checks.{}.{}", to_string(rule.kind), on),
                            {limit(rule), name});
  }

  [[nodiscard]] std::string range(const Interval& interval) const {
    // A drop may be negative: a dash between the ends would read as a sign.
    const auto end = [&](double value) { return decimal(value, decimals, language_); };
    return fmt::format("{} … {}", end(interval.low), end(interval.high));
  }

  [[nodiscard]] std::string found(const CheckOutcome& outcome) const {
    const CheckFigure& figure_found = outcome.figure;
    if (figure_found.why != NotJudged::judged || !figure_found.value) {
      return std::string(messages_.text(fmt::format("checks.why.{}", to_string(figure_found.why))));
    }
    const std::string value = figure(outcome.rule.kind, *figure_found.value);
    if (figure_found.before && figure_found.now) {
      const std::string before = decimal(*figure_found.before, decimals, language_);
      const std::string now = decimal(*figure_found.now, decimals, language_);
      return figure_found.interval
                 ? messages_.format("checks.found.drop_interval",
                                    {value, before, now, range(*figure_found.interval)})
                 : messages_.format("checks.found.drop", {value, before, now});
    }
    if (figure_found.groups) {
      return messages_.format("checks.found.gap",
                              {value, group(outcome.rule, figure_found.groups->lower),
                               group(outcome.rule, figure_found.groups->higher)});
    }
    return figure_found.interval
               ? messages_.format("checks.found.interval", {value, range(*figure_found.interval)})
               : value;
  }

  [[nodiscard]] std::string group(const CheckRule& rule, std::size_t position) const {
    const auto grouping =
        std::ranges::find(assessment_.groupings, rule.grouping, &GroupingResult::column);
    const GroupValueResult& value = grouping->values[position];
    return words(value.label, language_, value.name);
  }

  const Assessment& assessment_;
  const Messages& messages_;
  Language language_;
};

std::string counts_of(const CheckCounts& counts, const Messages& messages) {
  return messages.format(
      "checks.counts",
      {messages.counted("checks.counts.passed", static_cast<std::int64_t>(counts.passed)),
       messages.counted("checks.counts.warned", static_cast<std::int64_t>(counts.warned)),
       messages.counted("checks.counts.failed", static_cast<std::int64_t>(counts.failed))});
}

}  // namespace

ChecksPart checks(const Protected<Assessment>& assessment, const CheckOutcomes& outcomes,
                  const Messages& messages) {
  const CheckCounts counts = count(outcomes);
  const Engagement& engagement = assessment->engagement;
  ChecksPart part;
  part.heading = messages.format("checks.heading",
                                 {words(engagement.title, messages.language(), engagement.id)});
  part.counts =
      outcomes.empty() ? std::string(messages.text("checks.all_off")) : counts_of(counts, messages);
  part.verdict =
      messages.text(counts.failed == 0 ? "checks.verdict.passed" : "checks.verdict.failed");
  const CheckWords words(*assessment, messages);
  for (const CheckOutcome& outcome : outcomes) {
    part.lines.push_back(words.line(outcome));
  }
  return part;
}

}  // namespace cxmat::reports::view
