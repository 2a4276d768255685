// SPDX-License-Identifier: Apache-2.0
//
// Errors that scoring tools have made silently, one test each: what must not happen here.
#include "tests/maturity/practices.hpp"

#include <cxmat/maturity/curve.hpp>
#include <cxmat/maturity/model.hpp>
#include <cxmat/maturity/selection.hpp>

#include <doctest/doctest.h>

#include <array>
#include <optional>

using namespace cxmat;
using namespace cxmat::test;

namespace {

constexpr Grid quarters{4, true};
constexpr PracticeScale up_to_three{.highest_level = 3, .level_count = 5};
constexpr PracticeScale areas_up_to_three{.highest_level = 3, .level_count = 5, .nested = true};

/// The models of one respondent's answers, gates aside.
constexpr std::array<std::string_view, 4> respondent_models{"weighted_mean", "power_mean",
                                                            "weakest_link", "fulfilment_share"};
/// The practice models that follow cxmat's own rule for what is missing.
constexpr std::array<std::string_view, 3> stepping_models{"staged", "continuous", "cumulative"};

double score(std::string_view id, const std::vector<Part>& parts, Grid part_grid = quarters) {
  const Model& model = *find_model(id);
  std::vector<std::int64_t> weights;
  for (const Part& part : parts) {
    weights.push_back(part.weight);
  }
  const ModelParameters parameters{.exponent = -1.0, .level_count = 5};
  const Grid own = model.grid(weights, part_grid, parameters);
  return from_grid(model.score(parts, part_grid, own, parameters), own);
}

double practice_score(std::string_view id, const std::vector<Practice>& practices,
                      const PracticeScale& scale = up_to_three) {
  const auto result = evaluate(id, practices, scale);
  REQUIRE(result);
  return result->score;
}

}  // namespace

TEST_SUITE("maturity") {
  TEST_CASE("trap: a missing answer is taken for a no") {
    for (const std::string_view model : respondent_models) {
      CAPTURE(std::string(model));
      CHECK(score(model, {{1, 4}, {1, 3}}) > score(model, {{1, 4}, {1, 3}, {1, 0}}));
    }
    const Scale none{.name = "s",
                     .choices = {{"yes", ChoiceKind::regular, Decimal::of(1), {}},
                                 {"none", ChoiceKind::regular, Decimal::of(0), {}}}};
    CHECK(selection_score(none, SelectionRule::share, 2) == 0.0);  // "none" was ticked
    CHECK_FALSE(selection_score(none, SelectionRule::share, 0));   // nothing was ticked
  }

  TEST_CASE("trap: a reversed figure that is missing scores the top") {
    // On "48 hours is 0, 8 hours is 1" a stand-in of -1 for "not given" would score 1. There is no
    // such number: a figure that is missing leaves the mean, and what an open practice happens to
    // hold as its score is not looked at.
    const Curve hours{
        .kind = Curve::Kind::linear, .first = Decimal::of(48), .second = Decimal::of(8)};
    const auto mean_of = [&](std::initializer_list<std::optional<double>> figures) {
      std::vector<Part> parts;
      for (const std::optional<double>& figure : figures) {
        if (figure) {
          parts.push_back({1, to_grid(curve_score(hours, *figure), fixed_point)});
        }
      }
      return score("weighted_mean", parts, fixed_point);
    };
    CHECK(mean_of({28.0, std::nullopt}) == 0.5);
    for (const std::string_view model : stepping_models) {
      Practice sentinel = open_at(2);
      sentinel.score = curve_score(hours, -1);
      CHECK(sentinel.score == 1);
      CAPTURE(std::string(model));
      CHECK(practice_score(model, {rated(1, 1.0), rated(3, 1.0), sentinel}) ==
            practice_score(model, {rated(1, 1.0), rated(3, 1.0), open_at(2)}));
    }
  }

  TEST_CASE("trap: follow-ups that nobody was shown stay in the denominator") {
    // coverage_sum too: not shown is not the same as not answered.
    for (const PracticeModel& model : practice_models()) {
      const std::vector<Practice> shown{rated(1, 1.0), rated(2, 1.0), rated(2, partly_there)};
      std::vector<Practice> with_follow_ups = shown;
      with_follow_ups.push_back(not_applicable_at(1));
      with_follow_ups.push_back(not_applicable_at(2));
      CAPTURE(std::string(model.id));
      CHECK(practice_score(model.id, with_follow_ups) == practice_score(model.id, shown));
    }
  }

  TEST_CASE("trap: not applicable is counted as not-yes") {
    for (const std::string_view model : stepping_models) {
      CAPTURE(std::string(model));
      const std::vector<Practice> all_yes{rated(1, 1.0), rated(2, 1.0), rated(3, 1.0)};
      std::vector<Practice> some_do_not_apply = all_yes;
      for (int level = 1; level <= 3; ++level) {
        some_do_not_apply.push_back(not_applicable_at(level));
        some_do_not_apply.back().asked = true;  // everyone saw it and said "not applicable"
      }
      CHECK(practice_score(model, some_do_not_apply) == practice_score(model, all_yes));
    }
  }

  TEST_CASE("trap: two tables of bounds disagree about one figure") {
    // There is one table; stepping through it in thousandths meets each class once, in order, so
    // no figure is in two classes and none in a hole between them (2.5 / 2.6).
    std::vector<Implementation> met;
    for (int thousandths = 0; thousandths <= 1000; ++thousandths) {
      const Implementation found = implementation(thousandths / 1000.0);
      if (met.empty() || met.back() != found) {
        met.push_back(found);
      }
    }
    CHECK(met == std::vector<Implementation>{Implementation::not_implemented,
                                             Implementation::partly, Implementation::largely,
                                             Implementation::fully});
    CHECK(implementation(12.0 / 16) == Implementation::largely);
  }

  TEST_CASE("trap: weights are loaded and never used") {
    for (const std::string_view model : {"weighted_mean", "power_mean", "fulfilment_share"}) {
      CAPTURE(std::string(model));
      CHECK(score(model, {{1, 4}, {1, 0}}) < score(model, {{3, 4}, {1, 0}}));
    }
  }

  TEST_CASE("trap: a weighted sum saturates at the unweighted ceiling") {
    // Half of 10 * 4 points reached, nothing of 4: 20 of 44. Cut off at the unweighted ceiling of
    // 8 points it would count as full marks, and no better answer could raise it.
    const double half = score("fulfilment_share", {{10, 2, 4.0}, {1, 0, 4.0}});
    CHECK(half == doctest::Approx(20.0 / 44).epsilon(1e-11));
    CHECK(score("fulfilment_share", {{10, 3, 4.0}, {1, 0, 4.0}}) > half);
    CHECK(score("fulfilment_share", {{10, 4, 4.0}, {1, 0, 4.0}}) < 1);
  }

  TEST_CASE("trap: a mean hides a zero") {
    // 0, 3, 3 on a scale of 0 to 3 has the mean 2.0, as a practice that is largely in place would.
    const std::vector<Part> parts{{1, 0}, {1, 3}, {1, 3}};
    const Grid thirds{3, true};
    CHECK(score("weighted_mean", parts, thirds) * 3 == doctest::Approx(2.0).epsilon(1e-15));
    CHECK(score("weakest_link", parts, thirds) == 0);
    CHECK(practice_score("cumulative", {rated(1, 0), rated(1, 1), rated(1, 1)}) == 0);
    CHECK(practice_score("continuous", {rated(1, 0), rated(1, 1), rated(1, 1)}) == 0);
    CHECK(practice_score("staged", {rated(2, 0), rated(2, 1), rated(2, 1)}) == 0);
  }

  TEST_CASE("trap: skipping a whole area raises the score") {
    // Leaving one question out and leaving an area out follow one rule, and in no practice model
    // does either do better than the lowest answers.
    const auto two_areas = [](const auto& second) {
      std::vector<Practice> practices;
      for (int level = 1; level <= 3; ++level) {
        practices.push_back(in_stream(in_area(rated(level, 1.0), 0, 2), 0));
        practices.push_back(in_stream(in_area(second(level), 1, 3), 1));
      }
      return practices;
    };
    const auto answered = two_areas([](int level) { return rated(level, 1.0); });
    const auto refused = two_areas([](int level) { return rated(level, not_there); });
    const auto skipped = two_areas([](int level) { return open_at(level); });
    for (const PracticeModel& model : practice_models()) {
      for (const PracticeScale& scale : {up_to_three, areas_up_to_three}) {
        CAPTURE(std::string(model.id));
        CHECK(practice_score(model.id, skipped, scale) == practice_score(model.id, refused, scale));
        CHECK(practice_score(model.id, skipped, scale) < practice_score(model.id, answered, scale));
      }
    }
    // Models of one respondent's answers have one rule for both as well: what is missing leaves
    // numerator and denominator, so that a dimension with half of its questions answered has the
    // score of that half, not half of it. (Coverage says how much is missing.)
    for (const std::string_view model : respondent_models) {
      CHECK(score(model, {{1, 2}}) == score(model, {{1, 2}, {1, 2}}));
    }
  }

  TEST_CASE("trap: the score is right only while there are as many areas as levels") {
    for (std::size_t streams = 1; streams <= 7; ++streams) {
      std::vector<Practice> practices;
      for (std::size_t stream = 0; stream < streams; ++stream) {
        for (int level = 1; level <= 3; ++level) {
          practices.push_back(
              in_stream(in_area(rated(level, 1.0), stream, 2 + static_cast<int>(stream)), stream));
        }
      }
      CHECK(practice_score("coverage_sum", practices) == 1);
      CHECK(practice_score("cumulative", practices) == 1);
      CHECK(practice_score("continuous", practices) == 1);
      CHECK(practice_score("staged", practices) == 0.5);  // level 3 of 5, however many areas
    }
  }
}
