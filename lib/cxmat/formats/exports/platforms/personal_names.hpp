/// \file
/// Headings behind which people give away who they are.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/platforms/headings.hpp>

#include <cstddef>
#include <string_view>

namespace cxmat::exports {

/// True if the heading as a whole is a usual name for something personal, in English, German or
/// French: "E-Mail", "first_name", "IP-Adresse", "Numéro de téléphone". A longer text that
/// mentions a name is none.
[[nodiscard]] bool is_personal_heading(std::string_view heading);

/// True if the cells say whether the thing under `heading` was chosen, as those of an option called
/// "E-Mail" do: 1, x, yes, or the heading again. Rows from `first` on; false where all are empty.
[[nodiscard]] bool cells_are_ticks(const FirstRows& rows, std::size_t column, std::size_t first,
                                   std::string_view heading);

}  // namespace cxmat::exports
