// SPDX-License-Identifier: Apache-2.0
#include "cxmat/comparison/asked_alike.hpp"

#include <algorithm>
#include <set>

namespace cxmat {

AskedQuestions asked_below(const ResultSummary& unit, std::string_view node) {
  AskedQuestions asked;
  std::set<std::string_view> below{node};
  for (const SummaryNode& each : unit.nodes) {
    if (each.id != node && !below.contains(each.parent)) {
      continue;
    }
    below.insert(each.id);
    const bool part = each.id != node || each.kind == NodeKind::question;
    if (part && each.scored && !each.suppressed) {
      asked.emplace(each.id, each.n > 0);
    }
  }
  return asked;
}

bool asked_alike(const AskedQuestions& a, const AskedQuestions& b) {
  return std::ranges::all_of(a, [&b](const auto& question) {
    const auto other = b.find(question.first);
    return other == b.end() || other->second == question.second;
  });
}

}  // namespace cxmat
