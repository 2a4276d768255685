/// \file
/// What if a question were answered otherwise: everyone who was asked gives one answer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
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
/// unknown_choice, not_a_number_answer, number_beyond, unknown_option_value for a text without "="
/// and key_not_for_type for questions of other types.
[[nodiscard]] Result<std::vector<Setting>> parse_settings(std::span<const std::string> texts,
                                                          const Engagement& engagement);

/// The responses of the latest wave with the settings carried out, the earlier waves as they are.
/// Asked is whoever answered, left it empty or did not know; not applicable and not shown stay.
[[nodiscard]] Responses with_settings(Responses responses, std::span<const Setting> settings);

/// What a result says about settings.
struct Effect {
  struct Answered {
    std::size_t node = 0;  ///< the question's position in Assessment::nodes
    std::string answer;    ///< the choice's name, or the number

    bool operator==(const Answered&) const = default;
  };
  std::vector<Answered> set;
  /// Questions that too few people answered: the difference would give their answers away. Then
  /// nothing else may be said.
  std::vector<std::size_t> hidden;
  /// The scored nodes on the way from the questions up to `overall`, in the result's order.
  std::vector<std::size_t> nodes;

  bool operator==(const Effect&) const = default;
};

/// `shown` is the assessment by `plan` with hidden cells taken out.
[[nodiscard]] Effect effect_of(const Assessment& shown, const Plan& plan,
                               std::span<const Setting> settings);

}  // namespace cxmat::whatif
