/// \file
/// One question of a questionnaire file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/questionnaire/sheet.hpp>

namespace cxmat::questionnaire_file {

[[nodiscard]] Question read_question(Sheet& sheet, const yaml::Node& node);

/// Reads the id under `id`, adds it to the file's ids of questions and facts and reports names
/// that response files use for something else (reserved_name). Empty where it is missing or bad.
[[nodiscard]] std::string read_answer_id(Sheet& sheet, yaml::MapReader& map);

}  // namespace cxmat::questionnaire_file
