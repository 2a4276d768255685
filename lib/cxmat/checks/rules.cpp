// SPDX-License-Identifier: Apache-2.0
#include "cxmat/checks/rules.hpp"

#include "cxmat/core/closest_match.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace cxmat {
namespace {

template <class Range, class Projection>
std::vector<std::string> names_of(const Range& range, Projection projection) {
  std::vector<std::string> names;
  for (const auto& each : range) {
    names.push_back(each.*projection);
  }
  return names;
}

std::optional<Diagnostic> misfit_of_node(const CheckRule& rule, const Assessment& assessment) {
  const NodeResult* node = assessment.find(rule.node);
  if (node == nullptr) {
    return error(
        Code::unknown_node, {},
        {rule.node, closest_match(rule.node, names_of(assessment.nodes, &NodeResult::id))});
  }
  if (needs_score(rule.kind) && !node->scored) {
    return error(Code::not_in_distribution, {}, {std::string(to_string(rule.kind))});
  }
  return std::nullopt;
}

}  // namespace

bool needs_score(CheckKind kind) noexcept {
  return has_node(kind) && kind != CheckKind::minimum_n && kind != CheckKind::minimum_coverage;
}

std::vector<CheckRule> with_overrides(std::vector<CheckRule> rules,
                                      const std::vector<CheckRule>& overrides) {
  for (const CheckRule& rule : overrides) {
    const auto same = std::ranges::find_if(
        rules, [&](const CheckRule& other) { return same_subject(rule, other); });
    if (same == rules.end()) {
      rules.push_back(rule);
    } else {
      *same = rule;
    }
  }
  return rules;
}

Diagnostics misfits(const std::vector<CheckRule>& rules, const Assessment& assessment) {
  Diagnostics found;
  for (const CheckRule& rule : rules) {
    if (has_node(rule.kind)) {
      if (auto misfit = misfit_of_node(rule, assessment)) {
        found.push_back(*std::move(misfit));
      }
    }
    if (rule.kind == CheckKind::maximum_gap &&
        std::ranges::find(assessment.groupings, rule.grouping, &GroupingResult::column) ==
            assessment.groupings.end()) {
      const std::vector<std::string> known =
          names_of(assessment.groupings, &GroupingResult::column);
      found.push_back(
          error(Code::unknown_grouping, {}, {rule.grouping, closest_match(rule.grouping, known)}));
    }
  }
  return found;
}

}  // namespace cxmat
