// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/sql/shape.hpp"

#include "cxmat/tally/tally.hpp"

#include <algorithm>
#include <limits>

namespace cxmat::sql {
namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
/// Beyond so many rows nobody is warned.
constexpr std::int64_t plenty = 1'000'000'000'000;

std::int64_t denominator(const Plan& plan, const PlannedPart& part) {
  return part.is_question ? plan.questions[part.index].grid.denominator
                          : plan.nodes[part.index].grid.denominator;
}

std::int64_t rows_of_product(const Plan& plan, std::size_t node,
                             std::pair<std::size_t, std::size_t> parts) {
  const auto& of = plan.nodes[node].parts;
  return largest / denominator(plan, of[parts.first]) / denominator(plan, of[parts.second]);
}

}  // namespace

bool has_weight(const PlannedNode& node) noexcept {
  return std::ranges::any_of(node.parts, [](const PlannedPart& part) { return part.weight > 0; });
}

bool counts_covered(const PlannedNode& node) noexcept {
  return node.scored && node.per_group && has_weight(node);
}

bool can_score(const Plan& plan, const PlannedPart& part) {
  if (part.weight <= 0) {
    return false;
  }
  return part.is_question ? plan.questions[part.index].scored : can_score(plan, part.index);
}

bool can_score(const Plan& plan, std::size_t node) {
  const PlannedNode& planned = plan.nodes[node];
  return planned.scored && !planned.per_group &&
         std::ranges::any_of(planned.parts,
                             [&plan](const PlannedPart& part) { return can_score(plan, part); });
}

std::optional<std::size_t> same_as_overall(const Plan& plan) {
  const auto& parts = plan.nodes.front().parts;
  return parts.size() == 1 && parts.front().weight > 0 ? std::optional(parts.front().index)
                                                       : std::nullopt;
}

std::vector<SumsPass> sums_passes(const Plan& plan) {
  const std::optional<std::size_t> same = same_as_overall(plan);
  const std::size_t root = same.value_or(0);
  std::vector<SumsPass> passes;
  for (std::size_t n = same ? 1 : 0; n < plan.nodes.size(); ++n) {
    const PlannedNode& node = plan.nodes[n];
    SumsPass pass{
        .node = n, .all_rows = n == root, .questions = {}, .children = {}, .products = {}};
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
      if (node.parts[i].is_question) {
        pass.questions.push_back(node.parts[i].index);
      } else if ((adds_up(node) && can_score(plan, n) && can_score(plan, node.parts[i])) ||
                 (n == 0 && can_score(plan, node.parts[i].index))) {
        pass.children.push_back(i);
      }
    }
    std::vector<std::size_t> paired = paired_parts(plan, n);
    std::erase_if(paired, [&plan, &node](std::size_t i) {
      return !node.parts[i].is_question && !can_score(plan, node.parts[i].index);
    });
    for (std::size_t i = 0; i < paired.size(); ++i) {
      for (std::size_t j = i + 1; j < paired.size(); ++j) {
        pass.products.emplace_back(paired[i], paired[j]);
      }
    }
    if (pass.all_rows || !pass.questions.empty() || has_weight(node)) {
      passes.push_back(std::move(pass));
    }
  }
  return passes;
}

std::vector<std::size_t> histogram_nodes(const Plan& plan) {
  std::vector<std::size_t> nodes;
  for (std::size_t n = same_as_overall(plan) ? 1 : 0; n < plan.nodes.size(); ++n) {
    if (can_score(plan, n)) {
      nodes.push_back(n);
    }
  }
  return nodes;
}

std::int64_t rows_that_fit(const Plan& plan, const SumsPass& pass, Dialect dialect) {
  const PlannedNode& node = plan.nodes[pass.node];
  std::int64_t rows = has_weight(node) ? largest / node.coverage_grid.denominator : largest;
  for (const std::size_t child : pass.children) {
    rows = std::min(rows, largest / denominator(plan, node.parts[child]));
  }
  for (const auto& product : pass.products) {
    if (pass.node != 0 || !needs_wide_sums(plan, product) || !has_wide_sums(dialect)) {
      rows = std::min(rows, rows_of_product(plan, pass.node, product));
    }
  }
  return rows;
}

bool needs_wide_sums(const Plan& plan, std::pair<std::size_t, std::size_t> parts) {
  return rows_of_product(plan, 0, parts) < plenty;
}

}  // namespace cxmat::sql
