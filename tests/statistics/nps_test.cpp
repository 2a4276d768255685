// SPDX-License-Identifier: Apache-2.0
//
// The figures come from R 4.2.2: the mean and the sd with divisor n of -100/0/100: figures.R.
#include <cxmat/statistics/nps.hpp>

#include <doctest/doctest.h>

using namespace cxmat;

namespace {

doctest::Approx close(double value) {
  return doctest::Approx(value).epsilon(1e-12).scale(0);
}

}  // namespace

TEST_SUITE("statistics: net promoter score") {
  TEST_CASE("score, standard error and interval") {
    const auto found = net_promoter(50, 30, 20, 100);
    REQUIRE(found);
    CHECK(found->score == close(30));
    CHECK(found->standard_error == close(7.810249675906654));
    CHECK(found->low == close(14.692191924957331));
    CHECK(found->high == close(45.307808075042672));
    CHECK(found->promoters == close(0.5));
    CHECK(found->passives == close(0.3));
    CHECK(found->detractors == close(0.2));

    const auto negative = net_promoter(7, 2, 14, 23);
    REQUIRE(negative);
    CHECK(negative->score == close(-30.434782608695652));
    CHECK(negative->standard_error == close(18.886570787052733));
    CHECK(negative->low == close(-67.451781142785308));
    CHECK(negative->high == close(6.5822159253939994));
  }

  TEST_CASE("under weights the shares come from the weights, the error from the effective n") {
    const auto found = net_promoter(5, 3, 2, 61.7);
    REQUIRE(found);
    CHECK(found->score == close(30));
    CHECK(found->standard_error == close(9.9431120943060467));
    CHECK(found->low == close(10.511858400915525));
    CHECK(found->high == close(49.488141599084472));
  }

  TEST_CASE("the interval of few answers leaves the scale and is not clipped") {
    const auto found = net_promoter(1, 0, 1, 2);
    REQUIRE(found);
    CHECK(found->score == 0);
    CHECK(found->standard_error == close(70.710678118654741));
    CHECK(found->low == close(-138.59038243496772));
    CHECK(found->high == close(138.59038243496772));
  }

  TEST_CASE("all in one camp have no spread") {
    const auto all = net_promoter(4.2, 0, 0, 4);
    REQUIRE(all);
    CHECK(all->score == 100);
    CHECK(all->standard_error == 0);
    CHECK(all->low == 100);
    CHECK(all->high == 100);
    CHECK(net_promoter(0, 0, 1, 1)->score == -100);
    CHECK(net_promoter(0, 0, 1, 1)->standard_error == 0);
    CHECK(net_promoter(0, 3, 0, 3)->score == 0);
    CHECK(net_promoter(0, 3, 0, 3)->standard_error == 0);
  }

  TEST_CASE("no answers, no score") {
    CHECK_FALSE(net_promoter(0, 0, 0, 0));
  }
}
