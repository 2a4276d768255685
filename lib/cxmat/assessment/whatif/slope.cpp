// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/whatif/slope.hpp"

#include "cxmat/questionnaire/levels.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cxmat::whatif {
namespace {

constexpr double minimum = -std::numeric_limits<double>::infinity();

/// The exponent of the mean that the model is: 1 for the sums.
double exponent_of(const Model& model, const ModelParameters& parameters) noexcept {
  if (model.id == "weakest_link") {
    return minimum;
  }
  return model.id == "power_mean" ? parameters.exponent : 1.0;
}

}  // namespace

Response response_of(const Model& model, const ModelParameters& parameters) noexcept {
  const double p = exponent_of(model, parameters);
  if (p == 1.0) {
    return Response::linear;
  }
  return p < 1.0 ? Response::concave : Response::other;
}

void set_slopes(const Model& model, const ModelParameters& parameters, double score,
                std::span<SlopePart> parts) noexcept {
  const double p = exponent_of(model, parameters);
  if (p == minimum) {
    const auto lowest = std::ranges::min_element(parts, {}, &SlopePart::score);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
      part->slope = part == lowest ? 1 : 0;
    }
    return;
  }
  double sum = 0;
  for (SlopePart& part : parts) {
    part.slope = part.weight * (model.id == "fulfilment_share" ? part.points : 1.0);
    sum += part.slope;
  }
  const double mean = level_score(score, parameters.level_count);
  for (SlopePart& part : parts) {
    part.slope /= sum;
    if (p != 1.0) {
      part.slope *= std::pow(level_score(part.score, parameters.level_count) / mean, p - 1);
    }
  }
}

}  // namespace cxmat::whatif
