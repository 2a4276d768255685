/// \file
/// Rules about German: how people are addressed, gender forms, ss and ß.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/lint/texts.hpp>

namespace cxmat::lint {

/// A stem that says du. {0} word.
[[nodiscard]] Findings du_in_stem(const Subject& subject);

/// A file that says du here and Sie there; at the first du outside a stem. {0} du word, {1} Sie
/// word.
[[nodiscard]] Findings du_beside_sie(const Subject& subject);

/// The plural before the sign, which leaves no word for men: "Kunden:innen". {0} what stands
/// there, {1} what was meant.
[[nodiscard]] Findings broken_gender_form(const Subject& subject);

/// A second sign beside the file's first: "Kund*innen" beside "Bürger:innen". {0} sign, {1} the
/// file's first.
[[nodiscard]] Findings mixed_gender_signs(const Subject& subject);

/// The Swiss spelling of a word with ß in a file that has ß elsewhere. {0} word, {1} with ß.
[[nodiscard]] Findings mixed_sharp_s(const Subject& subject);

}  // namespace cxmat::lint
