// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/answer_decoder.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/formats/cell_text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace cxmat {
namespace {

constexpr std::size_t shown_choices = 12;

/// The first word of each state is the one that is named to people.
constexpr std::array<std::pair<std::string_view, Answer>, 4> common_words{
    {{"na", answer::not_applicable},
     {"dk", answer::dont_know},
     {"-", answer::not_shown},
     {"n/a", answer::not_applicable}}};

Answer answer_of(const Choice& choice, std::size_t position) noexcept {
  switch (choice.kind) {
    case ChoiceKind::not_applicable:
      return answer::not_applicable;
    case ChoiceKind::dont_know:
      return answer::dont_know;
    case ChoiceKind::regular:
      break;
  }
  return static_cast<Answer>(position);
}

bool has_label(const Choice& choice, std::string_view folded) {
  return std::ranges::any_of(all_languages, [&choice, folded](Language language) {
    return choice.label.has(language) && case_folded(choice.label.in(language)) == folded;
  });
}

/// "5 - sehr" begins with "5".
std::string_view first_word(std::string_view cell) noexcept {
  return cell.substr(0, cell.find_first_of(" \t\n-=:;,.()/"));
}

}  // namespace

std::optional<Answer> state_word(std::string_view cell) {
  const auto word = std::ranges::find(common_words, case_folded(cell),
                                      &decltype(common_words)::value_type::first);
  return word == common_words.end() ? std::nullopt : std::optional(word->second);
}

std::string_view word_of_state(Answer given) noexcept {
  const auto word =
      std::ranges::find(common_words, given, &decltype(common_words)::value_type::second);
  return word == common_words.end() ? std::string_view() : word->first;
}

AnswerDecoder::AnswerDecoder(const Scale& scale) : scale_(&scale) {
  for (std::size_t position = 0; position < scale.choices.size(); ++position) {
    add_choice(position);
  }
  for (const auto& [word, meaning] : common_words) {
    words_.emplace(word, meaning);
  }
}

void AnswerDecoder::add_choice(std::size_t position) {
  const Choice& choice = scale_->choices[position];
  const Answer meaning = answer_of(choice, position);
  names_.emplace(choice.name, meaning);
  if (choice.kind != ChoiceKind::regular) {
    words_.emplace(case_folded(choice.name), meaning);
  } else if (choice.value) {
    const auto [entry, added] = values_.emplace(*choice.value, meaning);
    if (!added) {
      entry->second.reset();
    }
  }
}

std::optional<Answer> AnswerDecoder::decode(std::string_view cell) const {
  if (cell.empty()) {
    return answer::unanswered;
  }
  if (const auto named = names_.find(cell); named != names_.end()) {
    return named->second;
  }
  if (const auto word = words_.find(case_folded(cell)); word != words_.end()) {
    return word->second;
  }
  return decode_number(cell);
}

std::optional<Answer> AnswerDecoder::decode_number(std::string_view cell) const {
  const auto number = parse_decimal(cell);
  if (!number) {
    return std::nullopt;
  }
  if (const auto named = names_.find(to_string(*number)); named != names_.end()) {
    return named->second;
  }
  const auto valued = values_.find(*number);
  return valued == values_.end() ? std::nullopt : valued->second;
}

std::vector<std::string> AnswerDecoder::explain(std::string_view cell,
                                                std::string_view question) const {
  return {shortened(cell), std::string(question), listed(allowed(), shown_choices), closest(cell)};
}

std::vector<std::string> AnswerDecoder::allowed() const {
  std::vector<std::string> texts;
  for (const Choice& choice : scale_->choices) {
    texts.push_back(choice.name);
  }
  for (const auto& [word, meaning] : common_words) {
    if (!names_.contains(word) && word == word_of_state(meaning)) {
      texts.emplace_back(word);
    }
  }
  return texts;
}

/// The choice that was probably meant; "" for a number that is off the scale, since no choice is
/// more probable than another.
std::string AnswerDecoder::closest(std::string_view cell) const {
  std::string with_point(cell);
  std::ranges::replace(with_point, ',', '.');
  if (parse_decimal(with_point)) {
    const auto meant = decode_number(with_point);
    return meant ? name_of(*meant) : std::string();
  }
  const std::string folded = case_folded(cell);
  for (const Choice& choice : scale_->choices) {
    if (has_label(choice, folded)) {
      return choice.name;
    }
  }
  if (const std::string near = closest_match(cell, allowed()); cell.size() > 1 && !near.empty()) {
    return near;
  }
  const std::string_view word = first_word(cell);
  const auto meant = word.empty() ? std::nullopt : decode(word);
  return meant ? name_of(*meant) : std::string();
}

std::string AnswerDecoder::name_of(Answer given) const {
  if (given >= 0) {
    return scale_->choices[static_cast<std::size_t>(given)].name;
  }
  return std::string(word_of_state(given));
}

}  // namespace cxmat
