/// \file
/// cumulative: a maturity indicator level (MIL) that asks for everything up to it.
///
///     MIL = m  if MIL m-1 is reached, no practice of the levels 1 .. m is not or only partly
///              implemented or open, and at least one of them is largely or fully implemented
///     score = MIL / highest level
///
/// Counting is cumulated over the levels up to m, so a level without practices is passed once a
/// lower one holds a satisfied practice, while an empty level 1 leaves MIL 0. Practices that are
/// not applicable are as if they were not there: the original knows no such answer. Blocking are
/// the practices of the first level that fails; none where level 1 is empty.
///
/// Source: U.S. Department of Energy: Cybersecurity Capability Maturity Model (C2M2), version 2.1,
/// 2022; the counting as the Cyber Security Evaluation Tool (CSET) of CISA does it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/maturity/practice.hpp>

namespace cxmat::cumulative {

/// `value` is the MIL, from 0.
[[nodiscard]] std::optional<PracticeResult> evaluate(std::span<const Practice> practices,
                                                     const PracticeScale& scale);

}  // namespace cxmat::cumulative
