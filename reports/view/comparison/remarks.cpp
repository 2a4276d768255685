// SPDX-License-Identifier: Apache-2.0
#include "reports/messages/numbers.hpp"
#include "reports/view/comparison/parts.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace cxmat::reports::view {
namespace {

std::string left_out(const ComparisonWords& words, WhyLeftOut why) {
  std::vector<std::string> titles;
  for (const LeftOutQuestionnaire& left : words.comparison.left_out) {
    if (left.why == why) {
      std::string title = isolated(view::words(left.title, words.language(), left.id));
      if (why == WhyLeftOut::other_version) {
        title += fmt::format(" ({})", fmt::join(left.versions, ", "));
      }
      titles.push_back(std::move(title));
    }
  }
  return titles.empty() ? std::string()
                        : words.format("remarks." + std::string(to_string(why)),
                                       {joined(titles, words.messages)});
}

std::string rated_by(const ComparisonWords& words) {
  std::vector<std::string> names;
  for (std::size_t unit = 0; unit < words.comparison.units.size(); ++unit) {
    if (words.comparison.units[unit].method == RatedBy::third_party) {
      names.push_back(words.name(unit));
    }
  }
  return words.format("remarks.methods", {joined(names, words.messages)});
}

/// Every difference that was looked at.
std::vector<const UnitDifference*> differences_of(const Comparison& comparison) {
  std::vector<const UnitDifference*> found;
  for (const ComparedNode& node : comparison.nodes) {
    if (node.difference) {
      found.push_back(&*node.difference);
    }
  }
  if (comparison.ranking) {
    for (const UnitDifference& pair : comparison.ranking->pairs) {
      found.push_back(&pair);
    }
  }
  return found;
}

std::string not_tested(const ComparisonWords& words, NotTested reason) {
  const auto differences = differences_of(words.comparison);
  return std::ranges::any_of(
             differences, [reason](const UnitDifference* found) { return found->reason == reason; })
             ? words.text("remarks." + std::string(to_string(reason)))
             : std::string();
}

bool any_hidden(const Comparison& comparison) {
  return std::ranges::any_of(comparison.nodes, [](const ComparedNode& node) {
    return std::ranges::find(node.units, UnitState::hidden, &UnitFigure::state) != node.units.end();
  });
}

}  // namespace

Section remarks_section(const ComparisonWords& words) {
  const Comparison& comparison = words.comparison;
  Section section;
  section.id = "remarks";
  section.heading = words.text("remarks.section");
  const auto say = [&section](std::string sentence) {
    if (!sentence.empty()) {
      section.sentences.push_back(std::move(sentence));
    }
  };
  section.about = words.text("remarks.about");
  say(words.format(comparison.ranking ? "remarks.test_pairs" : "remarks.test",
                   {decimal(smallest_change_that_matters, 1, words.language())}));
  if (comparison.ranking) {
    say(words.text("remarks.mean"));
  }
  if (comparison.kind == UnitKind::waves ||
      (comparison.kind == UnitKind::results && comparison.one_organisation)) {
    say(words.text("remarks.same_people"));
  }
  if (comparison.kind != UnitKind::results) {
    say(words.text("remarks.without_caps"));
  }
  if (comparison.mixed_methods) {
    say(rated_by(words));
  }
  if (!comparison.overall) {
    say(words.text("remarks.no_overall"));
  }
  for (const WhyLeftOut why :
       {WhyLeftOut::only_one, WhyLeftOut::other_version, WhyLeftOut::other_levels}) {
    say(left_out(words, why));
  }
  if (!comparison.other_versions.empty()) {
    std::vector<std::string> titles;
    for (const std::string& id : comparison.other_versions) {
      const ComparedNode* node = comparison.find(id);
      titles.push_back(isolated(node == nullptr ? id : words.label(*node)));
    }
    say(words.format("remarks.versions_allowed", {joined(titles, words.messages)}));
  }
  if (any_hidden(comparison)) {
    say(words.text("remarks.hidden"));
  }
  for (const NotTested reason : {NotTested::capped, NotTested::consensus, NotTested::too_few,
                                 NotTested::no_spread, NotTested::other_questions}) {
    say(not_tested(words, reason));
  }
  return section;
}

}  // namespace cxmat::reports::view
