/// \file
/// The `figures` of a file of published figures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/formats/texts.hpp>
#include <cxmat/formats/yaml/reader.hpp>

#include <vector>

namespace cxmat::benchmark_file {

/// At least one figure; each with an id of its own and one of `share`, `value`, `level_shares`.
[[nodiscard]] std::vector<ContextFigure> read_context_figures(const Texts& texts,
                                                              yaml::MapReader& map);

}  // namespace cxmat::benchmark_file
