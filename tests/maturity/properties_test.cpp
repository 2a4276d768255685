// SPDX-License-Identifier: Apache-2.0
//
// What holds for every model, over random cases, and against slow references.
#include "tests/maturity/references.hpp"

#include <cxmat/maturity/coverage_sum.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace cxmat;
using namespace cxmat::test;

namespace {

constexpr int rounds = 1500;

std::mt19937 same_cases_in_every_run() {
  return std::mt19937(20260930);  // NOLINT(cert-msc51-cpp)
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
