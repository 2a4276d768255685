// SPDX-License-Identifier: Apache-2.0
#include "tests/maturity/references.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace cxmat::test {
namespace {

Fraction exact_score(const Part& part, Grid grid) {
  return {part.score, grid.denominator};
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

}  // namespace

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

bool same(const Scored& a, const Scored& b) {
  return std::abs(a.value() - b.value()) <= 2 * grid_tolerance;
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

std::optional<Fraction> exact_value(std::string_view model, const Profile& profile) {
  if (model == "staged") {
    return exact_staged(profile);
  }
  if (model == "cumulative") {
    return exact_cumulative(profile);
  }
  return model == "continuous" ? exact_continuous(profile) : exact_coverage_sum(profile);
}

}  // namespace cxmat::test
