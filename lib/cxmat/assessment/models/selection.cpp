// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/models/selection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cxmat {
namespace {

/// Every model but gated: caps bind under all of them.
std::vector<ModelChoice> candidates() {
  return {{.id = "weighted_mean"},
          {.id = "power_mean", .exponent = 0},
          {.id = "power_mean", .exponent = -1},
          {.id = "weakest_link"},
          {.id = "fulfilment_share"},
          {.id = "staged"},
          {.id = "continuous"},
          {.id = "cumulative"},
          {.id = "coverage_sum"}};
}

/// True if both do the same arithmetic.
bool same_scoring(const ModelChoice& a, const ModelChoice& b) {
  return a.scoring_id() == b.scoring_id() &&
         (a.scoring_id() != "power_mean" || a.exponent == b.exponent);
}

bool all_dimensions_score_by(const std::vector<Dimension>& dimensions, const ModelChoice& model) {
  return std::ranges::all_of(dimensions, [&model](const Dimension& dimension) {
    return (!dimension.model || same_scoring(*dimension.model, model)) &&
           all_dimensions_score_by(dimension.dimensions, model);
  });
}

bool has_levels(const QuestionnaireUse& use) {
  return use.questionnaire.result == ResultKind::level;
}

/// The one model of all scored questionnaires, if it is one.
std::optional<ModelChoice> common_model(const Engagement& engagement) {
  std::optional<ModelChoice> common;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    if (!has_levels(use)) {
      continue;
    }
    const ModelChoice& own = use.questionnaire.model;
    if (!common) {
      common = own;
    }
    if (!same_scoring(*common, own) ||
        !all_dimensions_score_by(use.questionnaire.dimensions, own)) {
      return std::nullopt;
    }
  }
  return common;
}

ComparedModel own_model(const Engagement& engagement) {
  ComparedModel own{.model = common_model(engagement), .own = true, .applies = {}};
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    own.applies.push_back(has_levels(use));
  }
  return own;
}

/// Adds `model` to the models compared or to those left out.
void try_model(const Engagement& engagement, const ModelChoice& model, ModelSelection& selection) {
  ComparedModel compared{.model = model, .own = false, .applies = {}};
  std::optional<Misfit> first;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    if (!has_levels(use)) {
      compared.applies.push_back(false);
      continue;
    }
    const std::vector<Misfit> found = misfits(with_model(use.questionnaire, model));
    compared.applies.push_back(found.empty());
    if (!first && !found.empty()) {
      first = found.front();
    }
  }
  if (std::ranges::find(compared.applies, true) != compared.applies.end()) {
    selection.models.push_back(std::move(compared));
  } else if (first) {
    selection.left_out.push_back({model, *std::move(first)});
  }
}

}  // namespace

ModelSelection models_to_compare(const Engagement& engagement) {
  ModelSelection selection;
  if (std::ranges::none_of(engagement.questionnaires, has_levels)) {
    return selection;
  }
  selection.models.push_back(own_model(engagement));
  const std::optional<ModelChoice> own = selection.models.front().model;
  for (const ModelChoice& model : candidates()) {
    if (!own || !same_scoring(*own, model)) {
      try_model(engagement, model, selection);
    }
  }
  return selection;
}

Engagement engagement_under(Engagement engagement, const ComparedModel& compared) {
  if (compared.own || !compared.model) {
    return engagement;
  }
  for (std::size_t i = 0; i < engagement.questionnaires.size(); ++i) {
    if (compared.applies[i]) {
      Questionnaire& questionnaire = engagement.questionnaires[i].questionnaire;
      questionnaire = with_model(std::move(questionnaire), *compared.model);
    }
  }
  return engagement;
}

std::string model_name(const ModelChoice& model) {
  return model.id == "power_mean" ? fmt::format("power_mean:{}", model.exponent) : model.id;
}

}  // namespace cxmat
