/// \file
/// What a question that asks for a number says about it: which numbers are possible and how one
/// becomes a score.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/questionnaire/sheet.hpp>

namespace cxmat::questionnaire_file {

/// Reads `range` and `curve` of an integer or decimal into `question`, whose id and type are known.
void read_number_keys(const Sheet& sheet, yaml::MapReader& map, Question& question);

}  // namespace cxmat::questionnaire_file
