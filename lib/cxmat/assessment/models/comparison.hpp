/// \file
/// The same answers under several scoring models, node by node, and why the models differ.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/assessment/models/selection.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace cxmat {

/// Level scores that lie no further apart than this say the same.
inline constexpr double noteworthy_difference = 0.2;

/// One node under one model.
struct ModelFigures {
  enum class State : std::uint8_t {
    shown,       ///< there are figures, or there is no score
    hidden,      ///< too few people
    not_applied  ///< the model does not fit the questionnaire
  };
  State state = State::shown;
  std::optional<double> score;
  std::optional<double> level_score;
  std::optional<int> level;
  std::optional<OwnUnits> own_units;
  std::optional<double> uncapped;  ///< the level score without the caps, where one lowered it

  bool operator==(const ModelFigures&) const = default;
};

/// Why models differ at a node. Positions of nodes are those in Assessment::nodes, positions of
/// models those in ModelSelection::models, figures are level scores.
namespace model_finding {

/// Practices that are not in place keep a practice model from `level`.
struct Blocked {
  std::size_t model = 0;
  int level = 0;
  std::vector<std::size_t> practices;

  bool operator==(const Blocked&) const = default;
};

/// A cap holds the node at `cap` under `bound` of `models` models.
struct Capped {
  double cap = 0;
  double without = 0;     ///< under `model`
  std::size_t model = 0;  ///< the first under which it binds
  std::size_t bound = 0;
  std::size_t models = 0;

  bool operator==(const Capped&) const = default;
};

/// The lowest part lies more than a level below the mean, which does not show it.
struct HiddenLow {
  std::size_t part = 0;
  double level_score = 0;
  double mean = 0;

  bool operator==(const HiddenLow&) const = default;
};

/// The part that moves fulfilment_share away from the mean the most: its share of the points is
/// another than its share of the weight.
struct OtherWeight {
  std::size_t part = 0;
  double of_points = 0;  ///< shares in [0, 1]
  double of_weight = 0;

  bool operator==(const OtherWeight&) const = default;
};

/// The weakest link lies below every part's own: respondents are weak in different parts.
struct Scattered {
  std::size_t model = 0;
  double weakest = 0;

  bool operator==(const Scattered&) const = default;
};

/// The weakest link is as low as these parts, which are the lowest.
struct WeakestParts {
  std::vector<std::size_t> parts;
  double level_score = 0;  ///< theirs, under the weakest link
  double mean = 0;         ///< the node's

  bool operator==(const WeakestParts&) const = default;
};

/// More than half of the difference between the lowest and the highest model comes from one of
/// several dimensions or questionnaires.
struct FromPart {
  std::size_t part = 0;
  std::size_t lowest_model = 0;  ///< at the node
  std::size_t highest_model = 0;
  double lowest = 0;  ///< of the part
  double highest = 0;

  bool operator==(const FromPart&) const = default;
};

/// No reason but how far apart the models are.
struct Spread {
  std::size_t lowest_model = 0;
  std::size_t highest_model = 0;
  double lowest = 0;
  double highest = 0;

  bool operator==(const Spread&) const = default;
};

/// No model is further from another than noteworthy_difference.
struct Agreement {
  bool operator==(const Agreement&) const = default;
};

}  // namespace model_finding

using ModelFinding =
    std::variant<model_finding::Blocked, model_finding::Capped, model_finding::HiddenLow,
                 model_finding::OtherWeight, model_finding::Scattered, model_finding::WeakestParts,
                 model_finding::FromPart, model_finding::Spread, model_finding::Agreement>;

struct ModelledNode {
  std::size_t node = 0;
  std::vector<ModelFigures> models;    ///< one a model
  std::vector<ModelFinding> findings;  ///< the most telling first, in the order of ModelFinding;
                                       ///< none with fewer than two scores

  bool operator==(const ModelledNode&) const = default;
};

/// `overall`, the scored questionnaires and their dimensions under each model. `results` holds one
/// result a model, of the same answers, protected. What is hidden under one model is hidden under
/// all, so that no model gives away what another hides. Under a model that does not apply to every
/// scored questionnaire there is no overall figure.
[[nodiscard]] std::vector<ModelledNode> compare_models(const ModelSelection& selection,
                                                       std::span<const Assessment* const> results);

}  // namespace cxmat
