// SPDX-License-Identifier: Apache-2.0
#include "cxmat/comparison/common_nodes.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>

namespace cxmat {
namespace {

constexpr std::string_view overall_id = "overall";

const SummaryQuestionnaire* asked(const ResultSummary& unit, std::string_view id) {
  const auto found = std::ranges::find_if(unit.questionnaires, [id](const auto& questionnaire) {
    return questionnaire.scored && questionnaire.id == id;
  });
  return found == unit.questionnaires.end() ? nullptr : &*found;
}

/// The scored questionnaires of all units, each once.
std::vector<const SummaryQuestionnaire*> all_asked(std::span<const ResultSummary> units) {
  std::vector<const SummaryQuestionnaire*> found;
  for (const ResultSummary& unit : units) {
    for (const SummaryQuestionnaire& questionnaire : unit.questionnaires) {
      const bool known = std::ranges::any_of(
          found, [&](const auto* other) { return other->id == questionnaire.id; });
      if (questionnaire.scored && !known) {
        found.push_back(&questionnaire);
      }
    }
  }
  return found;
}

std::vector<std::string> versions_of(std::span<const ResultSummary> units, std::string_view id) {
  std::vector<std::string> versions;
  for (const ResultSummary& unit : units) {
    const SummaryQuestionnaire* questionnaire = asked(unit, id);
    if (questionnaire != nullptr &&
        std::ranges::find(versions, questionnaire->version) == versions.end()) {
      versions.push_back(questionnaire->version);
    }
  }
  return versions;
}

/// False where two units know different numbers of levels of a node.
bool same_levels(std::span<const ResultSummary> units, std::string_view id) {
  std::size_t levels = 0;
  for (const ResultSummary& unit : units) {
    const SummaryNode* node = unit.find(id);
    if (node == nullptr || node->levels == 0) {
      continue;
    }
    if (levels != 0 && node->levels != levels) {
      return false;
    }
    levels = node->levels;
  }
  return true;
}

/// Each scored questionnaire's share in the overall score; an empty map where they weigh nothing.
std::map<std::string, double> shares_of(const ResultSummary& unit) {
  double total = 0;
  for (const SummaryQuestionnaire& questionnaire : unit.questionnaires) {
    total += questionnaire.scored ? questionnaire.weight : 0;
  }
  std::map<std::string, double> shares;
  for (const SummaryQuestionnaire& questionnaire : unit.questionnaires) {
    if (questionnaire.scored && questionnaire.weight > 0 && total > 0) {
      shares[questionnaire.id] = questionnaire.weight / total;
    }
  }
  return shares;
}

bool same_shares(const ResultSummary& a, const ResultSummary& b) {
  constexpr double rounding = 1e-9;
  const std::map<std::string, double> first = shares_of(a);
  const std::map<std::string, double> second = shares_of(b);
  return !first.empty() &&
         std::ranges::equal(first, second, [](const auto& left, const auto& right) {
           return left.first == right.first && std::abs(left.second - right.second) < rounding;
         });
}

bool overall_compares(const CommonGround& ground, std::span<const ResultSummary> units) {
  const auto is_common = [&](const auto& share) {
    return std::ranges::find(ground.questionnaires, share.first) != ground.questionnaires.end();
  };
  return std::ranges::all_of(units,
                             [&](const ResultSummary& unit) {
                               return unit.find(overall_id) != nullptr &&
                                      same_shares(units.front(), unit);
                             }) &&
         std::ranges::all_of(shares_of(units.front()), is_common) && same_levels(units, overall_id);
}

/// The questionnaire above each node of a unit; empty for the root.
std::map<std::string, std::string, std::less<>> roots_of(const ResultSummary& unit) {
  std::map<std::string, std::string, std::less<>> roots;
  for (const SummaryNode& node : unit.nodes) {
    const auto above = roots.find(node.parent);
    roots[node.id] = node.kind == NodeKind::questionnaire ? node.id
                     : above == roots.end()               ? std::string()
                                                          : above->second;
  }
  return roots;
}

ComparedNode without_figures(const SummaryNode& node) {
  ComparedNode compared;
  compared.id = node.id;
  compared.parent = node.parent;
  compared.kind = node.kind;
  compared.label = node.label;
  compared.levels = node.levels;
  return compared;
}

/// The nodes of one questionnaire (or, for an empty id, `overall`) that two units have.
void add_nodes(std::vector<ComparedNode>& nodes, std::span<const ResultSummary> units,
               const std::string& questionnaire, bool questions) {
  std::map<std::string, std::size_t, std::less<>> owners;
  std::vector<const SummaryNode*> found;
  for (const ResultSummary& unit : units) {
    const auto roots = roots_of(unit);
    for (const SummaryNode& node : unit.nodes) {
      const bool again = unit.find(node.id) != &node;
      if (again || roots.at(node.id) != questionnaire || !node.scored ||
          (node.kind == NodeKind::question && !questions)) {
        continue;
      }
      if (++owners[node.id] == 1) {
        found.push_back(&node);
      }
    }
  }
  for (const SummaryNode* node : found) {
    if (owners[node->id] > 1 && same_levels(units, node->id)) {
      nodes.push_back(without_figures(*node));
    }
  }
}

std::string listed(const std::vector<std::string>& versions) {
  std::string text;
  for (const std::string& version : versions) {
    text += (text.empty() ? "" : ", ") + version;
  }
  return text;
}

}  // namespace

CommonGround common_ground(std::span<const ResultSummary> units, bool allow_version) {
  CommonGround ground;
  for (const SummaryQuestionnaire* questionnaire : all_asked(units)) {
    LeftOutQuestionnaire left{.id = questionnaire->id,
                              .title = questionnaire->title,
                              .why = WhyLeftOut::only_one,
                              .versions = versions_of(units, questionnaire->id)};
    const auto owners = std::ranges::count_if(
        units, [&](const ResultSummary& unit) { return asked(unit, left.id) != nullptr; });
    if (owners < 2) {
      ground.left_out.push_back(std::move(left));
    } else if (!same_levels(units, left.id)) {
      left.why = WhyLeftOut::other_levels;
      ground.left_out.push_back(std::move(left));
    } else if (left.versions.size() > 1 && !allow_version) {
      left.why = WhyLeftOut::other_version;
      ground.left_out.push_back(std::move(left));
    } else {
      if (left.versions.size() > 1) {
        ground.other_versions.push_back(left.id);
      }
      ground.questionnaires.push_back(left.id);
    }
  }
  ground.overall = !units.empty() && overall_compares(ground, units);
  return ground;
}

Diagnostics findings(const CommonGround& ground, std::span<const ResultSummary> units) {
  Diagnostics found;
  for (const LeftOutQuestionnaire& left : ground.left_out) {
    if (left.why == WhyLeftOut::other_version) {
      found.push_back(warning(Code::compare_other_version, {}, {left.id, listed(left.versions)}));
    } else if (left.why == WhyLeftOut::other_levels) {
      found.push_back(warning(Code::compare_levels_differ, {}, {left.id}));
    }
  }
  for (const std::string& id : ground.other_versions) {
    found.push_back(
        warning(Code::compare_versions_allowed, {}, {id, listed(versions_of(units, id))}));
  }
  if (ground.questionnaires.empty()) {
    found.push_back(error(Code::compare_nothing_common, {}));
  } else if (!ground.overall) {
    found.push_back(warning(Code::compare_overall_differs, {}));
  }
  return found;
}

std::vector<ComparedNode> common_nodes(const CommonGround& ground,
                                       std::span<const ResultSummary> units, bool questions) {
  std::vector<ComparedNode> nodes;
  if (ground.overall) {
    add_nodes(nodes, units, {}, questions);
  }
  for (const std::string& questionnaire : ground.questionnaires) {
    add_nodes(nodes, units, questionnaire, questions);
  }
  for (ComparedNode& node : nodes) {
    if (std::ranges::find(nodes, node.parent, &ComparedNode::id) == nodes.end()) {
      node.parent.clear();
    }
  }
  return nodes;
}

}  // namespace cxmat
