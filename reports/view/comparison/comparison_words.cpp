// SPDX-License-Identifier: Apache-2.0
#include "reports/view/comparison/comparison_words.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string_view>

namespace cxmat::reports::view {
namespace {

constexpr int decimals = 2;

using Names = std::vector<std::string>;

bool all_differ(Names names) {
  std::ranges::sort(names);
  return std::ranges::adjacent_find(names) == names.end();
}

/// `names`, with what `more` says of a unit behind those that are not the only ones.
Names told_apart(const Names& names, const std::function<std::string(std::size_t)>& more) {
  Names better = names;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string addition = more(i);
    if (std::ranges::count(names, names[i]) > 1 && !addition.empty()) {
      better[i] = names[i].empty() ? addition : fmt::format("{} ({})", names[i], addition);
    }
  }
  return better;
}

Names numbered(Names names) {
  if (all_differ(names)) {
    return names;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    names[i] = fmt::format("{}. {}", i + 1, names[i]);
  }
  return names;
}

Names names_of(const Comparison& comparison, Language language) {
  Names names;
  const bool dates = comparison.kind == UnitKind::results && comparison.one_organisation;
  for (const ComparedUnit& unit : comparison.units) {
    std::string name = words(unit.label, language);
    if (name.empty() && comparison.kind == UnitKind::results) {
      name = dates ? date(clean(unit.date), language) : clean(unit.organisation.name);
    }
    if (name.empty()) {
      name = clean(dates || unit.date.empty() ? unit.assessment : unit.date);
    }
    names.push_back(std::move(name));
  }
  if (!dates) {
    names = told_apart(
        names, [&](std::size_t i) { return date(clean(comparison.units[i].date), language); });
  }
  names = told_apart(names, [&](std::size_t i) { return clean(comparison.units[i].assessment); });
  return numbered(std::move(names));
}

}  // namespace

std::string ComparisonWords::text(const std::string& key) const {
  return std::string(messages.text(fmt::format("report.compare.{}", key)));
}

std::string ComparisonWords::format(const std::string& key,
                                    std::initializer_list<std::string> arguments) const {
  return messages.format(fmt::format("report.compare.{}", key), arguments);
}

std::string ComparisonWords::name(std::size_t unit) const {
  return isolated(names[unit]);
}

std::string ComparisonWords::label(const ComparedNode& node) const {
  return node.kind == NodeKind::overall ? text("overall") : words(node.label, language(), node.id);
}

std::string ComparisonWords::counted_units() const {
  return messages.counted(fmt::format("report.compare.units.{}", to_string(comparison.kind)),
                          static_cast<std::int64_t>(comparison.units.size()));
}

ComparisonWords words_of(const Comparison& comparison, const Messages& messages) {
  return {.comparison = comparison,
          .messages = messages,
          .names = names_of(comparison, messages.language())};
}

std::string score_figure(double level_score, Language language) {
  return decimal(level_score, decimals, language);
}

TableCell score_cell(const UnitFigure& figure, const ComparisonWords& words) {
  switch (figure.state) {
    case UnitState::hidden:
      return missing_cell(words.text("hidden"));
    case UnitState::not_asked:
      return missing_cell(words.text("not_asked"));
    case UnitState::no_score:
      return missing_cell();
    case UnitState::shown:
      break;
  }
  return {.text = score_figure(*figure.level_score, words.language())};
}

TableCell distance_cell(std::optional<double> distance, Language language) {
  if (!distance) {
    return missing_cell();
  }
  const std::string text = signed_decimal(*distance, decimals, language);
  return {.text = text,
          .tone = text.starts_with("+")        ? Tone::above
                  : text.starts_with("\u2212") ? Tone::below
                                               : Tone::plain};
}

TableCell interval_cell(const std::optional<Interval>& interval, Language language) {
  if (!interval) {
    return missing_cell();
  }
  return {.text = fmt::format("{}–{}", score_figure(interval->low, language),
                              score_figure(interval->high, language))};
}

TableCell distance_interval_cell(const std::optional<Interval>& interval,
                                 const ComparisonWords& words) {
  if (!interval) {
    return missing_cell();
  }
  return {.text = words.format("from_to", {decimal(interval->low, decimals, words.language()),
                                           decimal(interval->high, decimals, words.language())})};
}

TableCell p_cell(const std::optional<double>& p, Language language) {
  constexpr double least = 0.001;
  if (!p) {
    return missing_cell();
  }
  return {.text = *p < least ? fmt::format("<\u00a0{}", decimal(least, 3, language))
                             : decimal(*p, 3, language)};
}

std::string verdict_words(const UnitDifference& difference, const std::string& family,
                          const ComparisonWords& words) {
  if (difference.verdict == DifferenceVerdict::not_tested) {
    return words.text("not_tested." + std::string(to_string(difference.reason)));
  }
  return words.text(family + "." + std::string(to_string(difference.verdict)));
}

int depth_in(const Comparison& comparison, const ComparedNode& node) {
  int depth = 0;
  for (const ComparedNode* above = comparison.find(node.parent); above != nullptr;
       above = comparison.find(above->parent)) {
    ++depth;
  }
  return depth;
}

std::vector<const ComparedNode*> areas_of(const Comparison& comparison) {
  const auto questionnaires =
      std::ranges::count(comparison.nodes, NodeKind::questionnaire, &ComparedNode::kind);
  const NodeKind kind = questionnaires > 1 ? NodeKind::questionnaire : NodeKind::dimension;
  std::vector<const ComparedNode*> areas;
  for (const ComparedNode& node : comparison.nodes) {
    if (node.kind == kind) {
      areas.push_back(&node);
    }
  }
  return areas;
}

}  // namespace cxmat::reports::view
