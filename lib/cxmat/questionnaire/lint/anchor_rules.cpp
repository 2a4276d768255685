// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/lint/anchor_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace cxmat::lint {
namespace {

constexpr std::array<std::string_view, 24> intensifiers{"immer",       "stets",
                                                        "alle",        "allen",
                                                        "aller",       "jederzeit",
                                                        "überall",     "vollständig",
                                                        "durchgängig", "konsequent",
                                                        "ausnahmslos", "sehr",
                                                        "always",      "all",
                                                        "every",       "everywhere",
                                                        "fully",       "completely",
                                                        "entirely",    "consistently",
                                                        "throughout",  "without exception",
                                                        "very",        "at all times"};

std::vector<const Question*> ladders(const Questionnaire& questionnaire) {
  std::vector<const Question*> questions;
  for (const Question* question : questions_of(questionnaire)) {
    if (is_ladder(questionnaire, *question)) {
      questions.push_back(question);
    }
  }
  return questions;
}

/// Where something that a question lacks would stand.
Place missing_at(const Question& question, std::string key, bool has_key) {
  return {.part = Part::question, .id = question.id, .key = has_key ? std::move(key) : ""};
}

std::string listed(const std::vector<int>& levels) {
  return fmt::format("{}", fmt::join(levels, ", "));
}

/// What is left of a text without the words of degree.
std::vector<std::string> core_of(const Text& text) {
  std::vector<std::string> core;
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    if (!within_phrase(text.words, intensifiers, i)) {
      core.push_back(text.words[i].folded);
    }
  }
  std::ranges::sort(core);
  return core;
}

bool same_words(const Text& one, const Text& other) {
  return std::ranges::equal(one.words, other.words, {}, &Word::folded, &Word::folded);
}

/// Each anchor for which a lower one of the same question and language is `alike`, with that one.
template <class Alike>
Findings pairs_that_are(const Subject& subject, Alike alike) {
  Findings found;
  const std::vector<Text>& texts = subject.texts;
  for (std::size_t upper = 0; upper < texts.size(); ++upper) {
    for (std::size_t lower = upper; texts[upper].use == Use::anchor && lower-- > 0;) {
      const bool same_question = texts[lower].question == texts[upper].question;
      if (!same_question || texts[lower].use != Use::anchor) {
        break;  // a question's anchors stand together, the lowest first
      }
      if (texts[lower].language == texts[upper].language && alike(texts[upper], texts[lower])) {
        found.push_back({.place = texts[upper].place,
                         .arguments = {fmt::format("{}", texts[upper].place.level),
                                       fmt::format("{}", texts[lower].place.level)}});
        break;
      }
    }
  }
  return found;
}

}  // namespace

Findings anchor_missing(const Subject& subject) {
  Findings found;
  const auto highest = static_cast<int>(subject.questionnaire->levels.size());
  for (const Question* question : ladders(*subject.questionnaire)) {
    std::vector<int> missing;
    // With an even number of levels either of the two in the middle will do.
    const int middle = (highest + 1) / 2;
    const bool has_upper_middle =
        highest > 2 && highest % 2 == 0 && question->anchors.contains(middle + 1);
    for (const int level : std::set<int>{1, middle, highest}) {
      if (!question->anchors.contains(level) && (level != middle || !has_upper_middle)) {
        missing.push_back(level);
      }
    }
    if (!missing.empty()) {
      found.push_back({.place = missing_at(*question, "anchors", !question->anchors.empty()),
                       .arguments = {listed(missing)}});
    }
  }
  return found;
}

Findings anchors_alike(const Subject& subject) {
  return pairs_that_are(subject, same_words);
}

Findings anchor_only_adds(const Subject& subject) {
  return pairs_that_are(subject, [](const Text& upper, const Text& lower) {
    return !same_words(upper, lower) && core_of(upper) == core_of(lower);
  });
}

Findings advice_missing(const Subject& subject) {
  Findings found;
  const auto highest = static_cast<int>(subject.questionnaire->levels.size());
  for (const Question* question : ladders(*subject.questionnaire)) {
    std::vector<int> missing;
    for (int level = 1; level <= (highest + 1) / 2; ++level) {
      if (!question->advice.contains(level)) {
        missing.push_back(level);
      }
    }
    if (!missing.empty()) {
      found.push_back({.place = missing_at(*question, "advice", !question->advice.empty()),
                       .arguments = {listed(missing)}});
    }
  }
  return found;
}

Findings evidence_missing(const Subject& subject) {
  Findings found;
  for (const Question* question : ladders(*subject.questionnaire)) {
    if (question->evidence.empty()) {
      found.push_back({.place = missing_at(*question, "", false)});
    }
  }
  return found;
}

}  // namespace cxmat::lint
