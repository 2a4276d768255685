// SPDX-License-Identifier: Apache-2.0
#include "reports/view/indicators.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"

#include <algorithm>
#include <string>

namespace cxmat::reports::view {
namespace {

/// What a row says beside its question: the figure's name, its value, interval and make-up.
struct Words {
  std::string name;
  std::string value;
  std::string interval;
  std::string made_of;
};

/// Clipped for show: for tiny n the interval of an NPS leaves -100..100.
Words net_promoter_words(const IndicatorFigures& figures, const Messages& messages) {
  const Language language = messages.language();
  Words words{
      .name = std::string(messages.text("report.indicators.nps")),
      .value = signed_decimal(figures.value, 0, language),
      .interval = {},
      .made_of = messages.format("report.indicators.nps_shares", {percent(figures.high, language),
                                                                  percent(figures.middle, language),
                                                                  percent(figures.low, language)})};
  if (figures.interval && figures.standard_error && *figures.standard_error > 0) {
    words.interval =
        messages.format("report.indicators.range",
                        {signed_decimal(std::max(-100.0, figures.interval->low), 0, language),
                         signed_decimal(std::min(100.0, figures.interval->high), 0, language)});
  }
  return words;
}

Words effort_words(const IndicatorFigures& figures, const Messages& messages) {
  const Language language = messages.language();
  Words words{.name = std::string(messages.text("report.indicators.ces")),
              .value = decimal(figures.value, 1, language),
              .interval = {},
              .made_of = messages.format("report.indicators.ces_shares",
                                         {percent(figures.high, language)})};
  if (figures.interval) {
    words.interval =
        messages.format("report.indicators.range", {decimal(figures.interval->low, 1, language),
                                                    decimal(figures.interval->high, 1, language)});
  }
  return words;
}

Words satisfaction_words(const IndicatorFigures& figures, const Messages& messages) {
  const Language language = messages.language();
  Words words{.name = std::string(messages.text("report.indicators.csat")),
              .value = percent(figures.value, language),
              .interval = {},
              .made_of = std::string(messages.text("report.indicators.csat_shares"))};
  if (figures.interval) {
    words.interval = messages.format(
        "report.indicators.range",
        {percent(figures.interval->low, language), percent(figures.interval->high, language)});
  }
  return words;
}

Words number_words(const NumberFigures& figures, const Messages& messages) {
  const Language language = messages.language();
  return {.name = std::string(messages.text("report.indicators.median")),
          .value = decimal(figures.quartiles.median, 1, language),
          .interval = {},
          .made_of = messages.format(
              "report.indicators.number_spread",
              {decimal(figures.quartiles.lower, 1, language),
               decimal(figures.quartiles.upper, 1, language), decimal(figures.mean, 1, language)})};
}

std::optional<Words> words_of(const Figures& figures, const Messages& messages) {
  if (figures.number) {
    return number_words(*figures.number, messages);
  }
  if (!figures.indicator) {
    return std::nullopt;
  }
  switch (figures.indicator->kind) {
    case Indicator::net_promoter:
      return net_promoter_words(*figures.indicator, messages);
    case Indicator::customer_effort:
      return effort_words(*figures.indicator, messages);
    case Indicator::satisfaction:
      return satisfaction_words(*figures.indicator, messages);
    case Indicator::none:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Table> indicators(const Assessment& assessment, const Messages& messages) {
  const Language language = messages.language();
  Table table;
  table.caption = std::string(messages.text("report.indicators.caption"));
  table.row_heading = std::string(messages.text("report.indicators.question"));
  table.headings = {
      {.text = std::string(messages.text("report.indicators.figure")), .number = false},
      {.text = std::string(messages.text("report.indicators.value"))},
      {.text = std::string(messages.text("report.indicators.interval"))},
      {.text = std::string(messages.text("report.n"))},
      {.text = std::string(messages.text("report.indicators.made_of")), .number = false}};
  for (Position position = 0; position < assessment.nodes.size(); ++position) {
    const NodeResult& node = assessment.nodes[position];
    const std::optional<Words> words =
        node.overall ? words_of(*node.overall, messages) : std::nullopt;
    if (words) {
      table.rows.push_back(
          {.label = label_of(assessment, position, language),
           .cells = {{.text = words->name},
                     {.text = words->value},
                     words->interval.empty() ? missing_cell() : TableCell{.text = words->interval},
                     {.text = whole(node.overall->answers->answered, language)},
                     {.text = words->made_of}}});
    }
  }
  return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

}  // namespace cxmat::reports::view
