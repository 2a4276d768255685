/// \file
/// The catalogue of questionnaires: for a terminal and for scripts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>

#include <span>
#include <string>

namespace cxmat::reports {

/// Two tables, in the order given: id, questions and title; and the minutes it takes to answer, in
/// all and for each role. The licence below. 80 columns where ids and titles are no longer than
/// those of the catalogue. `defaults` names the roles.
[[nodiscard]] std::string render_catalogue_table(std::span<const Questionnaire> questionnaires,
                                                 const Defaults& defaults, Language language);

/// The same and more as JSON, texts and minutes in every language that there is; a final line end.
/// A role that is asked nothing is absent from `minutes_by_role`.
[[nodiscard]] std::string render_catalogue_json(std::span<const Questionnaire> questionnaires,
                                                const Defaults& defaults);

}  // namespace cxmat::reports
