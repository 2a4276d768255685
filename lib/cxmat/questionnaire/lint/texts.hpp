/// \file
/// The texts of a questionnaire one by one, as the linter's rules read them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/lint/finding.hpp>
#include <cxmat/questionnaire/lint/words.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cxmat::lint {

/// What a text is for: each rule looks at some of these.
enum class Use : std::uint8_t {
  stem,    ///< the label of a question with choices or numbers
  open,    ///< the label of a question that asks for words
  fact,    ///< the label of a fact: a yes/no question
  anchor,  ///< of a question
  hint,    ///< of a question
  other    ///< titles, descriptions, advice, evidence, names of levels and choices, notes
};

/// One text in one language. The questionnaire outlives it.
struct Text {
  Place place;
  Use use = Use::other;
  Language language = Language::de;
  std::string_view text;
  std::vector<Word> words;
  const Question* question = nullptr;  ///< of stems, anchors and hints
};

/// What every rule gets.
struct Subject {
  const Questionnaire* questionnaire;
  std::vector<Text> texts;  ///< every text with its language; see texts_of()
};

/// A text in both languages, and what it is.
struct Pair {
  Place place;  ///< without language
  const LocalizedText* text;
  Use use;
  const Question* question;
};

/// Every text that the questionnaire has, in reading order.
[[nodiscard]] std::vector<Pair> pairs_of(const Questionnaire& questionnaire);

/// The texts of `questionnaire` per language. A text that is the same in all languages stands
/// here once, in the language that its small words speak; names and the like, which have none,
/// are left out.
[[nodiscard]] std::vector<Text> texts_of(const Questionnaire& questionnaire);

/// The language of most of the articles, pronouns and prepositions among `words`.
[[nodiscard]] std::optional<Language> guess_language(std::span<const Word> words);

/// The place of `match` in `text`.
[[nodiscard]] Place place_of(const Text& text, const Match& match);

/// The words of `match` as they are written in `text`.
[[nodiscard]] std::string quoted(const Text& text, const Match& match);

/// True if an answer is a level of maturity: one choice of as many valued ones as there are levels,
/// with a weight, and no practice of a single level. Anchors and advice are for such questions.
[[nodiscard]] bool is_ladder(const Questionnaire& questionnaire, const Question& question);

}  // namespace cxmat::lint
