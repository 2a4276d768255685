/// \file
/// Stems that ask nearly the same, within a questionnaire and across several.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/lint/finding.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace cxmat::lint {

inline constexpr double highest_likeness = 0.8;
/// Beyond so many stems nothing more is compared: a file could hold a million of them.
inline constexpr std::size_t most_compared_stems = 2000;

/// What has been asked so far, one questionnaire after the other.
class AlikeStems {
 public:
  /// The stems of `questionnaire` that are more than `highest_likeness` alike to one before them:
  /// twice the words that both have / the words of both (Dice 1945), without the small words and
  /// those that every question opens with; in each language that both have. Fewer than three words
  /// are too few to tell. {0} the question before, {1} its questionnaire, {2} percent.
  [[nodiscard]] Findings add(const Questionnaire& questionnaire);

 private:
  using Words = std::set<std::string, std::less<>>;
  struct Stem {
    std::string questionnaire;
    std::string question;
    std::map<Language, Words> words;
  };

  [[nodiscard]] static Words content_words(std::string_view text, Language language);
  [[nodiscard]] static double likeness(const Stem& one, const Stem& other);

  std::vector<Stem> stems_;
};

}  // namespace cxmat::lint
