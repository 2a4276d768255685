/// \file
/// The answer scales of a questionnaire or defaults file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/texts.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <string>

namespace cxmat::questionnaire_file {

inline constexpr std::size_t max_choices = 250;
/// Of a scale from which several choices may be picked, na and dk included: one bit each.
inline constexpr std::size_t max_choices_of_several = 62;

/// Reads the map under `scales` into `scales`, replacing scales of the same name. Whether the
/// values make sense depends on the questions that use the scale.
void read_scales(const Texts& texts, yaml::MapReader& map, yaml::Need need,
                 std::map<std::string, Scale, std::less<>>& scales);

}  // namespace cxmat::questionnaire_file
