// SPDX-License-Identifier: Apache-2.0
#include <cxmat/comparison/node_difference.hpp>

#include <doctest/doctest.h>

using namespace cxmat;

namespace {

/// c(1,2,3,3,4,2,5,3,2,4) and c(3,4,4,5,3,4,5,2) as t.test() in R summarises them.
SummaryNode first() {
  SummaryNode node;
  node.n = 10;
  node.levels = 5;
  node.level_score = 2.9;
  node.interval = Interval{2.0435611205782269, 3.7564388794217729};
  return node;
}

SummaryNode second() {
  SummaryNode node;
  node.n = 8;
  node.levels = 5;
  node.level_score = 3.75;
  node.interval = Interval{2.8846361326405239, 4.6153638673594761};
  return node;
}

}  // namespace

TEST_SUITE("difference of a node between two results") {
  TEST_CASE("Welch's test from scores and intervals is the one from the answers") {
    // R: t.test(c(3,4,4,5,3,4,5,2), c(1,2,3,3,4,2,5,3,2,4))
    const auto found = difference_between(first(), second());
    REQUIRE(found);
    CHECK(found->difference == doctest::Approx(0.85).epsilon(1e-12));
    CHECK(*found->t == doctest::Approx(1.61426126016156246).epsilon(1e-9));
    CHECK(*found->degrees_of_freedom == doctest::Approx(15.86629132585910007).epsilon(1e-9));
    CHECK(*found->p == doctest::Approx(0.12617938085943581).epsilon(1e-9));
    CHECK(found->interval->low == doctest::Approx(-0.26701524182487130).epsilon(1e-9));
    CHECK(found->interval->high == doctest::Approx(1.96701524182487142).epsilon(1e-9));
  }

  TEST_CASE("an interval that ends where the scale ends does not make a score surer") {
    SummaryNode cut = second();
    cut.interval->high = 4.2;  // as if the scale ended there
    CHECK(error_of(cut)->standard_error ==
          doctest::Approx(error_of(second())->standard_error).epsilon(1e-12));
  }

  TEST_CASE("without an interval there is a difference but no test") {
    SummaryNode agreed = second();
    agreed.interval.reset();
    const auto found = difference_between(first(), agreed);
    REQUIRE(found);
    CHECK(found->difference == doctest::Approx(0.85));
    CHECK_FALSE(found->p);
    CHECK_FALSE(found->interval);
  }

  TEST_CASE("two scores without any spread are not tested") {
    SummaryNode a = first();
    SummaryNode b = second();
    a.interval = Interval{2.9, 2.9};
    b.interval = Interval{3.75, 3.75};
    CHECK_FALSE(difference_between(a, b)->p);
  }

  TEST_CASE("a hidden score makes no difference") {
    SummaryNode hidden = second();
    hidden.level_score.reset();
    CHECK_FALSE(difference_between(first(), hidden));
    CHECK_FALSE(difference_between(hidden, first()));
  }
}
