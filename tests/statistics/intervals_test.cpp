// SPDX-License-Identifier: Apache-2.0
//
// The figures come from R 4.2.2, prop.test(correct = FALSE): figures.R. Newcombe 1998, table I,
// has the first four to four digits.
#include <cxmat/statistics/intervals.hpp>

#include <doctest/doctest.h>

#include <initializer_list>

using namespace cxmat;

namespace {

doctest::Approx close(double value) {
  return doctest::Approx(value).epsilon(1e-10).scale(0);
}

}  // namespace

TEST_SUITE("statistics: intervals") {
  TEST_CASE("Wilson's interval agrees with prop.test") {
    struct Row {
      double successes, n, low, high;
    };
    for (const Row& row : {Row{81, 263, 0.25528851987827428, 0.36620957698280016},
                           Row{15, 148, 0.062386399530736283, 0.160487241723308},
                           Row{1, 29, 0.006113214292762661, 0.17175521879320282},
                           Row{1, 2, 0.094531205734230739, 0.90546879426576921},
                           Row{7.3, 18.9, 0.20442910422612406, 0.6064889184960105},
                           Row{300000007, 1e9, 0.29997160519163757, 0.30002841034494582}}) {
      CAPTURE(row.successes);
      const ShareInterval found = wilson_95(row.successes, row.n);
      CHECK(found.low == close(row.low));
      CHECK(found.high == close(row.high));
    }
  }

  TEST_CASE("none and all have an exact bound") {
    for (const double n : {1.0, 20.0, 18.9, 1e9}) {
      CAPTURE(n);
      CHECK(wilson_95(0, n).low == 0);
      CHECK(wilson_95(n, n).high == 1);
    }
    CHECK(wilson_95(0, 20).high == close(0.1611251580528193));
    CHECK(wilson_95(20, 20).low == close(0.83887484194718065));
    CHECK(wilson_95(0, 1).high == close(0.79345068562276255));
    CHECK(wilson_95(1, 1).low == close(0.2065493143772375));
  }

  TEST_CASE("the interval of a share is that of its complement turned around") {
    const ShareInterval few = wilson_95(3, 17);
    const ShareInterval most = wilson_95(14, 17);
    CHECK(few.low == close(1 - most.high));
    CHECK(few.high == close(1 - most.low));
  }

  TEST_CASE("nobody asked says nothing") {
    CHECK(wilson_95(0, 0).low == 0);
    CHECK(wilson_95(0, 0).high == 1);
  }
}
