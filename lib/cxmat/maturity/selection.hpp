/// \file
/// How the options that someone ticked become a score in [0, 1].
///
///     share  sum of the values ticked / sum of all values above 0, cut off at 0 and 1
///     any    1 if an option with a value above 0 is ticked, otherwise 0
///     all    1 if all options with a value above 0 are ticked, otherwise 0
///
/// Options with a value below 0 only take away, under `share`, and never from what other options
/// could reach: the maximum is all good options and no bad one. Options without a value ("something
/// else") never count.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>

#include <cstdint>
#include <optional>

namespace cxmat {

/// The score of the options in `chosen` (bit i: the scale's choice i, 64 at most). Nothing where no
/// option with a value is ticked: an empty selection does not say "none of these", and neither does
/// an option without a value; give "none of these" the value 0 and it scores 0. Nothing, too, where
/// no option on offer has a value above 0.
[[nodiscard]] std::optional<double> selection_score(const Scale& scale, SelectionRule rule,
                                                    std::uint64_t chosen) noexcept;

}  // namespace cxmat
