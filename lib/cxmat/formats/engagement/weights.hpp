/// \file
/// The weights that an assessment makes from groupings.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/yaml/reader.hpp>

#include <span>

namespace cxmat::engagement_file {

/// The map under `weights`: `balance_by`, or `raking` with its `trim`. Reports both together
/// (keys_exclude_each_other), columns that are no grouping (unknown_grouping), values that a
/// grouping does not list (group_value_unknown) and shares that are not above 0.
[[nodiscard]] Weighting read_weighting(yaml::Reader& reader, yaml::MapReader& root,
                                       std::span<const Grouping> groupings);

}  // namespace cxmat::engagement_file
