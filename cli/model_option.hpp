/// \file
/// The value of `--model`.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <string_view>

namespace cxmat::cli {

/// "weakest_link", "power_mean:-1", "power_mean:p=-1", "power_mean:-inf". unknown_model for an id
/// that does not exist, model_parameter where power_mean lacks its exponent, the exponent is no
/// number or another model is given one, number_out_of_range beyond -100 .. 100.
[[nodiscard]] Result<ModelChoice> parse_model(std::string_view text);

}  // namespace cxmat::cli
