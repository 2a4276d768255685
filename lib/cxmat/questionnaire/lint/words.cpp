// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/lint/words.hpp"

#include "cxmat/core/utf8.hpp"

#include <algorithm>
#include <array>

namespace cxmat::lint {
namespace {

constexpr bool is_digit(char32_t sign) noexcept {
  return sign >= U'0' && sign <= U'9';
}

constexpr bool is_letter(char32_t sign) noexcept {
  const bool latin = (sign >= 0xC0 && sign <= 0x24F && sign != 0xD7 && sign != 0xF7);
  return (sign >= U'A' && sign <= U'Z') || (sign >= U'a' && sign <= U'z') || latin ||
         (sign >= 0x370 && sign < 0x2000) || sign >= 0x3000;
}

constexpr bool is_apostrophe(char32_t sign) noexcept {
  return sign == U'\'' || sign == 0x2019;
}

/// What joins letters to one word: own-made, CX's, Kund:innen, Kund*innen, Kund_innen, Kund·innen.
constexpr bool joins(char32_t sign) noexcept {
  return sign == U'-' || is_apostrophe(sign) || sign == U':' || sign == U'*' || sign == U'_' ||
         sign == 0xB7;
}

constexpr char32_t lower(char32_t sign) noexcept {
  const bool ascii = sign >= U'A' && sign <= U'Z';
  const bool latin = sign >= 0xC0 && sign <= 0xDE && sign != 0xD7;
  return ascii || latin ? sign + 0x20 : sign;
}

bool continues_word(std::string_view text, std::size_t at) noexcept {
  const CodePoint sign = decode(text, at);
  return is_letter(sign.value) || is_digit(sign.value);
}

/// The end of the word that starts at byte `at`.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t& letters) noexcept {
  while (at < text.size()) {
    const CodePoint sign = decode(text, at);
    if (is_letter(sign.value) || is_digit(sign.value)) {
      ++letters;
    } else if (!joins(sign.value) || !continues_word(text, at + sign.bytes)) {
      break;
    }
    at += sign.bytes;
  }
  return at;
}

constexpr std::array<std::string_view, 14> abbreviations{
    "abs", "bzw", "ca", "co", "dr", "etc", "evtl", "ggf", "inkl", "max", "min", "nr", "usw", "vgl"};

/// True if the full stop behind this word belongs to it: a number, a single letter, a short form.
bool takes_full_stop(const Word& word) noexcept {
  return word.letters == 1 || is_digit(static_cast<unsigned char>(word.folded.back())) ||
         std::ranges::find(abbreviations, word.folded) != abbreviations.end();
}

/// The signs between two words, or behind the last.
bool ends_sentence(std::string_view between, const Word& before, bool clauses, bool is_last) {
  if (between.find_first_of("!?") != std::string_view::npos ||
      (clauses && between.find_first_of(":;") != std::string_view::npos)) {
    return true;
  }
  const bool stop = between.find('.') != std::string_view::npos;
  return stop && (is_last || !takes_full_stop(before));
}

std::string_view gap_after(std::string_view text, std::span<const Word> words, std::size_t at) {
  const std::size_t end = at + 1 < words.size() ? words[at + 1].begin : text.size();
  return text.substr(words[at].end, end - words[at].end);
}

}  // namespace

std::string folded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint sign = decode(text, at);
    const std::size_t bytes = std::max<std::size_t>(sign.bytes, 1);
    const char32_t small = lower(sign.value);
    if (sign.value == 0xDF || sign.value == 0x1E9E) {
      result += "ss";
    } else if (is_apostrophe(sign.value)) {
      result += '\'';
    } else if (small != sign.value && small < 0x80) {
      result += static_cast<char>(small);
    } else if (small != sign.value) {
      result += static_cast<char>(0xC0U | (small >> 6U));
      result += static_cast<char>(0x80U | (small & 0x3FU));
    } else {
      result += text.substr(at, bytes);
    }
    at += bytes;
  }
  return result;
}

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint sign = decode(text, at);
    if (!is_letter(sign.value) && !is_digit(sign.value)) {
      at += std::max<std::size_t>(sign.bytes, 1);
      continue;
    }
    Word word{.begin = at, .end = 0, .folded = {}};
    word.end = word_end(text, at, word.letters);
    word.folded = folded(text.substr(at, word.end - at));
    const std::size_t behind = words.empty() ? 0 : words.back().end;
    word.starts_sentence =
        words.empty() || ends_sentence(text.substr(behind, at - behind), words.back(), true, false);
    at = word.end;
    words.push_back(std::move(word));
  }
  return words;
}

std::size_t count_sentences(std::string_view text, bool clauses) {
  const std::vector<Word> words = words_in(text);
  std::size_t sentences = 0;
  bool open = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    open = !ends_sentence(gap_after(text, words, i), words[i], clauses, i + 1 == words.size());
    sentences += open ? 0 : 1;
  }
  return std::max<std::size_t>(sentences + (open ? 1 : 0), 1);
}

std::size_t phrase_at(std::span<const Word> words, std::size_t at,
                      std::string_view phrase) noexcept {
  std::size_t count = 0;
  while (!phrase.empty()) {
    const std::size_t blank = std::min(phrase.find(' '), phrase.size());
    std::string_view part = phrase.substr(0, blank);
    phrase.remove_prefix(std::min(blank + 1, phrase.size()));
    if (at + count >= words.size()) {
      return 0;
    }
    const std::string_view word = words[at + count].folded;
    const bool open = part.ends_with('*');
    part.remove_suffix(open ? 1 : 0);
    if (open ? !word.starts_with(part) : word != part) {
      return 0;
    }
    ++count;
  }
  return count;
}

std::optional<Match> find_phrase(std::span<const Word> words,
                                 std::span<const std::string_view> phrases,
                                 std::size_t from) noexcept {
  for (std::size_t at = from; at < words.size(); ++at) {
    for (const std::string_view phrase : phrases) {
      if (const std::size_t count = phrase_at(words, at, phrase); count > 0) {
        return Match{.first = at, .count = count};
      }
    }
  }
  return std::nullopt;
}

bool within_phrase(std::span<const Word> words, std::span<const std::string_view> phrases,
                   std::size_t at) noexcept {
  constexpr std::size_t longest = 5;  // words of a phrase
  for (std::size_t first = at - std::min(at, longest - 1); first <= at; ++first) {
    for (const std::string_view phrase : phrases) {
      if (first + phrase_at(words, first, phrase) > at) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace cxmat::lint
