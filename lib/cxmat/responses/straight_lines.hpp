/// \file
/// Runs of equal answers ("longstring"): the same choice on the same scale, question after
/// question. Source: Johnson, Ascertaining the validity of individual protocols, 2005; reference
/// careless::longstring in R, which knows one scale only.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>
#include <cxmat/responses/responses.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cxmat {

/// Per row.
struct Runs {
  std::vector<std::uint32_t> equal;  ///< the longest run of equal answers
  std::vector<std::uint32_t> shown;  ///< the longest run of questions shown on one scale
};

/// Where a row stands after the questions seen so far; not_shown is passed over, not stepped on.
struct LineProgress {
  std::int32_t scale = -1;  ///< of the last question shown
  Answer answer = -1;       ///< the last one; negative: the run has ended
  std::uint32_t equal = 0;
  std::uint32_t shown = 0;

  void step(Answer given, std::int32_t on_scale) noexcept;
};

/// Per question, a number that equal scales share; nothing for what is no choice of one.
[[nodiscard]] std::vector<std::optional<std::int32_t>> number_scales(
    std::span<const Question* const> questions);

[[nodiscard]] Runs longest_runs(const Responses& responses,
                                std::span<const Question* const> questions);

}  // namespace cxmat
