/// \file
/// Whether the models that a questionnaire file names find what they need in its questions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/questionnaire/sheet.hpp>

namespace cxmat::questionnaire_file {

/// Reports each of misfits() at the `id` of its question or dimension. A key that the file does
/// have, but with a value that was refused, is not called missing on top. `root` is the file's map.
void check_fit(const Sheet& sheet, const yaml::Node& root, const Questionnaire& questionnaire);

}  // namespace cxmat::questionnaire_file
