// SPDX-License-Identifier: Apache-2.0
//
// The figures come from R 4.2.2, the distribution integrated with integrate() and solved with
// uniroot(): figures.R.
#include <cxmat/statistics/noncentral_t.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>

using namespace cxmat;

TEST_SUITE("statistics: noncentral t") {
  TEST_CASE("the interval of the noncentrality agrees with R") {
    struct Row {
      double t, degrees_of_freedom, low, high;
    };
    for (const Row& row :
         {Row{0, 2, -1.9599639845400547, 1.9599639845400547},
          Row{0.5, 2, -1.5652459555284932, 2.4585403725258788},
          Row{2.1, 6, -0.24001794922012207, 4.3160252897885636},
          Row{12, 3, 2.942195699006239, 21.355405255161266},
          Row{35, 40, 27.093080914984274, 42.865584069392703},
          Row{200, 5, 81.526221375466406, 320.41980004782954},
          Row{1000, 1000, 956.12366180210688, 1043.8493194734017},
          // Series did not converge at these.
          Row{38.70425615735455, 2510602.6257669106, 36.743995975193588, 40.664508633546717},
          Row{41.379537974034598, 5865.038837728167, 39.27984942205624, 43.47612457848711},
          Row{186.30731297924675, 3395.8054994514191, 181.4596162562938, 191.1493127052766}}) {
      CAPTURE(row.t);
      const NoncentralityInterval found = noncentrality_95(row.t, row.degrees_of_freedom);
      CHECK(found.low == doctest::Approx(row.low).epsilon(1e-8).scale(0));
      CHECK(found.high == doctest::Approx(row.high).epsilon(1e-8).scale(0));
      const NoncentralityInterval mirrored = noncentrality_95(-row.t, row.degrees_of_freedom);
      CHECK(mirrored.low == doctest::Approx(-found.high).epsilon(1e-12));
      CHECK(mirrored.high == doctest::Approx(-found.low).epsilon(1e-12));
    }
  }

  TEST_CASE("a large t is approximated to six digits") {
    const NoncentralityInterval few = noncentrality_95(4000, 7);
    CHECK(few.low == doctest::Approx(1965.3380923226061).epsilon(1e-6));
    CHECK(few.high == doctest::Approx(6049.8441359310191).epsilon(1e-6));
    const NoncentralityInterval many = noncentrality_95(5000, 1e5);
    CHECK(many.low == doctest::Approx(4977.998739660371).epsilon(1e-6));
    CHECK(many.high == doctest::Approx(5021.9997514096931).epsilon(1e-6));
  }

  TEST_CASE("hundreds of thousands of respondents are no trouble at any size of effect") {
    // With many degrees of freedom T is normal around the noncentrality (Johnson and Welch 1940):
    // its standard deviation is sqrt(1 + t^2 / 2 df).
    constexpr double z = 1.959963984540054;
    for (double degrees = 2e4; degrees < 1e10; degrees *= 3.3) {
      for (double t = 0; t < 3000; t = t * 1.5 + 0.1) {
        CAPTURE(degrees);
        CAPTURE(t);
        const double spread = std::sqrt(1 + t * t / 2 / degrees);
        const NoncentralityInterval found = noncentrality_95(t, degrees);
        CHECK(std::abs(found.low - (t - z * spread)) < 0.01 * spread);
        CHECK(std::abs(found.high - (t + z * spread)) < 0.01 * spread);
      }
    }
  }
}
