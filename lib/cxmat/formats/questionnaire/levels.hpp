/// \file
/// The levels of a questionnaire or defaults file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/texts.hpp>
#include <cxmat/questionnaire/levels.hpp>

namespace cxmat::questionnaire_file {

inline constexpr std::size_t fewest_levels = 2;
inline constexpr std::size_t most_levels = 9;

/// Reads the list under `levels`: numbers 1..K in this order without holes, `from` strictly rising
/// from 1 and never above K. Empty where the key is missing or
/// the levels are too few or too many.
[[nodiscard]] Levels read_levels(const Texts& texts, yaml::MapReader& map,
                                 yaml::Need need = yaml::Need::optional);

}  // namespace cxmat::questionnaire_file
