/// \file
/// Cells that are no answers, in the notation of cxmat's own response files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>

#include <string>
#include <string_view>

namespace cxmat::exports {

/// The grouping with its values' labels as further spellings.
[[nodiscard]] Grouping with_labels(Grouping grouping);

/// Members of a list as one text.
[[nodiscard]] std::string as_one_text(std::string_view cell);

/// With the decimal point that our own files have.
[[nodiscard]] std::string with_point(std::string_view cell, bool decimal_comma);

/// "754", "754.5", or "0:12:34" in seconds; "" for what is no duration.
[[nodiscard]] std::string seconds_of(std::string_view cell, bool decimal_comma);

}  // namespace cxmat::exports
