/// \file
/// How an assessment works out the certainty of its levels.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/yaml/reader.hpp>

namespace cxmat::engagement_file {

/// The map under `certainty`; the usual rules where it is not given.
[[nodiscard]] CertaintyRules read_certainty(yaml::Reader& reader, yaml::MapReader& root);

}  // namespace cxmat::engagement_file
