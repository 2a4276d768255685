/// \file
/// Who is asked what: a question names the roles that can answer it, or asks everyone.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

/// What people of `role` see, in reading order: the questions that name the role, and those that
/// ask everyone. Notes included.
[[nodiscard]] std::vector<const Question*> questions_for(const Questionnaire& questionnaire,
                                                         std::string_view role);

/// How many of these ask something: all but the notes.
[[nodiscard]] std::size_t asking(const std::vector<const Question*>& questions);

/// The roles of `defaults`, and those that a question names, that are asked something at all.
[[nodiscard]] std::set<std::string, std::less<>> roles_asked(const Questionnaire& questionnaire,
                                                             const Defaults& defaults);

}  // namespace cxmat
