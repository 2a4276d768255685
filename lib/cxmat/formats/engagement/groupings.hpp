/// \file
/// The columns of the responses that an assessment compares people by.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/texts.hpp>

#include <string>
#include <vector>

namespace cxmat::engagement_file {

/// The list under `groupings`.
[[nodiscard]] std::vector<Grouping> read_groupings(const Texts& texts, yaml::MapReader& map);

/// Reports groupings, a weight column and a duration column that share a name with each other, with
/// a column that responses always have (reserved_name) or with a question (duplicate_id). Column
/// names are compared without regard to letter case, as response files are read.
void check_columns(yaml::Reader& reader, const yaml::Node& root,
                   const std::vector<QuestionnaireUse>& questionnaires);

}  // namespace cxmat::engagement_file
