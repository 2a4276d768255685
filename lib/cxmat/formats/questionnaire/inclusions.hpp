/// \file
/// Dimensions that a questionnaire takes from others (`include`).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/questionnaire/sheet.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <optional>

namespace cxmat::questionnaire_file {

/// The dimension that `node`, which has the key `include`, asks for; facts, gates and provenance go
/// to `sheet.included`. Nothing where it cannot be had, which has been reported.
[[nodiscard]] std::optional<Dimension> read_inclusion(Sheet& sheet, const yaml::Node& node);

/// Reports each included question whose `relevant` asks about a question that was left behind.
void check_included_conditions(const Sheet& sheet, const AnswerScales& questions);

/// Adds what came with the included dimensions to the questionnaire that they are now in.
void take_over_included(Sheet& sheet, Questionnaire& questionnaire);

}  // namespace cxmat::questionnaire_file
