/// \file
/// Cells that hold several choices of one scale.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/answer_decoder.hpp>
#include <cxmat/formats/given_answer.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace cxmat {

/// Collects what was chosen from the words of one answer.
class SelectionAnswer {
 public:
  /// `decoder` must outlive this; its scale has at most 62 choices.
  explicit SelectionAnswer(const AnswerDecoder& decoder) noexcept : decoder_(&decoder) {}

  /// Adds the choices in `text`, which are separated by spaces, commas, semicolons or line ends,
  /// each given as AnswerDecoder::decode() knows it. The first word that is no choice, or nothing.
  [[nodiscard]] std::optional<std::string_view> add(std::string_view text);

  /// True if na, dk or - came together with anything else.
  [[nodiscard]] bool contradicts_itself() const noexcept {
    return several_states_ || (state_ && chosen_ != 0);
  }

  /// The choices, the only state, or unanswered where nothing was added.
  [[nodiscard]] GivenAnswer given() const noexcept;

 private:
  const AnswerDecoder* decoder_;
  std::uint64_t chosen_ = 0;
  std::optional<Answer> state_;
  bool several_states_ = false;
};

}  // namespace cxmat
