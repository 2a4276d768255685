// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/sql/codes.hpp"

#include <cxmat/formats/answer_decoder.hpp>
#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/number_answer.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <variant>

namespace cxmat::sql {
namespace {

constexpr std::size_t decimal_places = 6;
constexpr std::array<std::string_view, 4> state_words{"na", "n/a", "dk", "-"};

/// "3", "3.0", "3.00", ... as databases and spreadsheets write the same number.
std::vector<std::string> spellings(Decimal number) {
  std::vector<std::string> texts{to_string(number)};
  if (number == Decimal{}) {
    texts.emplace_back("-0");
  }
  for (std::size_t i = 0, whole = texts.size(); i < whole; ++i) {
    std::string text = texts[i];
    const std::size_t point = text.find('.');
    std::size_t places = point == std::string::npos ? 0 : text.size() - point - 1;
    text += point == std::string::npos ? "." : "";
    for (; places < decimal_places; ++places) {
      text += '0';
      texts.push_back(text);
    }
  }
  return texts;
}

/// Codes in the order in which they are most likely met, each text once.
class CodeList {
 public:
  void add(const std::string& text, std::optional<Answer> meaning) {
    if (meaning && seen_.insert(text).second) {
      codes_.push_back({text, *meaning});
    }
  }
  std::vector<Code> take() && { return std::move(codes_); }

 private:
  std::set<std::string> seen_;
  std::vector<Code> codes_;
};

Answer state_of(ChoiceKind kind) noexcept {
  return kind == ChoiceKind::dont_know ? answer::dont_know : answer::not_applicable;
}

void list_choices(const Scale& scale, const PlannedQuestion& planned, Question& listed) {
  const AnswerDecoder decoder(scale);
  CodeList exact;
  CodeList folded;
  listed.choices = scale.choices.size();
  listed.plain_scores = true;
  for (std::size_t i = 0; i < scale.choices.size(); ++i) {
    const Choice& choice = scale.choices[i];
    exact.add(choice.name, decoder.decode(choice.name));
    if (choice.kind != ChoiceKind::regular) {
      folded.add(case_folded(choice.name), state_of(choice.kind));
    } else {
      listed.plain_scores =
          listed.plain_scores && planned.scores[i] == static_cast<std::int64_t>(i);
    }
  }
  for (const std::string_view word : state_words) {
    exact.add(std::string(word), decoder.decode(word));
    folded.add(std::string(word), state_word(word));
  }
  for (const Choice& choice : scale.choices) {
    for (const std::optional<Decimal>& number : {parse_decimal(choice.name), choice.value}) {
      for (const std::string& text : number ? spellings(*number) : std::vector<std::string>{}) {
        exact.add(text, decoder.decode(text));
      }
    }
  }
  listed.exact = std::move(exact).take();
  listed.folded = std::move(folded).take();
}

void list_numbers(const cxmat::Question& question, Question& listed) {
  CodeList exact;
  CodeList folded;
  std::vector<std::pair<std::string, Answer>> later;
  for (std::int64_t micros = question.lowest->micros; micros <= question.highest->micros;
       micros += Decimal::unit) {
    const auto code = static_cast<Answer>(listed.choices++);
    listed.payloads.push_back(micros);
    exact.add(to_string(Decimal{micros}), code);
    for (std::string& text : spellings(Decimal{micros})) {
      if (std::holds_alternative<GivenAnswer>(decode_number(text, question))) {
        later.emplace_back(std::move(text), code);
      }
    }
  }
  for (const std::string_view word : state_words) {
    exact.add(std::string(word), state_word(word));
    folded.add(std::string(word), state_word(word));
  }
  for (const auto& [text, code] : later) {
    exact.add(text, code);
  }
  listed.exact = std::move(exact).take();
  listed.folded = std::move(folded).take();
}

/// Whole numbers may have bounds with decimals; the first whole number is taken then.
bool is_short_range(const cxmat::Question& question) {
  return question.lowest && question.highest && question.lowest->micros % Decimal::unit == 0 &&
         *question.lowest <= *question.highest &&
         (question.highest->micros - question.lowest->micros) / Decimal::unit <
             static_cast<std::int64_t>(most_listed_numbers);
}

}  // namespace

bool can_be_listed(const cxmat::Question& question) {
  switch (question.type) {
    case QuestionType::select_one:
      return question.scale.choices.size() <= most_listed_numbers;
    case QuestionType::integer:
      return !question.curve && is_short_range(question);
    case QuestionType::text:
    case QuestionType::note:
      return true;
    default:
      return false;
  }
}

Question listed_codes(const cxmat::Question& question, const PlannedQuestion& planned) {
  Question listed;
  if (question.type == QuestionType::note) {
    return listed;
  }
  listed.column = question.id;
  switch (question.type) {
    case QuestionType::select_one:
      list_choices(question.scale, planned, listed);
      break;
    case QuestionType::integer:
      list_numbers(question, listed);
      break;
    default:
      listed.words = true;
      listed.choices = 1;
      break;
  }
  return listed;
}

}  // namespace cxmat::sql
