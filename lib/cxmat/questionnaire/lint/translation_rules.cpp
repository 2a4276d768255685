// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/lint/translation_rules.hpp"

#include "cxmat/core/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace cxmat::lint {
namespace {

using Numbers = std::set<std::string, std::less<>>;

/// From two on: "ein" and "one" are articles and pronouns far more often than numbers.
struct NumberWord {
  std::string_view german;
  std::string_view english;
  std::string_view digits;
};
constexpr std::array<NumberWord, 14> number_words{{{"zwei", "two", "2"},
                                                   {"drei", "three", "3"},
                                                   {"vier", "four", "4"},
                                                   {"fünf", "five", "5"},
                                                   {"sechs", "six", "6"},
                                                   {"sieben", "seven", "7"},
                                                   {"acht", "eight", "8"},
                                                   {"neun", "nine", "9"},
                                                   {"zehn", "ten", "10"},
                                                   {"elf", "eleven", "11"},
                                                   {"zwölf", "twelve", "12"},
                                                   {"zwanzig", "twenty", "20"},
                                                   {"dreissig", "thirty", "30"},
                                                   {"hundert", "hundred", "100"}}};

constexpr bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

/// The digits of a figure as both languages mean it: 1.000 and 1,000 are 1000, 2,5 and 2.5 are 2.5.
/// Three digits behind the last sign are thousands.
std::string plain_figure(std::string_view written) {
  const std::size_t last = written.find_last_of(".,");
  const bool thousands = last == std::string_view::npos || written.size() - last == 4;
  std::string plain;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (is_digit(written[i])) {
      plain += written[i];
    } else if (i == last && !thousands) {
      plain += '.';
    }
  }
  return plain;
}

struct NumbersOfText {
  Numbers figures;  ///< digits that must have a counterpart
  Numbers words;    ///< what may be one: number words, and ordinals such as "2."
};

/// The first run of digits with inner points and commas; nothing if letters are among it (B2B).
std::optional<std::string_view> figure_of(std::string_view written) {
  const bool plain = std::ranges::all_of(
      written, [](char sign) { return is_digit(sign) || sign == '.' || sign == ','; });
  return plain && !written.empty() ? std::optional(written) : std::nullopt;
}

/// The end of the figure that starts at `begin`: 1.000, 2,5. Points within a date stay apart.
std::size_t figure_end(std::string_view text, std::size_t begin) noexcept {
  std::size_t end = begin;
  while (end < text.size() &&
         (is_digit(text[end]) || ((text[end] == '.' || text[end] == ',') && end + 1 < text.size() &&
                                  is_digit(text[end + 1])))) {
    ++end;
  }
  return end;
}

void add_word(NumbersOfText& numbers, const std::string& word, Language language) {
  // "Zwei-Wochen-Frist" and "two-week" hold their number in the first part.
  const std::string_view first = std::string_view(word).substr(0, word.find('-'));
  for (const NumberWord& number : number_words) {
    if (first == (language == Language::de ? number.german : number.english)) {
      numbers.words.insert(std::string(number.digits));
    }
  }
}

NumbersOfText numbers_in(std::string_view text, Language language) {
  NumbersOfText numbers;
  std::size_t read = 0;
  for (const Word& word : words_in(text)) {
    if (word.begin < read) {
      continue;  // the decimals of the figure before
    }
    const std::string_view head = text.substr(word.begin, word.end - word.begin);
    const std::size_t first_part = std::min(head.find('-'), head.size());
    if (!figure_of(head.substr(0, first_part))) {
      add_word(numbers, word.folded, language);
      continue;
    }
    const std::size_t end = figure_end(text, word.begin);
    read = end;
    const bool ordinal = end + 1 < text.size() && text[end] == '.' && text[end + 1] == ' ';
    (ordinal ? numbers.words : numbers.figures)
        .insert(plain_figure(text.substr(word.begin, end - word.begin)));
  }
  return numbers;
}

Numbers without_counterpart(const Numbers& numbers, const NumbersOfText& other) {
  Numbers left;
  for (const std::string& number : numbers) {
    if (!other.figures.contains(number) && !other.words.contains(number)) {
      left.insert(number);
    }
  }
  return left;
}

std::string listed(const Numbers& numbers) {
  return numbers.empty() ? "-" : fmt::format("{}", fmt::join(numbers, ", "));
}

/// Every ${...} of `text`.
std::set<std::string, std::less<>> placeholders_in(std::string_view text) {
  std::set<std::string, std::less<>> found;
  for (std::size_t at = text.find("${"); at != std::string_view::npos;
       at = text.find("${", at + 2)) {
    const std::size_t end = text.find('}', at);
    if (end == std::string_view::npos) {
      break;
    }
    found.insert(std::string(text.substr(at, end + 1 - at)));
  }
  return found;
}

bool is_translated(const Pair& pair) {
  return pair.text->has(Language::de) && pair.text->has(Language::en) &&
         pair.text->in(Language::de) != pair.text->in(Language::en);
}

Place in_language(Place place, Language language) {
  place.language = language;
  return place;
}

std::vector<Pair> translated(const Subject& subject) {
  std::vector<Pair> pairs = pairs_of(*subject.questionnaire);
  std::erase_if(pairs, [](const Pair& pair) { return !is_translated(pair); });
  return pairs;
}

}  // namespace

Findings numbers_differ(const Subject& subject) {
  Findings found;
  for (const Pair& pair : translated(subject)) {
    const NumbersOfText german = numbers_in(pair.text->in(Language::de), Language::de);
    const NumbersOfText english = numbers_in(pair.text->in(Language::en), Language::en);
    Numbers only_german = without_counterpart(german.figures, english);
    Numbers only_english = without_counterpart(english.figures, german);
    // A half-year is six months: a word alone proves nothing, two that contradict each other do.
    const Numbers german_words = without_counterpart(german.words, english);
    const Numbers english_words = without_counterpart(english.words, german);
    if (!german_words.empty() && !english_words.empty()) {
      only_german.insert(german_words.begin(), german_words.end());
      only_english.insert(english_words.begin(), english_words.end());
    }
    if (!only_german.empty() || !only_english.empty()) {
      found.push_back({.place = in_language(pair.place, Language::en),
                       .arguments = {listed(only_german), listed(only_english)}});
    }
  }
  return found;
}

Findings placeholders_differ(const Subject& subject) {
  Findings found;
  for (const Pair& pair : translated(subject)) {
    const auto german = placeholders_in(pair.text->in(Language::de));
    const auto english = placeholders_in(pair.text->in(Language::en));
    const auto report = [&](const auto& all, const auto& others, Language lacking) {
      for (const std::string& placeholder : all) {
        if (!others.contains(placeholder)) {
          found.push_back({.place = in_language(pair.place, lacking),
                           .arguments = {placeholder, std::string(to_string(lacking))}});
        }
      }
    };
    report(german, english, Language::en);
    report(english, german, Language::de);
  }
  return found;
}

Findings lengths_differ(const Subject& subject) {
  Findings found;
  for (const Pair& pair : translated(subject)) {
    const std::size_t german = count_code_points(pair.text->in(Language::de));
    const std::size_t english = count_code_points(pair.text->in(Language::en));
    if (german == 0 || english == 0 || std::max(german, english) < shortest_compared) {
      continue;
    }
    const double ratio = static_cast<double>(german) / static_cast<double>(english);
    if (ratio < lowest_length_ratio || ratio > highest_length_ratio) {
      found.push_back({.place = in_language(pair.place, Language::en),
                       .arguments = {fmt::format("{:.2f}", ratio)}});
    }
  }
  return found;
}

}  // namespace cxmat::lint
