/// \file
/// Cells of tables about instruments: what is missing is shown as missing, never as 0.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/core/localized_text.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>

namespace cxmat::reports::view {

/// "4.5", with as many decimals.
[[nodiscard]] TableCell figure_cell(const std::optional<double>& figure, Language language,
                                    int decimals = 1);

/// "74,000".
[[nodiscard]] TableCell count_cell(const std::optional<std::int64_t>& count, Language language);

/// "58%" of `of_all`; nothing of nothing is missing.
[[nodiscard]] TableCell share_cell(std::size_t part, std::size_t of_all, Language language);

/// "+2", "−0.5", and a plain "0".
[[nodiscard]] std::string signed_figure(double figure, int decimals, Language language);

/// What the user wrote.
[[nodiscard]] TableCell words_cell(const LocalizedText& text, Language language);

/// A sum of money in whole units, "429,200"; "429,200 EUR" where `currency` is not empty.
[[nodiscard]] std::string money(double amount, const std::string& currency, Language language);

/// A heading, a number's or a text's, from its key.
[[nodiscard]] TableHeading number_heading(const Messages& messages, const char* key);
[[nodiscard]] TableHeading text_heading(const Messages& messages, const char* key);

}  // namespace cxmat::reports::view
