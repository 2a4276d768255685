// SPDX-License-Identifier: Apache-2.0
#include "reports/view/tree.hpp"

#include "reports/view/words.hpp"

namespace cxmat::reports::view {
namespace {

void collect(const Assessment& assessment, Position parent, NodeKind kind,
             std::vector<Position>& found) {
  for (const Position child : children_of(assessment, parent)) {
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

std::optional<Position> root_of(const Assessment& assessment) {
  for (Position i = 0; i < assessment.nodes.size(); ++i) {
    if (assessment.nodes[i].kind == NodeKind::overall) {
      return i;
    }
  }
  return std::nullopt;
}

std::vector<Position> questionnaires_of(const Assessment& assessment, bool scored) {
  std::vector<Position> found;
  for (Position i = 0; i < assessment.nodes.size(); ++i) {
    const NodeResult& node = assessment.nodes[i];
    if (node.kind == NodeKind::questionnaire && node.scored == scored) {
      found.push_back(i);
    }
  }
  return found;
}

std::vector<Position> children_of(const Assessment& assessment, Position parent) {
  std::vector<Position> found;
  for (Position i = parent + 1; i < assessment.nodes.size(); ++i) {
    if (assessment.nodes[i].parent == parent) {
      found.push_back(i);
    }
  }
  return found;
}

std::vector<Position> below(const Assessment& assessment, Position top, NodeKind kind) {
  std::vector<Position> found;
  collect(assessment, top, kind, found);
  return found;
}

Position questionnaire_of(const Assessment& assessment, Position node) {
  Position at = node;
  while (assessment.nodes[at].kind != NodeKind::questionnaire) {
    const std::optional<Position> parent = assessment.nodes[at].parent;
    if (!parent) {
      return node;
    }
    at = *parent;
  }
  return at;
}

int depth_of(const Assessment& assessment, Position node) {
  int depth = 0;
  for (std::optional<Position> parent = assessment.nodes[node].parent; parent;
       parent = assessment.nodes[*parent].parent) {
    depth += assessment.nodes[*parent].kind == NodeKind::overall ? 0 : 1;
  }
  return depth;
}

double share_in_overall(const Assessment& assessment, Position node) {
  double share = 1;
  for (std::optional<Position> at = node; at; at = assessment.nodes[*at].parent) {
    const NodeResult& current = assessment.nodes[*at];
    if (current.kind == NodeKind::overall) {
      break;
    }
    const double sum = weight_of_siblings(assessment, current);
    share *= current.scored && sum > 0 ? current.weight.value() / sum : 0;
  }
  return share;
}

std::optional<double> target_of(const Assessment& assessment, Position node) {
  for (std::optional<Position> at = node; at; at = assessment.nodes[*at].parent) {
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

std::string label_of(const Assessment& assessment, Position node, Language language) {
  const NodeResult& result = assessment.nodes[node];
  if (result.kind == NodeKind::question) {
    if (const Question* question = definition_of(assessment, result.id)) {
      return words(display_label(*question), language, result.id);
    }
  }
  return words(result.label, language, result.id);
}

bool is_consensus(const Assessment& assessment) noexcept {
  return assessment.engagement.privacy.collection == Collection::consensus;
}

}  // namespace cxmat::reports::view
