/// \file
/// People correct what they saved, and send it again: of one response the latest revision counts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>
#include <cxmat/formats/responses.hpp>

#include <span>
#include <vector>

namespace cxmat {

/// True for each source that is an earlier revision of another one, or a copy of one before it
/// (filled_form_superseded, a note). Two files count as one response where respondent and wave are
/// equal. Files that are damaged, large or from no form stay.
[[nodiscard]] std::vector<bool> superseded_forms(std::span<const ResponseSource> sources,
                                                 Diagnostics& found);

}  // namespace cxmat
