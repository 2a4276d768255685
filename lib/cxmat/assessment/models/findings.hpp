/// \file
/// The rules by which a node's figures under several models say why the models differ.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/models/comparison.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace cxmat {

/// Everything that is compared: figures per node of the result (questions included) and model.
struct ModelTable {
  const ModelSelection& selection;
  std::span<const Assessment* const> results;
  std::vector<std::vector<ModelFigures>> nodes;
};

/// What there is to say about `node`, in the order of ModelFinding.
[[nodiscard]] std::vector<ModelFinding> model_findings(const ModelTable& table, std::size_t node);

}  // namespace cxmat
