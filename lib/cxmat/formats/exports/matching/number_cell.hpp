/// \file
/// Numbers as other programs write them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/decimal.hpp>
#include <cxmat/formats/given_answer.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <optional>
#include <string_view>

namespace cxmat::exports {

/// Either a number that `question` (an integer or decimal) allows, or why it is none.
struct NumberCell {
  std::optional<Decimal> number;
  RefusedAnswer refusal;
};

/// `comma`: a comma stands before decimals. Separators of thousands and percent signs are refused
/// with what was probably meant. Decimals that only binary arithmetic brought in
/// (0.30000000000000004) are rounded off.
[[nodiscard]] NumberCell read_number(std::string_view cell, const Question& question, bool comma);

}  // namespace cxmat::exports
