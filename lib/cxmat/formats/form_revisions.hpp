/// \file
/// People correct what they saved, and send it again: of one response the latest revision counts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>
#include <cxmat/formats/responses.hpp>

#include <set>
#include <span>
#include <string>
#include <vector>

namespace cxmat {

/// Per source: whether a form or an interview saved it, and whether another one replaces it.
struct FormSources {
  std::vector<bool> is_form;
  std::vector<bool> superseded;
};

/// An earlier revision, and a copy of a file before it, is superseded (filled_form_superseded, a
/// note). Two files count as one response where respondent and wave are equal. Files that are
/// damaged or large count as from no form.
[[nodiscard]] FormSources look_for_forms(std::span<const ResponseSource> sources,
                                         Diagnostics& found);

/// Sixty forms of one questionnaire that has changed since are one warning, and what is counted per
/// file (unfinished ones, missing values of groups) is counted over all. `forms`: their files.
void sum_up_forms(const std::set<std::string>& forms, Diagnostics& found);

}  // namespace cxmat
