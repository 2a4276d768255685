/// \file
/// The rounds of collecting that an assessment lists.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/texts.hpp>

#include <vector>

namespace cxmat::engagement_file {

/// The list under `waves`: at least one, oldest first (waves_out_of_order warns where the dates say
/// otherwise), each with at least one response file.
[[nodiscard]] std::vector<Wave> read_waves(const Texts& texts, yaml::MapReader& map);

}  // namespace cxmat::engagement_file
