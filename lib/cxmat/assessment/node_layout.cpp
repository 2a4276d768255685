// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/node_layout.hpp"

#include <string_view>
#include <utility>

namespace cxmat {
namespace {

LocalizedText overall_label() {
  LocalizedText label;
  label.set(Language::de, "Gesamt");
  label.set(Language::en, "Overall");
  return label;
}

/// A node's own target, or that of what it stands in.
std::optional<double> target_of(const QuestionnaireUse& use, std::string_view id,
                                std::optional<double> inherited) {
  const auto own = use.targets.find(id);
  return own == use.targets.end() ? inherited : std::optional(own->second.value());
}

class Layouter {
 public:
  Layouter(const Engagement& engagement, const Plan& plan) : engagement_(engagement), plan_(plan) {}

  void add_all() {
    NodeResult overall{.id = plan_.nodes[0].id,
                       .parent = {},
                       .kind = NodeKind::overall,
                       .label = overall_label(),
                       .model = engagement_.overall == OverallRule::group_scores
                                    ? "weighted_mean"
                                    : "weighted_mean per respondent"};
    overall.scored = !plan_.nodes[0].parts.empty();
    overall.levels = first_levels();
    overall.target = overall_target();
    push(std::move(overall), {false, 0});
    std::size_t node = 0;
    for (const QuestionnaireUse& use : engagement_.questionnaires) {
      node = next_root(node);
      add_questionnaire(use, node);
    }
  }

  NodeLayout layout;

 private:
  /// The plan's next questionnaire node after `node`.
  [[nodiscard]] std::size_t next_root(std::size_t node) const {
    do {
      ++node;
    } while (plan_.nodes[node].parent != 0U);
    return node;
  }

  [[nodiscard]] Levels first_levels() const {
    for (const QuestionnaireUse& use : engagement_.questionnaires) {
      if (use.questionnaire.result == ResultKind::level) {
        return use.questionnaire.levels;
      }
    }
    return {};
  }

  /// The weighted mean of the questionnaires' targets, where all scored ones have one. Taken as
  /// scores, since questionnaires may differ in their number of levels.
  [[nodiscard]] std::optional<double> overall_target() const {
    double sum = 0;
    double weight = 0;
    for (const QuestionnaireUse& use : engagement_.questionnaires) {
      if (use.questionnaire.result == ResultKind::distribution) {
        continue;
      }
      if (!use.target) {
        return std::nullopt;
      }
      sum += use.weight.value() * score_of(use.target->value(), use.questionnaire.levels.size());
      weight += use.weight.value();
    }
    return weight > 0 ? std::optional(level_score(sum / weight, first_levels().size()))
                      : std::nullopt;
  }

  void add_questionnaire(const QuestionnaireUse& use, std::size_t node) {
    const Questionnaire& questionnaire = use.questionnaire;
    NodeResult result = base(node, NodeKind::questionnaire, 0, use);
    result.label = questionnaire.title;
    result.weight = use.weight;
    const std::size_t position = push(std::move(result), {false, node});
    std::size_t child = node;
    for (const Dimension& dimension : questionnaire.dimensions) {
      child = next_child(node, child);
      add_dimension(dimension, child, position, use);
    }
  }

  void add_dimension(const Dimension& dimension, std::size_t node, std::size_t parent,
                     const QuestionnaireUse& use) {
    NodeResult result = base(node, NodeKind::dimension, parent, use);
    if (result.scored) {
      result.target = target_of(use, dimension.id, layout.nodes[parent].target);
    }
    result.label = dimension.label;
    result.weight = dimension.weight;
    const std::size_t position = push(std::move(result), {false, node});
    std::size_t question = 0;
    for (const PlannedPart& part : plan_.nodes[node].parts) {
      if (!part.is_question) {
        continue;
      }
      if (dimension.questions[question].type != QuestionType::note) {
        add_question(dimension.questions[question], part.index, position, use);
      }
      ++question;
    }
    std::size_t child = node;
    for (const Dimension& nested : dimension.dimensions) {
      child = next_child(node, child);
      add_dimension(nested, child, position, use);
    }
  }

  void add_question(const Question& question, std::size_t index, std::size_t parent,
                    const QuestionnaireUse& use) {
    NodeResult result{.id = question.id,
                      .parent = parent,
                      .kind = NodeKind::question,
                      .label = display_label(question),
                      .weight = question.weight,
                      .model = {}};
    result.levels = use.questionnaire.levels;
    result.scored = plan_.questions[index].scored && use.questionnaire.result == ResultKind::level;
    if (result.scored) {
      result.target = target_of(use, question.id, layout.nodes[parent].target);
    }
    push(std::move(result), {true, index});
  }

  [[nodiscard]] NodeResult base(std::size_t node, NodeKind kind, std::size_t parent,
                                const QuestionnaireUse& use) const {
    const PlannedNode& planned = plan_.nodes[node];
    NodeResult result{.id = planned.id, .parent = parent, .kind = kind, .label = {}, .model = {}};
    result.scored = planned.scored;
    result.levels = use.questionnaire.levels;
    if (planned.scored) {
      result.model = planned.model_id;
      if (use.target) {
        result.target = use.target->value();
      }
    }
    return result;
  }

  [[nodiscard]] std::size_t next_child(std::size_t parent, std::size_t after) const {
    do {
      ++after;
    } while (plan_.nodes[after].parent != parent);
    return after;
  }

  std::size_t push(NodeResult node, NodeSource source) {
    layout.nodes.push_back(std::move(node));
    layout.sources.push_back(source);
    return layout.nodes.size() - 1;
  }

  const Engagement& engagement_;
  const Plan& plan_;
};

}  // namespace

NodeLayout lay_out(const Engagement& engagement, const Plan& plan) {
  Layouter layouter(engagement, plan);
  layouter.add_all();
  return std::move(layouter.layout);
}

}  // namespace cxmat
