/// \file
/// Words that platforms and people write for "not applicable" and "don't know".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace cxmat::exports {

enum class AnswerWord : std::uint8_t {
  none,
  not_applicable,
  dont_know,
  either,                        ///< "keine Angabe": which of the two only the question can tell
  agree_scale_or_not_applicable  ///< "trifft nicht zu": the end of many a scale
};

/// What `text` (normalised_label) means on its own, in German, English and French.
[[nodiscard]] AnswerWord answer_word(std::string_view text) noexcept;

}  // namespace cxmat::exports
