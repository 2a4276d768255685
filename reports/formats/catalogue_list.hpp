/// \file
/// The catalogue of questionnaires, one line each: for a terminal and for scripts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>

#include <span>
#include <string>

namespace cxmat::reports {

/// Id, version, how much there is to answer, and the title; in the order given.
[[nodiscard]] std::string render_catalogue_table(std::span<const Questionnaire> questionnaires,
                                                 Language language);

/// The same and more as JSON, texts and minutes in every language that there is; a final line end.
[[nodiscard]] std::string render_catalogue_json(std::span<const Questionnaire> questionnaires);

}  // namespace cxmat::reports
