/// \file
/// A text as words: found, folded and compared with the phrases of a rule.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::lint {

/// A run of letters and digits; apostrophes, hyphens and gender signs inside belong to it.
struct Word {
  std::size_t begin = 0;  ///< its bytes in the text: [begin, end)
  std::size_t end = 0;
  std::string folded;       ///< lower case, with ss for ß and ' for every apostrophe
  std::size_t letters = 0;  ///< its letters and digits
  bool starts_sentence = false;

  bool operator==(const Word&) const = default;
};

[[nodiscard]] std::vector<Word> words_in(std::string_view text);

/// `text` in lower case, with ss for ß and ' for every apostrophe.
[[nodiscard]] std::string folded(std::string_view text);

/// How many sentences there are: what . ! ? end, and : ; too if `clauses`. At least 1. Full stops
/// of numbers, of single letters (z. B.) and of a few common abbreviations end none.
[[nodiscard]] std::size_t count_sentences(std::string_view text, bool clauses);

/// Words [first, first + count) of a text.
struct Match {
  std::size_t first = 0;
  std::size_t count = 0;
};

/// How many words the phrase has if it stands at word `at`, or 0. Phrases are folded words with
/// single blanks; a * at the end of a word stands for any further letters.
[[nodiscard]] std::size_t phrase_at(std::span<const Word> words, std::size_t at,
                                    std::string_view phrase) noexcept;

/// The first place from word `from` on where one of the phrases stands.
[[nodiscard]] std::optional<Match> find_phrase(std::span<const Word> words,
                                               std::span<const std::string_view> phrases,
                                               std::size_t from = 0) noexcept;

/// True if one of the phrases covers word `at`.
[[nodiscard]] bool within_phrase(std::span<const Word> words,
                                 std::span<const std::string_view> phrases,
                                 std::size_t at) noexcept;

}  // namespace cxmat::lint
