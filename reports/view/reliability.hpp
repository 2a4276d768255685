/// \file
/// How consistent the questions and how agreed the respondents are, each with a plain word.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <optional>
#include <string_view>

namespace cxmat::reports::view {

/// The key of the word for Cronbach's alpha: low below .60, doubtful below .70, acceptable below
/// .80, good below .90, high from there.
[[nodiscard]] std::string_view alpha_word(double alpha) noexcept;

/// The key of the word for r_wg as LeBreton and Senter (2008) read it: none to .30, weak to .50,
/// moderate to .70, strong to .90, very strong above.
[[nodiscard]] std::string_view agreement_word(double agreement) noexcept;

/// Per questionnaire and dimension; nothing where nobody's answers give either figure.
[[nodiscard]] std::optional<Table> reliability(const Assessment& assessment,
                                               const Messages& messages);

}  // namespace cxmat::reports::view
