// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/page/own_result.hpp"

#include "reports/forms/page/page_text.hpp"

#include <cxmat/assessment/score_grids.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::reports::forms {
namespace {

/// Models that score one respondent without the others.
constexpr std::array<std::string_view, 4> models_of_answers{"weighted_mean", "power_mean",
                                                            "weakest_link", "fulfilment_share"};

/// The first model below that needs a group; empty where there is none.
std::string needs_a_group(const ModelChoice& model, const std::vector<Dimension>& dimensions) {
  if (std::ranges::find(models_of_answers, model.scoring_id()) == models_of_answers.end()) {
    return model.scoring_id();
  }
  for (const Dimension& dimension : dimensions) {
    if (std::string found = needs_a_group(dimension.model.value_or(model), dimension.dimensions);
        !found.empty()) {
      return found;
    }
  }
  return {};
}

Json exponent_json(double exponent) {
  if (std::isinf(exponent)) {
    return exponent < 0 ? "lowest" : "highest";
  }
  return exponent;
}

/// The score of each choice with a value: (value - lowest) / (highest - lowest).
Json choice_scores(const Scale& scale) {
  const double lowest = scale.lowest()->value();
  const double range = Decimal{scale.highest()->micros - scale.lowest()->micros}.value();
  Json scores = Json::object();
  for (const Choice& choice : scale.choices) {
    if (choice.value) {
      scores[choice.name] = (choice.value->value() - lowest) / range;
    }
  }
  return {{"scores", std::move(scores)}, {"points", range}};
}

Json selection_json(const Question& question) {
  constexpr std::array<std::string_view, 3> rules{"share", "any", "all"};
  Json values = Json::object();
  std::int64_t total = 0;
  for (const Choice& choice : question.scale.choices) {
    if (choice.value) {
      values[choice.name] = choice.value->value();
      total += std::max<std::int64_t>(choice.value->micros, 0);
    }
  }
  return {{"values", std::move(values)},
          {"rule", rules.at(static_cast<std::size_t>(question.rule))},
          {"points", Decimal{total}.value()}};
}

Json curve_json(const Curve& curve) {
  return {{"curve", curve.kind == Curve::Kind::linear ? "linear" : "log_normal"},
          {"first", curve.first.value()},
          {"second", curve.second.value()},
          {"points", 1}};
}

/// An empty map: counted, never scored.
Json question_json(const Question& question) {
  if (!is_scored(question)) {
    return Json::object();
  }
  if (question.curve) {
    return curve_json(*question.curve);
  }
  return question.type == QuestionType::select_multiple ? selection_json(question)
                                                        : choice_scores(question.scale);
}

class Nodes {
 public:
  explicit Nodes(const Form& form) : form_(&form), grids_(score_grids(form.questionnaires)) {}

  [[nodiscard]] Json all() {
    for (std::size_t i = 0; i < form_->questionnaires.size(); ++i) {
      const Questionnaire& questionnaire = form_->questionnaires[i].questionnaire;
      questionnaire_ = i;
      Json parts = Json::array();
      const std::size_t node = begin(questionnaire.id, questionnaire.title, questionnaire.model,
                                     questionnaire.minimum_coverage);
      for (const Dimension& dimension : questionnaire.dimensions) {
        parts.push_back(add(dimension, questionnaire.id, questionnaire.model,
                            questionnaire.minimum_coverage, 1));
      }
      nodes_[node]["parts"] = std::move(parts);
    }
    return {{"kinds", std::move(kinds_.list)},
            {"questions", std::move(questions_)},
            {"nodes", std::move(nodes_)},
            {"gates", gated()}};
  }

 private:
  [[nodiscard]] bool gated() const {
    return std::ranges::any_of(form_->questionnaires, [](const QuestionnaireUse& use) {
      return !use.questionnaire.gates.empty();
    });
  }

  std::size_t begin(const std::string& id, const LocalizedText& label, const ModelChoice& model,
                    Decimal coverage) {
    const Questionnaire& questionnaire = form_->questionnaires[questionnaire_].questionnaire;
    const ScoreGrid& grid = grids_[nodes_.size()];
    Json node{{"id", id},
              {"label", page_text(label, form_->languages)},
              {"questionnaire", questionnaire_},
              {"model", model.scoring_id()},
              {"coverage", coverage.value()}};
    if (model.scoring_id() == "power_mean") {
      node["exponent"] = exponent_json(model.exponent);
    }
    if (questionnaire.result == ResultKind::level) {
      node["scored"] = true;
    }
    if (grid.parts_rounded) {
      node["parts_rounded"] = true;
    }
    if (grid.rounded) {
      node["rounded"] = true;
    }
    nodes_.push_back(std::move(node));
    return nodes_.size() - 1;
  }

  /// The dimension as a part of what it stands in: [weight, position of the node].
  Json add(const Dimension& dimension, const std::string& outer, const ModelChoice& inherited,
           Decimal inherited_coverage, int depth) {
    const ModelChoice model = dimension.model.value_or(inherited);
    const Decimal coverage = dimension.minimum_coverage.value_or(inherited_coverage);
    const std::string id = outer + "." + dimension.id;
    const std::size_t node = begin(id, dimension.label, model, coverage);
    nodes_[node]["depth"] = depth;
    Json parts = Json::array();
    for (const Question& question : dimension.questions) {
      parts.push_back(Json::array({question.weight.value(), question.id}));
      questions_[question.id] = kinds_.place_of(question_json(question));
    }
    for (const Dimension& inner : dimension.dimensions) {
      parts.push_back(add(inner, id, model, coverage, depth + 1));
    }
    nodes_[node]["parts"] = std::move(parts);
    return Json::array({dimension.weight.value(), node});
  }

  const Form* form_;
  std::vector<ScoreGrid> grids_;
  std::size_t questionnaire_ = 0;
  Json nodes_ = Json::array();
  Json questions_ = Json::object();
  Shared kinds_;
};

}  // namespace

Diagnostics own_result_refusals(const Form& form) {
  Diagnostics refused;
  for (const QuestionnaireUse& use : form.questionnaires) {
    const Questionnaire& questionnaire = use.questionnaire;
    const std::string model = questionnaire.result == ResultKind::level
                                  ? needs_a_group(questionnaire.model, questionnaire.dimensions)
                                  : "";
    if (!model.empty()) {
      refused.push_back(error(Code::form_no_own_result, {}, {questionnaire.id, model}));
    }
  }
  return refused;
}

Json own_result_json(const Form& form) {
  return Nodes(form).all();
}

}  // namespace cxmat::reports::forms
