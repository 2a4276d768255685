// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/tree.hpp"

namespace cxmat {
namespace {

void collect(const Assessment& assessment, NodePosition parent, NodeKind kind,
             std::vector<NodePosition>& found) {
  for (const NodePosition child : children_of(assessment, parent)) {
    if (assessment.nodes[child].kind == kind) {
      found.push_back(child);
    }
    collect(assessment, child, kind, found);
  }
}

/// The weights of the scored nodes beside `node`, itself included.
double weight_of_siblings(const Assessment& assessment, const NodeResult& node) {
  double sum = 0;
  for (const NodeResult& other : assessment.nodes) {
    if (other.parent == node.parent && other.scored) {
      sum += other.weight.value();
    }
  }
  return sum;
}

}  // namespace

std::optional<NodePosition> root_of(const Assessment& assessment) {
  for (NodePosition i = 0; i < assessment.nodes.size(); ++i) {
    if (assessment.nodes[i].kind == NodeKind::overall) {
      return i;
    }
  }
  return std::nullopt;
}

std::vector<NodePosition> questionnaires_of(const Assessment& assessment, bool scored) {
  std::vector<NodePosition> found;
  for (NodePosition i = 0; i < assessment.nodes.size(); ++i) {
    const NodeResult& node = assessment.nodes[i];
    if (node.kind == NodeKind::questionnaire && node.scored == scored) {
      found.push_back(i);
    }
  }
  return found;
}

std::vector<NodePosition> children_of(const Assessment& assessment, NodePosition parent) {
  std::vector<NodePosition> found;
  for (NodePosition i = parent + 1; i < assessment.nodes.size(); ++i) {
    if (assessment.nodes[i].parent == parent) {
      found.push_back(i);
    }
  }
  return found;
}

std::vector<NodePosition> below(const Assessment& assessment, NodePosition top, NodeKind kind) {
  std::vector<NodePosition> found;
  collect(assessment, top, kind, found);
  return found;
}

NodePosition questionnaire_of(const Assessment& assessment, NodePosition node) {
  NodePosition at = node;
  while (assessment.nodes[at].kind != NodeKind::questionnaire) {
    const std::optional<NodePosition> parent = assessment.nodes[at].parent;
    if (!parent) {
      return node;
    }
    at = *parent;
  }
  return at;
}

int depth_of(const Assessment& assessment, NodePosition node) {
  int depth = 0;
  for (std::optional<NodePosition> parent = assessment.nodes[node].parent; parent;
       parent = assessment.nodes[*parent].parent) {
    depth += assessment.nodes[*parent].kind == NodeKind::overall ? 0 : 1;
  }
  return depth;
}

double share_in_overall(const Assessment& assessment, NodePosition node) {
  double share = 1;
  for (std::optional<NodePosition> at = node; at; at = assessment.nodes[*at].parent) {
    const NodeResult& current = assessment.nodes[*at];
    if (current.kind == NodeKind::overall) {
      break;
    }
    const double sum = weight_of_siblings(assessment, current);
    share *= current.scored && sum > 0 ? current.weight.value() / sum : 0;
  }
  return share;
}

std::optional<double> target_of(const Assessment& assessment, NodePosition node) {
  for (std::optional<NodePosition> at = node; at; at = assessment.nodes[*at].parent) {
    const NodeResult& current = assessment.nodes[*at];
    if (current.target) {
      return current.target;
    }
    if (current.kind == NodeKind::questionnaire) {
      break;
    }
  }
  return std::nullopt;
}

const Question* definition_of(const Assessment& assessment, std::string_view id) {
  for (const QuestionnaireUse& use : assessment.engagement.questionnaires) {
    for (const Question* question : questions_of(use.questionnaire)) {
      if (question->id == id) {
        return question;
      }
    }
  }
  return nullptr;
}

bool is_consensus(const Assessment& assessment) noexcept {
  return assessment.engagement.privacy.collection == Collection::consensus;
}

std::optional<double> own_score(const NodeResult& node) noexcept {
  return node.overall ? node.overall->level_score : std::nullopt;
}

std::vector<NodePosition> questions_with_score(const Assessment& assessment) {
  std::vector<NodePosition> found;
  for (const NodePosition questionnaire : questionnaires_of(assessment, true)) {
    for (const NodePosition question : below(assessment, questionnaire, NodeKind::question)) {
      const NodeResult& node = assessment.nodes[question];
      if (node.scored && own_score(node)) {
        found.push_back(question);
      }
    }
  }
  return found;
}

}  // namespace cxmat
