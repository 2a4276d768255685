/// \file
/// A questionnaire to read: in a terminal, or printed as the book of a workshop.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>

#include <string>

namespace cxmat::reports {

/// Everything people need who answer or discuss it, as Markdown in one language. `defaults` names
/// the roles.
[[nodiscard]] std::string render_questionnaire(const Questionnaire& questionnaire,
                                               const Defaults& defaults, Language language);

}  // namespace cxmat::reports
