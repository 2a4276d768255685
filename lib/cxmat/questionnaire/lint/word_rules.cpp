// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/lint/word_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

namespace cxmat::lint {
namespace {

using Phrases = std::span<const std::string_view>;

/// "gut" and "good" only where they are the claim: a good score, or how good it is, may be asked.
constexpr std::array<std::string_view, 21> vague_de{
    "regelmässig*",  "ausreichend*",  "hinreichend*",
    "angemessen*",   "adäquat*",      "optimal*",
    "bestmöglich*",  "ganzheitlich*", "professionell*",
    "zeitnah*",      "umfassend*",    "vernünftig*",
    "effizient*",    "exzellent*",    "erstklassig*",
    "hervorragend*", "hochwertig*",   "zeitgemäss*",
    "sinnvoll*",     "ordentlich*",   "gut"};
constexpr std::array<std::string_view, 1> asked_de{"wie gut"};
constexpr std::array<std::string_view, 30> vague_en{"regularly",        "at regular intervals",
                                                    "adequate*",        "sufficient*",
                                                    "appropriate*",     "suitable",
                                                    "optimal*",         "holistic*",
                                                    "professionally",   "timely",
                                                    "world-class",      "world class",
                                                    "best-in-class",    "best in class",
                                                    "comprehensive*",   "reasonable",
                                                    "reasonably",       "efficient*",
                                                    "excellent*",       "first-class",
                                                    "outstanding",      "high-quality",
                                                    "state-of-the-art", "properly",
                                                    "is good",          "are good",
                                                    "very good",        "works well",
                                                    "work well",        "meaningful*"};

/// What says how much or how often, besides digits.
constexpr std::array<std::string_view, 32> measures_de{
    "zwei",          "drei",       "vier",       "fünf",          "sechs",      "sieben",
    "acht",          "neun",       "zehn",       "elf",           "zwölf",      "hälfte",
    "drittel",       "viertel",    "täglich*",   "wöchentlich*",  "monatlich*", "vierteljährlich*",
    "halbjährlich*", "jährlich*",  "stündlich*", "quartalsweise", "jede woche", "jeden monat",
    "jedes quartal", "jedes jahr", "jeden tag",  "einmal",        "zweimal",    "dreimal",
    "viermal",       "pro woche"};
constexpr std::array<std::string_view, 32> measures_en{
    "two",     "three",   "four",        "five",        "six",           "seven",       "eight",
    "nine",    "ten",     "eleven",      "twelve",      "half",          "third",       "quarter",
    "daily",   "weekly",  "fortnightly", "monthly",     "quarterly",     "half-yearly", "yearly",
    "annual*", "hourly",  "every week",  "every month", "every quarter", "every year",  "every day",
    "once a",  "twice a", "times a",     "a week"};

bool has_digit(const Word& word) noexcept {
  return word.folded.find_first_of("0123456789") != std::string::npos;
}

/// True if a number, an interval or a share stands behind word `at`.
bool is_measured(const Text& text, std::size_t at) noexcept {
  const auto behind = std::span<const Word>(text.words).subspan(at);
  return std::ranges::any_of(behind, has_digit) ||
         find_phrase(behind, text.language == Language::de ? Phrases(measures_de) : measures_en)
             .has_value();
}

/// The first vague word that is not itself asked for.
std::optional<Match> first_vague(const Text& text) noexcept {
  const bool is_german = text.language == Language::de;
  const Phrases vague = is_german ? Phrases(vague_de) : vague_en;
  std::optional<Match> match = find_phrase(text.words, vague);
  while (match && is_german && within_phrase(text.words, asked_de, match->first)) {
    match = find_phrase(text.words, vague, match->first + match->count);
  }
  return match;
}

struct Reading {
  std::size_t words = 0;
  std::size_t long_words = 0;
  std::size_t sentences = 0;
};

void add(Reading& sum, const Text& text) {
  constexpr std::size_t longest_short_word = 6;  // letters
  sum.words += text.words.size();
  sum.long_words += static_cast<std::size_t>(std::ranges::count_if(
      text.words, [](const Word& word) { return word.letters > longest_short_word; }));
  sum.sentences += count_sentences(text.text, true);
}

/// Björnsson (1968): words per sentence, plus the percentage of words of more than six letters.
/// A colon or semicolon ends a sentence, too: what stands behind it is read on its own.
double lix(const Reading& reading) noexcept {
  const auto words = static_cast<double>(reading.words);
  return words / static_cast<double>(reading.sentences) +
         100.0 * static_cast<double>(reading.long_words) / words;
}

}  // namespace

Findings vague_word(const Subject& subject) {
  Findings found;
  for (const Text& text : subject.texts) {
    if (text.use != Use::stem && text.use != Use::fact && text.use != Use::anchor) {
      continue;
    }
    const std::optional<Match> match = first_vague(text);
    if (match && !is_measured(text, match->first + match->count)) {
      found.push_back({.place = place_of(text, *match), .arguments = {quoted(text, *match)}});
    }
  }
  return found;
}

Findings anchor_too_long(const Subject& subject) {
  Findings found;
  for (const Text& text : subject.texts) {
    if (text.use == Use::anchor && text.words.size() > longest_anchor) {
      found.push_back(
          {.place = text.place,
           .arguments = {fmt::format("{}", text.words.size()), fmt::format("{}", longest_anchor)}});
    }
  }
  return found;
}

Findings hard_to_read(const Subject& subject) {
  Findings found;
  for (const Language language : all_languages) {
    // The texts of a question follow each other, its label first.
    const Text* label = nullptr;
    Reading sum;
    const int most = language == Language::de ? highest_german_lix : highest_english_lix;
    const auto close = [&] {
      const long score = sum.words == 0 ? 0 : std::lround(lix(sum));
      if (label != nullptr && sum.words >= fewest_words_for_lix && score > most) {
        found.push_back({.place = label->place,
                         .arguments = {fmt::format("{}", score), fmt::format("{}", most)}});
      }
      sum = {};
    };
    for (const Text& text : subject.texts) {
      if (text.language != language || text.question == nullptr || text.use == Use::other) {
        continue;
      }
      if (label == nullptr || text.question != label->question) {
        close();
        label = &text;
      }
      add(sum, text);
    }
    close();
  }
  return found;
}

}  // namespace cxmat::lint
