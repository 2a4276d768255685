/// \file
/// How many of a thing one file may hold: more than any survey has, and few enough that a hostile
/// file takes neither memory nor time. docs/reliability.md lists these and all others.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/reader.hpp>

#include <cstddef>
#include <span>
#include <string_view>

namespace cxmat::limits {

inline constexpr std::size_t most_questions = 2'000;  ///< of a questionnaire, with what it includes
/// Of a dimension, not of those below it: its questions are held against each other in pairs.
inline constexpr std::size_t most_questions_of_dimension = 200;
inline constexpr std::size_t most_dimensions = 200;  ///< below one node
inline constexpr std::size_t most_questionnaires = 60;
inline constexpr std::size_t most_groupings = 20;
inline constexpr std::size_t most_group_values = 500;
inline constexpr std::size_t most_waves = 100;
inline constexpr std::size_t most_rules = 1'000;  ///< gates, facts, checks

/// The items of `list` as they are; too_many_entries where there are more than `most`, and none.
[[nodiscard]] std::span<const yaml::Node> at_most(yaml::Reader& reader,
                                                  std::span<const yaml::Node> list,
                                                  std::size_t most, std::string_view key);

}  // namespace cxmat::limits
