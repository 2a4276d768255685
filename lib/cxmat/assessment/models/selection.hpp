/// \file
/// Which scoring models an engagement can be compared under.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/questionnaire/model_fit.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cxmat {

/// One model of the comparison.
struct ComparedModel {
  std::optional<ModelChoice> model;  ///< nothing: the questionnaires' own models differ
  bool own = false;                  ///< what the questionnaires' files say
  std::vector<bool> applies;         ///< per questionnaire of the engagement

  bool operator==(const ComparedModel&) const = default;
};

/// A model that no questionnaire has the means for.
struct ModelLeftOut {
  ModelChoice model;
  Misfit misfit;  ///< the first
};

struct ModelSelection {
  std::vector<ComparedModel> models;  ///< the own model first
  std::vector<ModelLeftOut> left_out;
};

/// The questionnaires' own models, then weighted_mean, power_mean with p = 0 and p = -1,
/// weakest_link, fulfilment_share, staged, continuous, cumulative, coverage_sum; without the one
/// that is every questionnaire's own anyway. A model applies to the questionnaires that have what
/// it needs, never to one that only counts answers. No models where nothing is scored.
[[nodiscard]] ModelSelection models_to_compare(const Engagement& engagement);

/// `engagement` with the model in every questionnaire that it applies to; the others stay as they
/// are.
[[nodiscard]] Engagement engagement_under(Engagement engagement, const ComparedModel& compared);

/// The model as `--model` takes it: "weighted_mean", "power_mean:-1".
[[nodiscard]] std::string model_name(const ModelChoice& model);

}  // namespace cxmat
