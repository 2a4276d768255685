/// \file
/// What one cell says, for questions whose answer is more than one choice of a scale.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/code.hpp>
#include <cxmat/responses/responses.hpp>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace cxmat {

/// An entry of an AnswerColumn: 0 and a payload, or a state and no payload.
struct GivenAnswer {
  Answer answer = answer::unanswered;
  std::int64_t payload = 0;

  bool operator==(const GivenAnswer&) const = default;
};

/// Why a cell is no answer: the error to report at its place.
struct RefusedAnswer {
  Code code = Code::answer_not_allowed;
  std::vector<std::string> arguments;
};

using DecodedAnswer = std::variant<GivenAnswer, RefusedAnswer>;

}  // namespace cxmat
