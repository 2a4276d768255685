/// \file
/// What the renderings of a comparison of models take.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/assessment/models/comparison.hpp>

#include <span>
#include <vector>

namespace cxmat::reports {

/// The same answers under each model of `selection`: one result a model, at least one.
struct ModelResults {
  ModelSelection selection;
  std::vector<Protected<Assessment>> results;

  /// The result under the own models: for everything that no model changes.
  [[nodiscard]] const Assessment& own() const noexcept { return *results.front(); }
  [[nodiscard]] std::vector<ModelledNode> compare() const;
};

}  // namespace cxmat::reports
