/// \file
/// Codes that cxmat gives choices and groups in surveys that it publishes, where their names are no
/// codes of the platform. Exports hold them instead of the names.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cxmat::exports {

/// "G3" for the third value of a group or option (`position` 2): LimeSurvey's codes have five
/// signs, and some words are its own.
[[nodiscard]] std::string published_code(std::size_t position);
/// "9003" for the third choice of a question or value of a group: Qualtrics codes are numbers.
/// Far beyond the numbers that people give choices, and no year.
[[nodiscard]] std::string published_number(std::size_t position);

/// The position that one of these codes stands for; nothing for any other text.
[[nodiscard]] std::optional<std::size_t> published_position(std::string_view code) noexcept;

}  // namespace cxmat::exports
