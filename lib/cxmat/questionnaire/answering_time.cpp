// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/answering_time.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace cxmat {
namespace {

std::int64_t words_in(std::string_view text) noexcept {
  constexpr std::string_view blanks = " \t\r\n";
  std::int64_t words = 0;
  for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;
       at = text.find_first_not_of(blanks, at)) {
    ++words;
    at = std::min(text.find_first_of(blanks, at), text.size());
  }
  return words;
}

}  // namespace

int answering_minutes(std::span<const Question* const> questions, Language language) {
  // In quarters of a second, so that the sum is exact.
  constexpr std::int64_t quarters_a_question = 20;
  constexpr std::int64_t quarters_a_minute = 240;
  std::int64_t quarters = 0;
  for (const Question* question : questions) {
    quarters += question->type == QuestionType::note ? 0 : quarters_a_question;
    quarters += words_in(question->label.in(language));
    for (const auto& [level, anchor] : question->anchors) {
      quarters += words_in(anchor.in(language));
    }
  }
  const std::int64_t rounded = (quarters + quarters_a_minute / 2) / quarters_a_minute;
  return static_cast<int>(std::max<std::int64_t>(rounded, quarters > 0 ? 1 : 0));
}

int answering_minutes(const Questionnaire& questionnaire, Language language) {
  return answering_minutes(questions_of(questionnaire), language);
}

}  // namespace cxmat
