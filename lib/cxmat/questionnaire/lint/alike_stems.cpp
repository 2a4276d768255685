// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/lint/alike_stems.hpp"

#include "cxmat/questionnaire/lint/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace cxmat::lint {
namespace {

constexpr std::array<std::string_view, 52> small_de{
    "inwieweit", "welchem", "mass",  "wie",  "weit", "welche", "welcher", "was",  "wer",
    "der",       "die",     "das",   "den",  "dem",  "des",    "ein",     "eine", "einer",
    "einem",     "einen",   "eines", "und",  "oder", "in",     "im",      "an",   "am",
    "auf",       "aus",     "bei",   "für",  "mit",  "nach",   "über",    "von",  "vom",
    "zu",        "zum",     "zur",   "sich", "sie",  "es",     "ist",     "sind", "wird",
    "werden",    "hat",     "haben", "gibt", "ihre", "ihrer",  "ihren"};
constexpr std::array<std::string_view, 44> small_en{
    "to",   "what", "extent", "how",  "which", "who",  "the", "a",    "an",    "of",   "in",
    "on",   "at",   "for",    "from", "by",    "with", "as",  "and",  "or",    "is",   "are",
    "be",   "been", "do",     "does", "has",   "have", "it",  "its",  "their", "they", "them",
    "that", "this", "there",  "when", "where", "so",   "per", "into", "about", "can",  "far"};

bool is_small(std::string_view word, Language language) {
  const auto known = language == Language::de ? std::span<const std::string_view>(small_de)
                                              : std::span<const std::string_view>(small_en);
  return std::ranges::find(known, word) != known.end();
}

}  // namespace

AlikeStems::Words AlikeStems::content_words(std::string_view text, Language language) {
  Words words;
  for (const Word& word : words_in(text)) {
    if (!is_small(word.folded, language)) {
      words.insert(word.folded);
    }
  }
  return words;
}

double AlikeStems::likeness(const Stem& one, const Stem& other) {
  constexpr std::size_t fewest_words = 3;
  double lowest = 1.0;
  bool compared = false;
  for (const auto& [language, words] : one.words) {
    const auto others = other.words.find(language);
    if (others == other.words.end()) {
      continue;
    }
    if (words.size() < fewest_words || others->second.size() < fewest_words) {
      return 0.0;
    }
    const auto shared = std::ranges::count_if(
        words, [&](const std::string& word) { return others->second.contains(word); });
    lowest = std::min(lowest, 2.0 * static_cast<double>(shared) /
                                  static_cast<double>(words.size() + others->second.size()));
    compared = true;
  }
  return compared ? lowest : 0.0;
}

Findings AlikeStems::add(const Questionnaire& questionnaire) {
  Findings found;
  for (const Question* question : questions_of(questionnaire)) {
    if (question->type == QuestionType::note || stems_.size() == most_compared_stems) {
      continue;
    }
    Stem stem{.questionnaire = questionnaire.id, .question = question->id, .words = {}};
    for (const Language language : all_languages) {
      if (question->label.has(language)) {
        stem.words[language] = content_words(question->label.in(language), language);
      }
    }
    for (const Stem& before : stems_) {
      const bool same = before.questionnaire == stem.questionnaire &&
                        before.question == stem.question;  // the file is given twice
      const double alike = same ? 0.0 : likeness(stem, before);
      if (alike > highest_likeness) {
        found.push_back({.place = {.part = Part::question, .id = stem.question, .key = "label"},
                         .arguments = {before.question, before.questionnaire,
                                       fmt::format("{:.0f}", 100.0 * alike)},
                         .code = Code::stems_alike});
        break;
      }
    }
    stems_.push_back(std::move(stem));
  }
  return found;
}

}  // namespace cxmat::lint
