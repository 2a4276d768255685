// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/answer_kind_text.hpp"

#include "reports/formats/decimal_text.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

std::string several(const Question& question, const Messages& messages) {
  constexpr std::array<std::string_view, 3> keys{"show.several_share", "show.several_any",
                                                 "show.several_all"};
  return std::string(messages.text(is_scored(question)
                                       ? keys[static_cast<std::size_t>(question.rule)]
                                       : "show.several_unscored"));
}

std::string number(const Question& question, const Messages& messages) {
  const bool whole = question.type == QuestionType::integer;
  if (!question.lowest || !question.highest) {
    return std::string(messages.text(whole ? "show.integer" : "show.decimal"));
  }
  return messages.format(whole ? "show.integer_within" : "show.decimal_within",
                         {decimal_text(*question.lowest, messages.language()),
                          decimal_text(*question.highest, messages.language())});
}

std::string curve(const Question& question, const Messages& messages) {
  if (!question.curve) {
    return std::string(messages.text("show.unscored"));
  }
  return messages.format(
      question.curve->kind == Curve::Kind::linear ? "show.linear" : "show.log_normal",
      {decimal_text(question.curve->first, messages.language()),
       decimal_text(question.curve->second, messages.language())});
}

/// The figure that the field has for such a question, or "".
std::string indicator(const Question& question, const Messages& messages) {
  switch (question.indicator) {
    case Indicator::net_promoter:
      return std::string(messages.text("show.net_promoter"));
    case Indicator::customer_effort:
      return std::string(messages.text("show.customer_effort"));
    case Indicator::satisfaction:
      return messages.counted("show.satisfaction", static_cast<std::int64_t>(question.top_box));
    case Indicator::none:
      break;
  }
  return {};
}

/// "Practice: level 2, stream `desk`", or "".
std::string practice(const Question& question, const Messages& messages) {
  std::vector<std::string> parts;
  if (question.level) {
    parts.push_back(messages.format("show.practice_level", {fmt::format("{}", *question.level)}));
  }
  if (!question.stream.empty()) {
    parts.push_back(
        messages.format("show.practice_stream", {fmt::format("`{}`", question.stream)}));
  }
  if (!question.goal.empty()) {
    parts.push_back(messages.format("show.practice_goal", {fmt::format("`{}`", question.goal)}));
  }
  return parts.empty()
             ? ""
             : messages.format("show.practice", {fmt::format("{}", fmt::join(parts, ", "))});
}

}  // namespace

std::string answer_kind_text(const Question& question, const Messages& messages) {
  std::vector<std::string> sentences;
  switch (question.type) {
    case QuestionType::select_one:
      break;
    case QuestionType::select_multiple:
      sentences.push_back(several(question, messages));
      break;
    case QuestionType::integer:
    case QuestionType::decimal:
      sentences.push_back(number(question, messages));
      sentences.push_back(curve(question, messages));
      break;
    case QuestionType::text:
      sentences.emplace_back(messages.text("show.text"));
      break;
    case QuestionType::note:
      sentences.emplace_back(messages.text("show.note"));
      break;
  }
  for (std::string more : {indicator(question, messages), practice(question, messages)}) {
    if (!more.empty()) {
      sentences.push_back(std::move(more));
    }
  }
  return fmt::format("{}", fmt::join(sentences, " "));
}

}  // namespace cxmat::reports
