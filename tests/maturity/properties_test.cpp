// SPDX-License-Identifier: Apache-2.0
//
// What holds for every model, over random cases, and slow references in exact fractions, written
// from the formulas rather than from the code.
#include "tests/maturity/exact.hpp"
#include "tests/maturity/practices.hpp"

#include <cxmat/maturity/coverage_sum.hpp>
#include <cxmat/maturity/model.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <utility>

using namespace cxmat;
using namespace cxmat::test;

namespace {

constexpr int rounds = 1500;

std::mt19937 same_cases_in_every_run() {
  return std::mt19937(20260930);  // NOLINT(cert-msc51-cpp)
}

// ---- Models of one respondent's answers.

/// Parts on a random grid with the points behind them, in whole numbers.
struct Sheet {
  std::vector<Part> parts;
  Grid grid;
};

Sheet draw_sheet(std::mt19937& generator) {
  Sheet sheet;
  sheet.grid = {draw(generator, 1, 7), true};
  const int count = draw(generator, 1, 7);
  for (int i = 0; i < count; ++i) {
    sheet.parts.push_back({draw(generator, 0, 9),
                           draw(generator, 0, static_cast<int>(sheet.grid.denominator)),
                           static_cast<double>(draw(generator, 1, 10))});
  }
  sheet.parts.front().weight += 1;  // some weight there must be
  return sheet;
}

/// One respondent model with its parameter.
struct Setup {
  std::string_view id;
  double exponent = 1;
};

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr std::array<Setup, 9> setups{{{"weighted_mean"},
                                       {"weakest_link"},
                                       {"fulfilment_share"},
                                       {"gated"},
                                       {"power_mean", -1},
                                       {"power_mean", 0},
                                       {"power_mean", 2.5},
                                       {"power_mean", -infinite},
                                       {"power_mean", infinite}}};

struct Scored {
  std::int64_t score = 0;
  Grid grid;

  [[nodiscard]] double value() const { return from_grid(score, grid); }
};

Scored score(const Setup& setup, const Sheet& sheet) {
  const Model& model = *find_model(setup.id);
  const ModelParameters parameters{.exponent = setup.exponent, .level_count = 5};
  std::vector<std::int64_t> weights;
  for (const Part& part : sheet.parts) {
    weights.push_back(part.weight);
  }
  const Grid own = model.grid(weights, sheet.grid, parameters);
  return {model.score(sheet.parts, sheet.grid, own, parameters), own};
}

/// Half a step of the coarsest grid, and what doubles lose on the way there.
constexpr double grid_tolerance = 1e-12;

bool same(const Scored& a, const Scored& b) {
  return std::abs(a.value() - b.value()) <= 2 * grid_tolerance;
}

Fraction exact_score(const Part& part, Grid grid) {
  return {part.score, grid.denominator};
}

Fraction exact_weighted_mean(const Sheet& sheet) {
  Fraction sum;
  Fraction weight;
  for (const Part& part : sheet.parts) {
    sum = sum + Fraction(part.weight) * exact_score(part, sheet.grid);
    weight = weight + Fraction(part.weight);
  }
  return sum / weight;
}

Fraction exact_fulfilment_share(const Sheet& sheet) {
  Fraction reached;
  Fraction possible;
  for (const Part& part : sheet.parts) {
    const Fraction points = Fraction(part.weight) * Fraction(std::llround(part.points));
    reached = reached + points * exact_score(part, sheet.grid);
    possible = possible + points;
  }
  return reached / possible;
}

/// The lowest or the highest score among the parts with weight.
Fraction exact_extreme(const Sheet& sheet, bool lowest) {
  std::vector<Fraction> scores;
  for (const Part& part : sheet.parts) {
    if (part.weight > 0) {
      scores.push_back(exact_score(part, sheet.grid));
    }
  }
  return lowest ? *std::ranges::min_element(scores) : *std::ranges::max_element(scores);
}

/// The generalised mean of the level scores 1 + 4 v, in long double.
double slow_power_mean(const Sheet& sheet, double exponent) {
  long double sum = 0;
  long double weight = 0;
  for (const Part& part : sheet.parts) {
    const long double level = 1 + 4 * static_cast<long double>(part.score) /
                                      static_cast<long double>(sheet.grid.denominator);
    const auto w = static_cast<long double>(part.weight);
    sum +=
        w * (exponent == 0 ? std::log(level) : std::pow(level, static_cast<long double>(exponent)));
    weight += w;
  }
  const long double mean = exponent == 0
                               ? std::exp(sum / weight)
                               : std::pow(sum / weight, 1 / static_cast<long double>(exponent));
  return static_cast<double>((mean - 1) / 4);
}

double reference(const Setup& setup, const Sheet& sheet) {
  if (setup.id == "power_mean" && !std::isinf(setup.exponent)) {
    return slow_power_mean(sheet, setup.exponent);
  }
  if (setup.id == "power_mean" || setup.id == "weakest_link") {
    return exact_extreme(sheet, setup.exponent != infinite).value();
  }
  return (setup.id == "fulfilment_share" ? exact_fulfilment_share(sheet)
                                         : exact_weighted_mean(sheet))
      .value();
}

// ---- Practice models.

enum class Standing { satisfied, lacking, out };

/// N/P/L/F on fractions; open lacks, not applicable is out.
Standing standing(const Profile& profile, std::size_t i) {
  switch (profile.practices[i].state) {
    case PracticeState::not_applicable:
      return Standing::out;
    case PracticeState::open:
      return Standing::lacking;
    case PracticeState::answered:
      break;
  }
  return profile.scores[i] > Fraction(1, 2) ? Standing::satisfied : Standing::lacking;
}

std::size_t count(const Profile& profile, Standing wanted, int highest_level) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < profile.practices.size(); ++i) {
    found +=
        profile.practices[i].level <= highest_level && standing(profile, i) == wanted ? 1U : 0U;
  }
  return found;
}

bool has_answer(const Profile& profile, int lowest_level) {
  return std::ranges::any_of(profile.practices, [&](const Practice& practice) {
    return practice.state == PracticeState::answered && practice.level >= lowest_level;
  });
}

/// Goal by goal: rated only if every applicable practice is answered, satisfied if all are L or F.
std::optional<Fraction> exact_staged(const Profile& profile) {
  if (!has_answer(profile, 2)) {
    return std::nullopt;
  }
  const int top =
      std::min(profile.scale.highest_level, static_cast<int>(profile.scale.level_count));
  int level = 1;
  for (int candidate = 2; candidate <= top; ++candidate) {
    std::map<std::tuple<int, std::size_t, std::size_t>, bool> goals;
    for (std::size_t i = 0; i < profile.practices.size(); ++i) {
      const Practice& practice = profile.practices[i];
      const Standing found = standing(profile, i);
      if (practice.level >= 2 && practice.level <= candidate && found != Standing::out) {
        auto& is_satisfied =
            goals.try_emplace({practice.level, practice.area, practice.goal}, true).first->second;
        is_satisfied = is_satisfied && found == Standing::satisfied;
      }
    }
    if (std::ranges::all_of(goals, [](const auto& goal) { return goal.second; })) {
      level = candidate;
    }
  }
  return Fraction(level);
}

/// CSET's loop over cumulated counts.
std::optional<Fraction> exact_cumulative(const Profile& profile) {
  if (!has_answer(profile, 1)) {
    return std::nullopt;
  }
  int reached = 0;
  for (int level = 1; level <= profile.scale.highest_level; ++level) {
    if (reached == level - 1 && count(profile, Standing::lacking, level) == 0 &&
        count(profile, Standing::satisfied, level) > 0) {
      reached = level;
    }
  }
  return Fraction(reached);
}

int exact_capability(const Profile& profile, std::optional<std::size_t> area) {
  int capability = profile.scale.highest_level;
  for (std::size_t i = 0; i < profile.practices.size(); ++i) {
    const Practice& practice = profile.practices[i];
    if ((!area || practice.area == *area) && standing(profile, i) == Standing::lacking) {
      capability = std::min(capability, practice.level - 1);
    }
  }
  return capability;
}

std::optional<Fraction> exact_continuous(const Profile& profile) {
  if (!has_answer(profile, 1)) {
    return std::nullopt;
  }
  if (!profile.scale.nested) {
    return Fraction(exact_capability(profile, std::nullopt));
  }
  std::map<std::size_t, int> area_levels;
  for (const Practice& practice : profile.practices) {
    area_levels[practice.area] = practice.area_level;
  }
  int maturity = 1;
  const int top = std::ranges::max_element(area_levels, {}, [](const auto& area) {
                    return area.second;
                  })->second;
  for (int candidate = 2; candidate <= top; ++candidate) {
    const int asked = std::min(candidate == 2 ? 2 : 3, profile.scale.highest_level);
    const bool all_capable = std::ranges::all_of(area_levels, [&](const auto& area) {
      return area.second > candidate || exact_capability(profile, area.first) >= asked;
    });
    maturity = all_capable ? candidate : maturity;
  }
  return Fraction(maturity);
}

std::optional<Fraction> exact_coverage_sum(const Profile& profile) {
  if (!has_answer(profile, 1)) {
    return std::nullopt;
  }
  std::set<std::size_t> streams;
  Fraction sum;
  for (std::size_t i = 0; i < profile.practices.size(); ++i) {
    const Practice& practice = profile.practices[i];
    if (!practice.asked) {
      continue;
    }
    streams.insert(practice.stream);
    const auto beside = std::ranges::count_if(profile.practices, [&](const Practice& other) {
      return other.asked && other.stream == practice.stream && other.level == practice.level;
    });
    sum = sum + profile.scores_of_asked[i] / Fraction(beside);
  }
  return sum / Fraction(static_cast<Wide>(streams.size()));
}

std::optional<Fraction> exact_value(std::string_view model, const Profile& profile) {
  if (model == "staged") {
    return exact_staged(profile);
  }
  if (model == "cumulative") {
    return exact_cumulative(profile);
  }
  return model == "continuous" ? exact_continuous(profile) : exact_coverage_sum(profile);
}

std::optional<PracticeResult> evaluate(const PracticeModel& model, const Profile& profile) {
  return model.evaluate(profile.practices, profile.scale);
}

}  // namespace

TEST_SUITE("maturity") {
  TEST_CASE("respondent models equal a slow reference in exact fractions") {
    auto generator = same_cases_in_every_run();
    for (int round = 0; round < rounds; ++round) {
      const Sheet sheet = draw_sheet(generator);
      for (const Setup& setup : setups) {
        const Scored found = score(setup, sheet);
        CAPTURE(std::string(setup.id));
        CHECK(std::abs(found.value() - reference(setup, sheet)) <= grid_tolerance);
        if (setup.id == "weighted_mean" && found.grid.exact) {
          CHECK(Fraction(found.score, found.grid.denominator) == exact_weighted_mean(sheet));
        }
      }
    }
  }

  TEST_CASE("respondent models are bounded, and no better answer lowers them") {
    auto generator = same_cases_in_every_run();
    for (int round = 0; round < rounds; ++round) {
      const Sheet sheet = draw_sheet(generator);
      for (const Setup& setup : setups) {
        const Scored found = score(setup, sheet);
        CHECK(found.score >= 0);
        CHECK(found.score <= found.grid.denominator);
        for (std::size_t i = 0; i < sheet.parts.size(); ++i) {
          Sheet better = sheet;
          better.parts[i].score = std::min(sheet.grid.denominator, sheet.parts[i].score + 1);
          CHECK(score(setup, better).value() >= found.value());
        }
      }
    }
  }

  TEST_CASE("respondent models see neither the scale of weights nor the order of parts") {
    auto generator = same_cases_in_every_run();
    for (int round = 0; round < rounds; ++round) {
      const Sheet sheet = draw_sheet(generator);
      Sheet scaled = sheet;
      const int factor = draw(generator, 2, 50);
      for (Part& part : scaled.parts) {
        part.weight *= factor;
      }
      Sheet shuffled = sheet;
      std::ranges::shuffle(shuffled.parts, generator);
      Sheet with_weightless = sheet;
      with_weightless.parts.push_back({0, draw(generator, 0, 1) * sheet.grid.denominator, 3.0});
      for (const Setup& setup : setups) {
        const Scored found = score(setup, sheet);
        CAPTURE(std::string(setup.id));
        CHECK(same(score(setup, scaled), found));
        CHECK(same(score(setup, shuffled), found));
        CHECK(same(score(setup, with_weightless), found));
      }
    }
  }

  TEST_CASE("equal answers give that answer in every model that averages or takes the weakest") {
    auto generator = same_cases_in_every_run();
    for (int round = 0; round < rounds; ++round) {
      Sheet sheet = draw_sheet(generator);
      for (Part& part : sheet.parts) {
        part.score = sheet.parts.front().score;
      }
      for (const Setup& setup : setups) {
        CHECK(std::abs(score(setup, sheet).value() -
                       from_grid(sheet.parts.front().score, sheet.grid)) <= grid_tolerance);
      }
    }
  }

  TEST_CASE("points that are all equal make the share of points a weighted mean") {
    auto generator = same_cases_in_every_run();
    for (int round = 0; round < rounds; ++round) {
      Sheet sheet = draw_sheet(generator);
      for (Part& part : sheet.parts) {
        part.points = 4;
      }
      CHECK(same(score({"fulfilment_share"}, sheet), score({"weighted_mean"}, sheet)));
    }
  }

  TEST_CASE("practice models equal a slow reference in exact fractions") {
    auto generator = same_cases_in_every_run();
    for (int round = 0; round < rounds; ++round) {
      const Profile profile = draw_profile(generator);
      for (const PracticeModel& model : practice_models()) {
        const auto expected = exact_value(model.id, profile);
        const auto found = evaluate(model, profile);
        CAPTURE(std::string(model.id));
        REQUIRE(found.has_value() == expected.has_value());
        if (found) {
          CHECK(std::abs(found->value - expected->value()) <= 1e-12);
        }
      }
    }
  }

  TEST_CASE("practice models are bounded, and whole levels where they step") {
    auto generator = same_cases_in_every_run();
    for (int round = 0; round < rounds; ++round) {
      const Profile profile = draw_profile(generator);
      for (const PracticeModel& model : practice_models()) {
        if (const auto found = evaluate(model, profile)) {
          CHECK(found->score >= 0);
          CHECK(found->score <= 1);
          CHECK(found->value >= 0);
          CHECK(found->value <= found->maximum);
          CHECK((model.id == "coverage_sum" || found->value == std::floor(found->value)));
        }
      }
    }
  }

  TEST_CASE("no better answer, and no answer where there was none, lowers a practice model") {
    auto generator = same_cases_in_every_run();
    for (int round = 0; round < rounds; ++round) {
      const Profile profile = draw_profile(generator);
      for (const PracticeModel& model : practice_models()) {
        const auto found = evaluate(model, profile);
        if (!found) {
          continue;
        }
        for (std::size_t i = 0; i < profile.practices.size(); ++i) {
          Profile better = profile;
          Practice& practice = better.practices[i];
          if (practice.state == PracticeState::not_applicable) {
            continue;
          }
          const double step = draw(generator, 0, 20) / 20.0;
          practice.score =
              practice.state == PracticeState::open ? step : std::min(1.0, practice.score + step);
          practice.score_of_asked = std::min(1.0, practice.score_of_asked + step);
          practice.state = PracticeState::answered;
          CAPTURE(std::string(model.id));
          CHECK(evaluate(model, better)->score >= found->score - 1e-15);
        }
      }
    }
  }

  TEST_CASE("practice models do not see the order of practices or how goals gather them") {
    auto generator = same_cases_in_every_run();
    for (int round = 0; round < rounds; ++round) {
      const Profile profile = draw_profile(generator);
      std::vector<std::size_t> order(profile.practices.size());
      std::iota(order.begin(), order.end(), std::size_t{0});
      std::ranges::shuffle(order, generator);
      Profile shuffled = profile;
      for (std::size_t i = 0; i < order.size(); ++i) {
        shuffled.practices[i] = profile.practices[order[i]];
        shuffled.practices[i].goal = static_cast<std::size_t>(draw(generator, 0, 3));
      }
      for (const PracticeModel& model : practice_models()) {
        const auto found = evaluate(model, profile);
        auto other = evaluate(model, shuffled);
        REQUIRE(found.has_value() == other.has_value());
        if (!found) {
          continue;
        }
        for (std::size_t& position : other->blocking) {
          position = order[position];
        }
        std::ranges::sort(other->blocking);
        CHECK(std::abs(other->score - found->score) <= 1e-15);
        CHECK(other->blocking == found->blocking);
      }
    }
  }

  TEST_CASE("a practice that does not apply changes nothing but in SAMM's sum") {
    auto generator = same_cases_in_every_run();
    bool samm_differs = false;
    for (int round = 0; round < rounds; ++round) {
      const Profile profile = draw_profile(generator);
      if (profile.practices.empty()) {
        continue;
      }
      Profile more = profile;
      Practice added = profile.practices[static_cast<std::size_t>(
          draw(generator, 0, static_cast<int>(profile.practices.size()) - 1))];
      added.state = PracticeState::not_applicable;
      added.asked = true;
      added.score_of_asked = 0;
      added.level = draw(generator, 1, profile.scale.highest_level);
      more.practices.push_back(added);
      for (const PracticeModel& model : practice_models()) {
        const auto found = evaluate(model, profile);
        const auto other = evaluate(model, more);
        if (model.missing_is_zero) {
          samm_differs = samm_differs || found != other;
        } else {
          CAPTURE(std::string(model.id));
          CHECK(found == other);
        }
      }
    }
    CHECK(samm_differs);
  }

  TEST_CASE("what blocks is what it takes: all of it raises the level, less does not") {
    auto generator = same_cases_in_every_run();
    int stepped = 0;
    for (int round = 0; round < rounds; ++round) {
      const Profile profile = draw_profile(generator);
      for (const PracticeModel& model : practice_models()) {
        const auto found = evaluate(model, profile);
        if (!found || found->blocking.empty()) {
          continue;
        }
        CAPTURE(std::string(model.id));
        CHECK(found->value < found->maximum);
        CHECK(std::ranges::is_sorted(found->blocking));
        Profile almost = profile;
        for (std::size_t i = 1; i < found->blocking.size(); ++i) {
          almost.practices[found->blocking[i]] =
              in_area(rated(profile.practices[found->blocking[i]].level, 1.0),
                      profile.practices[found->blocking[i]].area,
                      profile.practices[found->blocking[i]].area_level);
        }
        CHECK(evaluate(model, almost)->value == found->value);
        Practice& last = almost.practices[found->blocking.front()];
        last.state = PracticeState::answered;
        last.score = 1;
        CHECK(evaluate(model, almost)->value > found->value);
        ++stepped;
      }
    }
    CHECK(stepped > rounds / 2);  // the random cases do reach this
  }

  TEST_CASE("percent to target equals its formula in exact fractions and stays within 0 and 1") {
    auto generator = same_cases_in_every_run();
    for (int round = 0; round < rounds; ++round) {
      std::vector<double> current;
      std::vector<double> targets;
      Fraction gaps;
      Fraction sum;
      const int count = draw(generator, 0, 8);
      for (int i = 0; i < count; ++i) {
        const Fraction is = Fraction(3) * draw_score(generator);
        const Fraction wanted = Fraction(3) * draw_score(generator);
        current.push_back(is.value());
        targets.push_back(wanted.value());
        gaps = gaps + (wanted > is ? wanted - is : Fraction(0));
        sum = sum + wanted;
      }
      const double expected = sum == Fraction(0) ? 1.0 : (Fraction(1) - gaps / sum).value();
      const double found = coverage_sum::percent_to_target(current, targets);
      CHECK(std::abs(found - expected) <= 1e-14);
      CHECK(found >= 0);
      CHECK(found <= 1);
    }
  }
}
