// SPDX-License-Identifier: Apache-2.0
//
// The figures come from R 4.2.2, qf(): figures.R.
#include <cxmat/statistics/fisher_f.hpp>

#include <doctest/doctest.h>

using namespace cxmat;

TEST_SUITE("statistics: Fisher's F") {
  TEST_CASE("quantiles agree with R's qf") {
    CHECK(fisher_f_quantile(0.975, 4, 16) == doctest::Approx(3.7294165455930477).epsilon(1e-12));
    CHECK(fisher_f_quantile(0.975, 29, 174) == doctest::Approx(1.661538417028813).epsilon(1e-12));
    CHECK(fisher_f_quantile(0.975, 120, 240) == doctest::Approx(1.3538211710889541).epsilon(1e-12));
    CHECK(fisher_f_quantile(0.025, 4, 16) == doctest::Approx(0.1158402136525174).epsilon(1e-12));
    CHECK(fisher_f_quantile(0.025, 29, 174) == doctest::Approx(0.53696554252749085).epsilon(1e-12));
    CHECK(fisher_f_quantile(0.025, 120, 240) ==
          doctest::Approx(0.72668907502527436).epsilon(1e-12));
  }
}
