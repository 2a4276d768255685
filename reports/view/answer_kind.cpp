// SPDX-License-Identifier: Apache-2.0
#include "reports/view/answer_kind.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::reports::view {
namespace {

std::string several(const Question& question, const Messages& messages) {
  constexpr std::array<std::string_view, 3> keys{"report.book.kind.several_share",
                                                 "report.book.kind.several_any",
                                                 "report.book.kind.several_all"};
  return std::string(messages.text(is_scored(question)
                                       ? keys[static_cast<std::size_t>(question.rule)]
                                       : "report.book.kind.several_unscored"));
}

std::string number(const Question& question, const Messages& messages) {
  const bool whole = question.type == QuestionType::integer;
  if (!question.lowest || !question.highest) {
    return std::string(
        messages.text(whole ? "report.book.kind.integer" : "report.book.kind.decimal"));
  }
  return messages.format(
      whole ? "report.book.kind.integer_within" : "report.book.kind.decimal_within",
      {decimal(*question.lowest, messages.language()),
       decimal(*question.highest, messages.language())});
}

std::string curve(const Question& question, const Messages& messages) {
  if (!question.curve) {
    return std::string(messages.text("report.book.kind.unscored"));
  }
  return messages.format(question.curve->kind == Curve::Kind::linear
                             ? "report.book.kind.linear"
                             : "report.book.kind.log_normal",
                         {decimal(question.curve->first, messages.language()),
                          decimal(question.curve->second, messages.language())});
}

/// The figure that the field has for such a question, or "".
std::string indicator(const Question& question, const Messages& messages) {
  switch (question.indicator) {
    case Indicator::net_promoter:
      return std::string(messages.text("report.book.kind.net_promoter"));
    case Indicator::customer_effort:
      return std::string(messages.text("report.book.kind.customer_effort"));
    case Indicator::satisfaction:
      return messages.counted("report.book.kind.satisfaction",
                              static_cast<std::int64_t>(question.top_box));
    case Indicator::none:
      break;
  }
  return {};
}

/// "Practice: level 2, stream “desk”", or "".
std::string practice(const Question& question, const Messages& messages) {
  std::vector<std::string> parts;
  if (question.level) {
    parts.push_back(
        messages.format("report.book.kind.practice_level", {fmt::format("{}", *question.level)}));
  }
  if (!question.stream.empty()) {
    parts.push_back(
        messages.format("report.book.kind.practice_stream", {isolated(question.stream)}));
  }
  if (!question.goal.empty()) {
    parts.push_back(messages.format("report.book.kind.practice_goal", {isolated(question.goal)}));
  }
  return parts.empty() ? ""
                       : messages.format("report.book.kind.practice",
                                         {fmt::format("{}", fmt::join(parts, ", "))});
}

}  // namespace

std::string answer_kind(const Question& question, const Messages& messages) {
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
      sentences.emplace_back(messages.text("report.book.kind.text"));
      break;
    case QuestionType::note:
      sentences.emplace_back(messages.text("report.book.kind.note"));
      break;
  }
  for (std::string more : {indicator(question, messages), practice(question, messages)}) {
    if (!more.empty()) {
      sentences.push_back(std::move(more));
    }
  }
  return fmt::format("{}", fmt::join(sentences, " "));
}

}  // namespace cxmat::reports::view
