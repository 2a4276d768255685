// SPDX-License-Identifier: Apache-2.0
#include "cxmat/comparison/comparable.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace cxmat {
namespace {

const SummaryQuestionnaire* named(const ResultSummary& summary, std::string_view id) {
  const auto found = std::ranges::find(summary.questionnaires, id, &SummaryQuestionnaire::id);
  return found == summary.questionnaires.end() ? nullptr : &*found;
}

double scored_weight(const ResultSummary& summary) {
  double sum = 0;
  for (const SummaryQuestionnaire& each : summary.questionnaires) {
    sum += each.scored ? each.weight : 0;
  }
  return sum;
}

/// Every scored questionnaire of `a` is in `b`, with the same version and share.
bool contained(const ResultSummary& a, const ResultSummary& b) {
  constexpr double rounding = 1e-9;
  const double weight_a = scored_weight(a);
  const double weight_b = scored_weight(b);
  return std::ranges::all_of(a.questionnaires, [&](const SummaryQuestionnaire& each) {
    const SummaryQuestionnaire* other = named(b, each.id);
    return !each.scored || (other != nullptr && other->scored && other->version == each.version &&
                            std::abs(each.weight * weight_b - other->weight * weight_a) <=
                                rounding * weight_a * weight_b);
  });
}

}  // namespace

const SummaryQuestionnaire* questionnaire_of(const ResultSummary& summary, std::string_view node) {
  const SummaryNode* current = summary.find(node);
  while (current != nullptr && current->kind != NodeKind::questionnaire) {
    current = current->parent.empty() ? nullptr : summary.find(current->parent);
  }
  return current == nullptr ? nullptr : named(summary, current->id);
}

bool comparable(const ResultSummary& a, const ResultSummary& b, std::string_view node) {
  const SummaryNode* in_a = a.find(node);
  const SummaryNode* in_b = b.find(node);
  if (in_a == nullptr || in_b == nullptr || in_a->kind != in_b->kind) {
    return false;
  }
  if (in_a->kind == NodeKind::overall) {
    return contained(a, b) && contained(b, a);
  }
  const SummaryQuestionnaire* of_a = questionnaire_of(a, node);
  const SummaryQuestionnaire* of_b = questionnaire_of(b, node);
  return of_a != nullptr && of_b != nullptr && of_a->id == of_b->id &&
         of_a->version == of_b->version;
}

}  // namespace cxmat
