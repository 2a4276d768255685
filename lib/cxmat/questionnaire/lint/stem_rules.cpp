// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/lint/stem_rules.hpp"

#include <fmt/format.h>

#include <array>
#include <initializer_list>
#include <set>
#include <span>
#include <utility>

namespace cxmat::lint {
namespace {

using Phrases = std::span<const std::string_view>;

/// A rule's phrases in German and in English.
struct Lexicon {
  Phrases german;
  Phrases english;

  [[nodiscard]] Phrases in(Language language) const noexcept {
    return language == Language::de ? german : english;
  }
};

constexpr std::array<std::string_view, 4> joining_de{"und", "oder", "sowie", "sowohl"};
constexpr std::array<std::string_view, 4> joining_en{"and", "or", "as well as", "both"};
constexpr Lexicon joining{joining_de, joining_en};

/// One notion in two words, or a figure of speech.
constexpr std::array<std::string_view, 9> fixed_de{"forschung und entwicklung",
                                                   "aus und weiterbildung",
                                                   "produkte* und dienstleistungen",
                                                   "rechte* und pflichten",
                                                   "nach und nach",
                                                   "ab und zu",
                                                   "hin und wieder",
                                                   "mehr oder weniger",
                                                   "mit oder ohne"};
constexpr std::array<std::string_view, 9> fixed_en{
    "research and development", "learning and development",
    "products and services",    "rights and duties",
    "terms and conditions",     "health and safety",
    "again and again",          "more or less",
    "with or without"};
constexpr Lexicon fixed{fixed_de, fixed_en};

/// "between marketing and service" is one relation, not two questions.
constexpr std::array<std::string_view, 1> relation_de{"zwischen"};
constexpr std::array<std::string_view, 1> relation_en{"between"};
constexpr Lexicon relation{relation_de, relation_en};

constexpr std::array<std::string_view, 11> leading_de{
    "natürlich",      "selbstverständlich*", "offensichtlich*", "zweifellos",
    "zweifelsohne",   "bekanntlich",         "sicherlich",      "leider",
    "wie sie wissen", "wie jeder weiss",     "sie doch auch"};
constexpr std::array<std::string_view, 12> leading_en{
    "of course",     "obviously",       "naturally",         "surely",
    "undoubtedly",   "certainly",       "no doubt",          "doubtlessly",
    "unfortunately", "needless to say", "as everyone knows", "as you know"};
constexpr Lexicon leading{leading_de, leading_en};

constexpr std::array<std::string_view, 22> negative_de{
    "nicht",       "nichts",           "kein",          "keine",
    "keinem",      "keinen",           "keiner",        "keines",
    "nie",         "niemals",          "niemand*",      "nirgends",
    "unklar*",     "unzufrieden*",     "unmöglich*",    "unwichtig*",
    "ungeeignet*", "unverständlich*",  "unzureichend*", "ungenügend*",
    "unfähig*",    "unwahrscheinlich*"};
constexpr std::array<std::string_view, 31> negative_en{
    "not",        "never",      "no",          "nobody",     "none",          "nothing",
    "nowhere",    "cannot",     "can't",       "don't",      "doesn't",       "didn't",
    "isn't",      "aren't",     "wasn't",      "weren't",    "won't",         "wouldn't",
    "shouldn't",  "haven't",    "hasn't",      "unclear",    "unhappy",       "dissatisfied",
    "unable",     "impossible", "unimportant", "unsuitable", "insufficient*", "unlikely",
    "unsatisfied"};
constexpr Lexicon negative{negative_de, negative_en};

/// An upper limit is no negation, however it is worded.
constexpr std::array<std::string_view, 2> limit_de{"nicht mehr als", "nicht später als"};
constexpr std::array<std::string_view, 4> limit_en{"no more than", "not more than", "no later than",
                                                   "no less than"};
constexpr Lexicon limit{limit_de, limit_en};

constexpr std::array<std::string_view, 21> opinions_de{"finden sie",
                                                       "sie finden",
                                                       "ich finde",
                                                       "glauben",
                                                       "glaubt",
                                                       "glaube",
                                                       "meinen sie",
                                                       "ihrer meinung nach",
                                                       "ihrer ansicht nach",
                                                       "meiner meinung",
                                                       "meiner ansicht",
                                                       "der meinung",
                                                       "denken sie",
                                                       "fühlen sich",
                                                       "fühlt sich",
                                                       "zufrieden",
                                                       "empfinden*",
                                                       "empfindet",
                                                       "stimmen sie",
                                                       "stimme zu",
                                                       "ich stimme"};
constexpr std::array<std::string_view, 22> opinions_en{"agree or disagree",
                                                       "you agree",
                                                       "i agree",
                                                       "agree with the following",
                                                       "disagree",
                                                       "believe",
                                                       "believes",
                                                       "feel",
                                                       "feels",
                                                       "felt",
                                                       "do you think",
                                                       "you think",
                                                       "i think",
                                                       "in your opinion",
                                                       "in your view",
                                                       "in my opinion",
                                                       "in my view",
                                                       "satisfied",
                                                       "happy with",
                                                       "happy that",
                                                       "are happy",
                                                       "is happy"};
constexpr Lexicon opinions{opinions_de, opinions_en};

constexpr std::array<std::string_view, 7> agreement_de{
    "stimme",        "zustimmung",      "trifft zu", "trifft * zu",
    "trifft * * zu", "trifft * * * zu", "lehne * ab"};
constexpr std::array<std::string_view, 4> agreement_en{"agree", "disagree", "strongly agree",
                                                       "strongly disagree"};
constexpr Lexicon agreement{agreement_de, agreement_en};

bool is_one_of(Use use, std::initializer_list<Use> uses) noexcept {
  for (const Use wanted : uses) {
    if (use == wanted) {
      return true;
    }
  }
  return false;
}

/// The first phrase of `lexicon` in each text of these uses, unless it stands within `allowed`.
Findings first_phrases(const Subject& subject, std::initializer_list<Use> uses,
                       const Lexicon& lexicon, const Lexicon& allowed = {}) {
  Findings found;
  for (const Text& text : subject.texts) {
    if (!is_one_of(text.use, uses)) {
      continue;
    }
    const Phrases phrases = lexicon.in(text.language);
    std::optional<Match> match = find_phrase(text.words, phrases);
    while (match && within_phrase(text.words, allowed.in(text.language), match->first)) {
      match = find_phrase(text.words, phrases, match->first + match->count);
    }
    if (match) {
      found.push_back({.place = place_of(text, *match), .arguments = {quoted(text, *match)}});
    }
  }
  return found;
}

/// "Kundinnen und Kunden" is one group.
bool joins_genders(const Text& text, std::size_t at) {
  constexpr std::size_t shared = 4;  // bytes that both begin with
  if (at == 0 || at + 1 >= text.words.size() || text.language != Language::de) {
    return false;
  }
  const std::string& women = text.words[at - 1].folded;
  return (women.ends_with("innen") || women.ends_with("in")) && women.size() > shared &&
         text.words[at + 1].folded.starts_with(std::string_view(women).substr(0, shared));
}

/// The first word that joins two things which are not one notion.
std::optional<Match> joining_word(const Text& text) {
  std::optional<Match> open_relation = find_phrase(text.words, relation.in(text.language));
  std::optional<Match> match = find_phrase(text.words, joining.in(text.language));
  while (match) {
    const bool relates = open_relation && open_relation->first < match->first;
    if (relates) {
      open_relation = find_phrase(text.words, relation.in(text.language), match->first);
    } else if (!within_phrase(text.words, fixed.in(text.language), match->first) &&
               !joins_genders(text, match->first)) {
      return match;
    }
    match = find_phrase(text.words, joining.in(text.language), match->first + match->count);
  }
  return std::nullopt;
}

/// Whether a question of satisfaction, effort or recommendation, which asks for an opinion.
bool asks_for_opinion(const Questionnaire& questionnaire, const Text& text) noexcept {
  return questionnaire.result == ResultKind::distribution ||
         (text.question != nullptr && text.question->indicator != Indicator::none);
}

}  // namespace

Findings double_barrelled(const Subject& subject) {
  Findings found;
  for (const Text& text : subject.texts) {
    if (text.use != Use::stem) {
      continue;
    }
    if (const std::optional<Match> match = joining_word(text)) {
      found.push_back({.place = place_of(text, *match), .arguments = {quoted(text, *match)}});
    }
  }
  return found;
}

Findings leading_word(const Subject& subject) {
  return first_phrases(subject, {Use::stem, Use::fact, Use::open}, leading);
}

Findings negation(const Subject& subject) {
  return first_phrases(subject, {Use::stem, Use::fact}, negative, limit);
}

Findings opinion(const Subject& subject) {
  Findings found;
  for (const Text& text : subject.texts) {
    const std::optional<Match> match = is_one_of(text.use, {Use::stem, Use::fact, Use::anchor}) &&
                                               !asks_for_opinion(*subject.questionnaire, text)
                                           ? find_phrase(text.words, opinions.in(text.language))
                                           : std::nullopt;
    if (match) {
      found.push_back({.place = place_of(text, *match), .arguments = {quoted(text, *match)}});
    }
  }
  return found;
}

Findings agree_scale(const Subject& subject) {
  Findings found;
  std::set<std::string> seen;
  for (const Question* question : questions_of(*subject.questionnaire)) {
    for (const Choice& choice : question->scale.choices) {
      for (const Language language : all_languages) {
        const std::vector<Word> words = words_in(choice.label.in(language));
        if (choice.kind != ChoiceKind::regular || !choice.label.has(language) ||
            !find_phrase(words, agreement.in(language)) ||
            !seen.insert(question->scale.name).second) {
          continue;
        }
        found.push_back(
            {.place = {.part = Part::question, .id = question->id, .key = "type"},
             .arguments = {question->scale.name, std::string(choice.label.in(language))}});
      }
    }
  }
  return found;
}

Findings stem_too_long(const Subject& subject) {
  Findings found;
  for (const Text& text : subject.texts) {
    const std::size_t most =
        text.language == Language::de ? longest_german_stem : longest_english_stem;
    if (is_one_of(text.use, {Use::stem, Use::fact}) && text.words.size() > most) {
      found.push_back(
          {.place = text.place,
           .arguments = {fmt::format("{}", text.words.size()), fmt::format("{}", most)}});
    }
  }
  return found;
}

Findings stem_two_sentences(const Subject& subject) {
  Findings found;
  for (const Text& text : subject.texts) {
    if (is_one_of(text.use, {Use::stem, Use::fact}) && count_sentences(text.text, false) > 1) {
      found.push_back({.place = text.place});
    }
  }
  return found;
}

}  // namespace cxmat::lint
