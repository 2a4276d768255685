// SPDX-License-Identifier: Apache-2.0
//
// The gate on waves in which nothing changed but who answered: rules on a bound must fail at the
// rate that they state, 2.5 % on one side. 1,000 waves; three standard deviations of the binomial
// distribution (0.49 percentage points) are allowed for.
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/assessment/assess.hpp>
#include <cxmat/checks/check.hpp>
#include <cxmat/statistics/rng.hpp>

#include <doctest/doctest.h>

#include <array>

using namespace cxmat;
using namespace cxmat::test;

namespace {

constexpr int waves = 1000;
constexpr int people = 40;

/// Step 1 to 5 with probabilities 5, 25, 40, 25, 5 of 100: the true mean is 3.
Answer drawn(SplitMix64& random) {
  constexpr std::array<std::uint64_t, 4> below{5, 30, 70, 95};
  const std::uint64_t drawn = random.below(100);
  int number = 1;
  for (const std::uint64_t limit : below) {
    number += drawn >= limit ? 1 : 0;
  }
  return step(number);
}

class Simulation {
 public:
  explicit Simulation(std::uint64_t seed) : random_(seed) {}

  Protected<Assessment> wave() {
    std::vector<std::vector<Answer>> rows;
    for (int person = 0; person < people; ++person) {
      rows.emplace_back(4, drawn(random_));
    }
    return protect(assess(engagement_, plan_, make_tally(plan_, responses_of(engagement_, rows)),
                          Crosses::skip));
  }

 private:
  SplitMix64 random_;
  Engagement engagement_ = engagement_of(two_dimensions());
  Plan plan_ = plan_of(engagement_);
};

CheckRule rule(CheckKind kind, Decimal limit, CheckedOn on) {
  CheckRule made;
  made.kind = kind;
  made.limit = limit;
  made.on = on;
  return made;
}

}  // namespace

TEST_SUITE("the gate and chance") {
  TEST_CASE("in waves without a true change, rules on a bound fail at their stated rate") {
    const std::vector<CheckRule> rules{
        rule(CheckKind::maximum_drop, Decimal::of(0), CheckedOn::lower_bound),
        rule(CheckKind::maximum_drop, Decimal{300'000}, CheckedOn::lower_bound),
        rule(CheckKind::minimum_score, Decimal::of(3), CheckedOn::upper_bound),
        rule(CheckKind::minimum_score, Decimal::of(3), CheckedOn::lower_bound),
        rule(CheckKind::minimum_score, Decimal{2'500'000}, CheckedOn::upper_bound),
        rule(CheckKind::maximum_drop, Decimal::of(0), CheckedOn::value)};
    std::array<int, 6> failed{};
    Simulation simulation(20261122);
    for (int wave = 0; wave < waves; ++wave) {
      const ResultSummary baseline = summary_of(simulation.wave());
      const auto now = simulation.wave();
      const CheckOutcomes outcomes =
          check(rules, {.assessment = now, .baseline = &baseline, .today = {}});
      for (std::size_t i = 0; i < rules.size(); ++i) {
        failed.at(i) += outcomes[i].state == CheckState::passed ? 0 : 1;
      }
    }
    constexpr int least = 10;  // 25 - 3 x 4.9
    constexpr int most = 40;
    CHECK_MESSAGE((failed[0] >= least && failed[0] <= most), failed[0]);
    CHECK(failed[1] <= 2);  // a drop of 0.3 for sure: hardly ever
    CHECK_MESSAGE((failed[2] >= least && failed[2] <= most), failed[2]);
    CHECK_MESSAGE((failed[3] >= waves - most && failed[3] <= waves - least), failed[3]);
    CHECK(failed[4] == 0);   // the true score is half a level above the limit
    CHECK(failed[5] > 400);  // what a gate on the bare value does: a coin toss
  }
}
