/// \file
/// Characters that no questionnaire means: controls, lone carriage returns, invisible signs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/findings.hpp>

#include <string>
#include <string_view>

namespace cxmat::yaml {

/// Reports them in `text`, which is valid UTF-8. Invisible signs are warnings, the others errors;
/// of lone carriage returns only the first, because a file has them in every line.
void check_characters(std::string_view text, Findings& found);

/// "U+202E" for 0x202E.
[[nodiscard]] std::string code_point_name(char32_t value);

}  // namespace cxmat::yaml
