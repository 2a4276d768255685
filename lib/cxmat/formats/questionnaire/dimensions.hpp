/// \file
/// The weighted tree of dimensions and questions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/questionnaire/sheet.hpp>

#include <string>
#include <vector>

namespace cxmat::questionnaire_file {

/// The dimensions under `dimensions` and everything below them.
[[nodiscard]] std::vector<Dimension> read_dimensions(Sheet& sheet, yaml::MapReader& map);

/// Reports siblings that all weigh nothing (all_weights_zero), so that `parent` has no score.
void check_weights(const Sheet& sheet, const std::vector<Decimal>& weights,
                   const std::string& parent, const yaml::Position& place);

}  // namespace cxmat::questionnaire_file
