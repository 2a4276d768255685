/// \file
/// Practices for tests, by hand and by chance.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/maturity/exact.hpp"

#include <cxmat/maturity/practice.hpp>

#include <optional>
#include <random>
#include <string_view>
#include <vector>

namespace cxmat::test {

/// Scores in the middle of each class of implementation.
inline constexpr double not_there = 0.0;
inline constexpr double partly_there = 0.3;
inline constexpr double largely_there = 0.7;
inline constexpr double fully_there = 1.0;

inline Practice rated(int level, double score) {
  Practice practice;
  practice.state = PracticeState::answered;
  practice.score = score;
  practice.score_of_asked = score;
  practice.level = level;
  return practice;
}

inline Practice open_at(int level) {
  Practice practice;
  practice.level = level;
  return practice;
}

/// Shown to nobody.
inline Practice not_applicable_at(int level) {
  Practice practice;
  practice.state = PracticeState::not_applicable;
  practice.asked = false;
  practice.level = level;
  return practice;
}

inline Practice in_area(Practice practice, std::size_t area, int area_level) {
  practice.area = area;
  practice.area_level = area_level;
  return practice;
}

inline Practice in_stream(Practice practice, std::size_t stream) {
  practice.stream = stream;
  return practice;
}

inline Practice in_goal(Practice practice, std::size_t goal) {
  practice.goal = goal;
  return practice;
}

inline std::optional<PracticeResult> evaluate(std::string_view model,
                                              const std::vector<Practice>& practices,
                                              const PracticeScale& scale) {
  return find_practice_model(model)->evaluate(practices, scale);
}

/// A group's practices with the scores as fractions, for the exact references.
struct Profile {
  std::vector<Practice> practices;
  std::vector<Fraction> scores;
  std::vector<Fraction> scores_of_asked;
  PracticeScale scale;
};

template <class Generator>
int draw(Generator& generator, int lowest, int highest) {
  return std::uniform_int_distribution(lowest, highest)(generator);
}

/// Numerator over denominator in [0, 1]; often exactly on a bound of implementation().
template <class Generator>
Fraction draw_score(Generator& generator) {
  const int denominator = draw(generator, 0, 1) == 0 ? 20 : draw(generator, 1, 9);
  return {draw(generator, 0, denominator), denominator};
}

/// Few and many practices of up to 4 levels in up to 3 areas, goals and streams; weak and strong
/// profiles.
template <class Generator>
Profile draw_profile(Generator& generator) {
  Profile profile;
  profile.scale.highest_level = draw(generator, 1, 4);
  profile.scale.level_count = static_cast<std::size_t>(draw(generator, 2, 6));
  profile.scale.nested = draw(generator, 0, 1) == 1;
  const bool strong = draw(generator, 0, 1) == 1;
  const int count = draw(generator, 0, 12);
  for (int i = 0; i < count; ++i) {
    const Fraction score = strong && draw(generator, 0, 9) > 0
                               ? Fraction{draw(generator, 11, 20), 20}
                               : draw_score(generator);
    const Fraction answered_share{draw(generator, 1, 4), 4};
    Practice practice = rated(draw(generator, 1, profile.scale.highest_level), score.value());
    practice.area = static_cast<std::size_t>(draw(generator, 0, 2));
    practice.area_level = 2 + static_cast<int>(practice.area);
    practice.goal = static_cast<std::size_t>(draw(generator, 0, 2));
    practice.stream = static_cast<std::size_t>(draw(generator, 0, 2));
    Fraction of_asked = score * answered_share;
    const int chance = draw(generator, 0, strong ? 24 : 7);
    if (chance < 2) {
      practice.state = chance == 0 ? PracticeState::open : PracticeState::not_applicable;
      practice.asked = chance == 0 || draw(generator, 0, 1) == 1;
      of_asked = 0;
    }
    practice.score_of_asked = of_asked.value();
    profile.practices.push_back(practice);
    profile.scores.push_back(score);
    profile.scores_of_asked.push_back(of_asked);
  }
  return profile;
}

}  // namespace cxmat::test
