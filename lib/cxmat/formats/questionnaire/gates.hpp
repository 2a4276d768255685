/// \file
/// The facts of a questionnaire file and the gates that depend on them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/questionnaire/sheet.hpp>

#include <vector>

namespace cxmat::questionnaire_file {

[[nodiscard]] std::vector<Fact> read_facts(Sheet& sheet, yaml::MapReader& map);

/// Facts as conditions see them: questions with the choices yes and no.
[[nodiscard]] std::vector<Scale> scales_of(const std::vector<Fact>& facts);

/// Reads the gates, which ask about `facts` and never about `questions`. The dimensions must have
/// been read.
[[nodiscard]] std::vector<Gate> read_gates(const Sheet& sheet, yaml::MapReader& map,
                                           const AnswerScales& facts,
                                           const AnswerScales& questions);

}  // namespace cxmat::questionnaire_file
