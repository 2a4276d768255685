// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/selection_answer.hpp"

#include <algorithm>
#include <cstddef>

namespace cxmat {
namespace {

constexpr std::string_view separators = " ,;\t\r\n";

}  // namespace

std::optional<std::string_view> SelectionAnswer::add(std::string_view text) {
  std::optional<std::string_view> unknown;
  for (std::size_t at = text.find_first_not_of(separators); at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::optional<Answer> choice = decoder_->decode(word);
    if (!choice) {
      unknown = unknown ? unknown : word;
    } else if (*choice >= 0) {
      chosen_ |= std::uint64_t{1} << static_cast<unsigned>(*choice);
    } else {
      several_states_ = several_states_ || (state_ && *state_ != *choice);
      state_ = choice;
    }
    at = text.find_first_not_of(separators, end);
  }
  return unknown;
}

GivenAnswer SelectionAnswer::given() const noexcept {
  if (chosen_ == 0) {
    return {.answer = state_.value_or(answer::unanswered)};
  }
  return {.answer = 0, .payload = static_cast<std::int64_t>(chosen_)};
}

}  // namespace cxmat
