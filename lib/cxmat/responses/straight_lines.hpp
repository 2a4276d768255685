/// \file
/// Runs of equal answers ("longstring"): the same choice on the same scale, question after
/// question. Source: Johnson, Ascertaining the validity of individual protocols, 2005; reference
/// careless::longstring in R, which knows one scale only.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>
#include <cxmat/responses/responses.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace cxmat {

/// Per row.
struct Runs {
  std::vector<std::uint32_t> equal;  ///< the longest run of equal answers
  std::vector<std::uint32_t> shown;  ///< the longest run of questions shown on one scale
};

[[nodiscard]] Runs longest_runs(const Responses& responses,
                                std::span<const Question* const> questions);

}  // namespace cxmat
