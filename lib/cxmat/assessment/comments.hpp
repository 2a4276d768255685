/// \file
/// What people wrote, gathered per question.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/core/diagnostic.hpp>
#include <cxmat/responses/responses.hpp>

#include <span>
#include <string>

namespace cxmat {

/// Gives each question the texts of the latest wave, of everyone who counts (weights above 0); no
/// comments where nobody wrote anything. Texts in which personal_data_in() finds something, in a
/// survey one of `ids` among it, are counted in `withheld` and go nowhere else; a note
/// (comments_withheld) says how many there are. `count` is all who wrote. Before protect(), the
/// texts stand in the order of the rows.
[[nodiscard]] Diagnostics add_comments(Assessment& assessment, const Responses& responses,
                                       std::span<const std::string> ids);

}  // namespace cxmat
