/// \file
/// What platforms do to a cell's text so that it survives in a file, undone.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/layout.hpp>

#include <string>
#include <string_view>

namespace cxmat::exports {

/// `cell` as the respondent wrote it: without the apostrophe that guards against formulas, with
/// "{newline}", "{tab}", "{quote}", "{cr}" and "{lbrace}" replaced, each where `rules` say so.
/// "{question_not_shown}" and braces around other words stay.
[[nodiscard]] std::string unescaped_cell(std::string_view cell, const CellRules& rules);

}  // namespace cxmat::exports
