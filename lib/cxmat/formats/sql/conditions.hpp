/// \file
/// `relevant` for a database: which answers make a comparison true, and which false.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>
#include <cxmat/tally/sql/source.hpp>

#include <span>

namespace cxmat::sql {

/// `questions` are those of the engagement, in order; the condition asks for some of them.
[[nodiscard]] Condition listed_condition(const cxmat::Condition& condition,
                                         std::span<const cxmat::Question* const> questions);

}  // namespace cxmat::sql
