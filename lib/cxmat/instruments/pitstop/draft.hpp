/// \file
/// The first version of an action plan, from the gaps of an assessment.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/instruments/pitstop/pitstop.hpp>

#include <cstddef>

namespace cxmat {

/// A plan with the facts behind gates that lower the result first, then the questions of
/// next_steps(), `most` items in all. Each has what the catalogue knows: the practice, the step on
/// its scale that describes today, the advice from there as the action, what an assessor would ask
/// to see as the measure, the level score now and the one to reach (one level up, at most the
/// target). `effect` goes from 1 to 5 in proportion to weight times gap, 5 for the largest; facts
/// get 5. Owner, date and effort are for the people who do it.
[[nodiscard]] PitStop draft_pitstop(const Protected<Assessment>& assessment, std::size_t most);

}  // namespace cxmat
