// SPDX-License-Identifier: Apache-2.0
#include "tests/maturity/practices.hpp"

#include <cxmat/maturity/coverage_sum.hpp>

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::test;

namespace {

constexpr PracticeScale up_to_three{.highest_level = 3, .level_count = 5};

PracticeResult sum_of(const std::vector<Practice>& practices) {
  const auto result = evaluate("coverage_sum", practices, up_to_three);
  REQUIRE(result);
  return *result;
}

/// Two streams, three levels each: SAMM's practice "Secure Build".
std::vector<Practice> secure_build() {
  return {in_stream(rated(1, 0.25), 0), in_stream(rated(2, 0), 0), in_stream(rated(3, 0), 0),
          in_stream(rated(1, 1.0), 1),  in_stream(rated(2, 0), 1), in_stream(rated(3, 0), 1)};
}

}  // namespace

TEST_SUITE("maturity") {
  // OWASP SAMM project, "SAMM Scoring: Percent to Target and Progress to Date Metrics", 2025: the
  // example of Secure Build, stream A 0.25 + 0 + 0, stream B 1 + 0 + 0.
  TEST_CASE("coverage_sum: SAMM's worked example comes to 0.625 of 3") {
    const PracticeResult result = sum_of(secure_build());
    CHECK(result.value == 0.625);  // (0.25 + 1) / 2
    CHECK(result.maximum == 3);
    CHECK(result.score == doctest::Approx(0.625 / 3).epsilon(1e-15));
    CHECK(result.blocking.empty());
  }

  TEST_CASE("coverage_sum: level 3 counts without level 1") {
    CHECK(sum_of({rated(1, 0), rated(2, 0), rated(3, 1.0)}).value == 1);
  }

  TEST_CASE("coverage_sum: several practices of a stream at one level enter with their mean") {
    // Level 1: (1 + 0.5 + 0) / 3 = 0.5, level 2: 1; one stream.
    CHECK(sum_of({rated(1, 1.0), rated(1, 0.5), rated(1, 0), rated(2, 1.0)}).value ==
          doctest::Approx(1.5).epsilon(1e-15));
  }

  TEST_CASE("coverage_sum: missing and not applicable count as 0, as the standard says") {
    // Every other model leaves them out; here a practice that nobody answered, or that everybody
    // called not applicable, is worth as much as "no".
    std::vector<Practice> practices = secure_build();
    practices[1] = in_stream(open_at(2), 0);
    practices[2] = in_stream(not_applicable_at(3), 0);
    practices[2].asked = true;
    CHECK(sum_of(practices).value == 0.625);
    // Four respondents, two answered "yes" (1), one left it empty, one chose not applicable: the
    // mean of the answers is 1, that of the asked 0.5.
    Practice half = rated(1, 1.0);
    half.score_of_asked = 0.5;
    CHECK(sum_of({half}).value == 0.5);
  }

  TEST_CASE("coverage_sum: what nobody was shown is out") {
    const std::vector<Practice> shown{in_stream(rated(1, 0.5), 0), in_stream(rated(2, 1.0), 0)};
    std::vector<Practice> more = shown;
    more.push_back(in_stream(not_applicable_at(1), 0));
    more.push_back(in_stream(not_applicable_at(1), 1));
    CHECK(sum_of(more).value == sum_of(shown).value);
  }

  TEST_CASE("percent to target: over-achievement in one place does not make up for another") {
    // The same source: levels of A (0.25, 0, 0) and B (1, 0, 0) against targets (1, 1, 0) and
    // (1, 0.5, 0). Gaps 0.75 + 1 + 0.5 = 2.25 of 3.5: 1 - 0.642857 = 0.357.
    const std::vector<double> current{0.25, 0, 0, 1, 0, 0};
    const std::vector<double> targets{1, 1, 0, 1, 0.5, 0};
    CHECK(coverage_sum::percent_to_target(current, targets) ==
          doctest::Approx(1.25 / 3.5).epsilon(1e-15));
    const std::vector<double> over{3.0, 0.0};
    const std::vector<double> equal{1.0, 1.0};
    CHECK(coverage_sum::percent_to_target(over, equal) == 0.5);
  }

  TEST_CASE("percent to target: without targets everything is reached") {
    const std::vector<double> current{0.25, 0};
    const std::vector<double> none{0, 0};
    CHECK(coverage_sum::percent_to_target(current, none) == 1);
    CHECK(coverage_sum::percent_to_target({}, {}) == 1);
  }

  TEST_CASE("progress is the share of the way that lies behind, and open without a way") {
    // The same source: from 0.625 to 1.25, target 1.75: 0.625 / 1.125 = 0.5556.
    CHECK(coverage_sum::progress(0.625, 1.25, 1.75).value() ==
          doctest::Approx(0.625 / 1.125).epsilon(1e-15));
    CHECK_FALSE(coverage_sum::progress(1.75, 1.75, 1.75));
    CHECK(coverage_sum::progress(1.0, 0.5, 2.0) == -0.5);
    CHECK(coverage_sum::progress(1.0, 3.0, 2.0) == 2.0);
  }
}
