/// \file
/// Cells of a CSV file: quoted where they must be, and never a formula.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

namespace cxmat::reports::csv {

/// A text; one that a spreadsheet would evaluate gets an apostrophe before it.
[[nodiscard]] std::string text(std::string_view text);

/// The label in this language only; empty where it has none.
[[nodiscard]] std::string label(const LocalizedText& label, Language language);

/// The shortest digits that read back as the same number; empty for nothing.
template <class Number>
[[nodiscard]] std::string number(const std::optional<Number>& number) {
  return number ? fmt::format("{}", *number) : std::string();
}

}  // namespace cxmat::reports::csv
