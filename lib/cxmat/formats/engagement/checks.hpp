/// \file
/// `checks:` of an assessment.yaml: what `cxmat check` holds a result against.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/yaml/reader.hpp>

namespace cxmat::engagement_file {

/// Reads the rules. Nodes and groupings must be those of `engagement`, whose questionnaires and
/// groupings have been read; nodes are not looked for where `complete` is false, because a
/// questionnaire could not be read.
[[nodiscard]] CheckRules read_checks(yaml::Reader& reader, yaml::MapReader& root,
                                     const Engagement& engagement, bool complete);

}  // namespace cxmat::engagement_file
