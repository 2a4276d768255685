/// \file
/// What if a question were answered otherwise: everyone who was asked gives one answer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace cxmat::whatif {

/// One answer for everyone who was asked.
struct Setting {
  std::size_t question = 0;  ///< position in Plan::questions
  Answer given = 0;
  std::int64_t payload = 0;  ///< of a number, in millionths

  bool operator==(const Setting&) const = default;
};

/// Settings from texts such as "own03=4": a question's id and the name or value of one of its
/// regular choices; a number for a question that asks for one. Errors: unknown_node,
/// unknown_choice, not_a_number_answer, number_beyond, and unknown_option_value for a text without
/// "=" and for questions of other types.
[[nodiscard]] Result<std::vector<Setting>> parse_settings(std::span<const std::string> texts,
                                                          const Engagement& engagement);

/// The responses of the latest wave with the settings carried out, the earlier waves as they are.
/// Asked is whoever answered, left it empty or did not know; not applicable and not shown stay.
[[nodiscard]] Responses with_settings(Responses responses, std::span<const Setting> settings);

}  // namespace cxmat::whatif
