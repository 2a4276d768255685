// SPDX-License-Identifier: Apache-2.0
//
// SplitMix64's sequence for the seed 1234567 is the published one (Rosetta Code, "Pseudo-random
// numbers/Splitmix64"); the quantiles come from R 4.2.2, qgamma and qnorm: figures.R.
#include <cxmat/statistics/rng.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <vector>

using namespace cxmat;

namespace {

/// The share of 20000 draws that lie below a bound. Its standard error is at most 0.0036.
template <class Draw>
double share_below(double bound, Draw draw) {
  constexpr int draws = 20000;
  int below = 0;
  for (int i = 0; i < draws; ++i) {
    below += draw() < bound ? 1 : 0;
  }
  return static_cast<double>(below) / draws;
}

doctest::Approx about(double share) {
  return doctest::Approx(share).epsilon(0.01).scale(1);
}

}  // namespace

TEST_SUITE("statistics: random numbers") {
  TEST_CASE("the sequence is the published one") {
    SplitMix64 random(1234567);
    CHECK(random.next() == 6457827717110365317U);
    CHECK(random.next() == 3203168211198807973U);
    CHECK(random.next() == 9817491932198370423U);
    CHECK(random.next() == 4593380528125082431U);
    CHECK(random.next() == 16408922859458223821U);
  }

  TEST_CASE("the same seed gives the same numbers, another seed others") {
    SplitMix64 first(7);
    SplitMix64 second(7);
    SplitMix64 other(8);
    const std::array<double, 3> alphas{0.5, 2, 3};
    for (int i = 0; i < 20; ++i) {
      const double x = first.gamma(0.3);
      CHECK(x == second.gamma(0.3));
      CHECK(x != other.gamma(0.3));
      CHECK(first.dirichlet(alphas) == second.dirichlet(alphas));
      CHECK(first.normal() == second.normal());
      CHECK(first.below(1000) == second.below(1000));
    }
  }

  TEST_CASE("uniform numbers are the upper 52 bits and a half") {
    SplitMix64 random(1234567);
    CHECK(random.uniform() * 0x1p52 == static_cast<double>(6457827717110365317U >> 12U) + 0.5);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 20000; ++i) {
      const double x = random.uniform();
      REQUIRE(x > 0);
      REQUIRE(x < 1);
      sum += x;
      squares += x * x;
    }
    CHECK(sum / 20000 == about(0.5));
    CHECK(squares / 20000 == about(1.0 / 3));
  }

  TEST_CASE("below a power of two are the upper bits") {
    SplitMix64 random(99);
    SplitMix64 same(99);
    for (int i = 0; i < 100; ++i) {
      CHECK(random.below(64) == same.next() >> 58U);
    }
    CHECK(random.below(1) == 0);
  }

  TEST_CASE("what would make some numbers more probable is thrown again") {
    // n = 3 * 2^62: x becomes floor(3 x / 4), and one number too many falls on each multiple of
    // three, from the x that are multiples of four. Those are thrown again.
    constexpr std::uint64_t n = 3ULL << 62U;
    SplitMix64 random(5);
    SplitMix64 same(5);
    int thrown_again = 0;
    for (int i = 0; i < 400; ++i) {
      std::uint64_t x = same.next();
      while (x % 4 == 0) {
        x = same.next();
        ++thrown_again;
      }
      REQUIRE(random.below(n) == x - x / 4 - 1);
    }
    CHECK(thrown_again > 80);
  }

  TEST_CASE("below is even over a small range") {
    SplitMix64 random(3);
    std::array<int, 6> seen{};
    for (int i = 0; i < 30000; ++i) {
      seen[random.below(6)] += 1;
    }
    for (const int count : seen) {
      CHECK(count > 4700);
      CHECK(count < 5300);
    }
  }

  TEST_CASE("normal numbers have the normal's quantiles") {
    SplitMix64 random(11);
    const auto draw = [&] { return random.normal(); };
    CHECK(share_below(-1.2815515655446008, draw) == about(0.1));
    CHECK(share_below(0, draw) == about(0.5));
    CHECK(share_below(1.2815515655446008, draw) == about(0.9));
  }

  TEST_CASE("gamma numbers have the gamma's quantiles, mean and variance") {
    struct Row {
      double shape, tenth, half, ninth;
    };
    SplitMix64 random(13);
    for (const Row& row :
         {Row{0.05, 5.8446320572865632e-21, 5.5738784407462583e-07, 0.07631711390918848},
          Row{0.4, 0.0023488772409990056, 0.14507814164343527, 1.1298428254726496},
          Row{1, 0.10536051565782631, 0.69314718055994529, 2.3025850929940459},
          Row{2.5, 0.80515399348116135, 2.1757300955477632, 4.6181784498905598},
          Row{60, 50.311815661922907, 59.666997890877944, 70.116284478395912}}) {
      CAPTURE(row.shape);
      double sum = 0;
      double squares = 0;
      const auto draw = [&] {
        const double x = random.gamma(row.shape);
        sum += x;
        squares += (x - row.shape) * (x - row.shape);
        return x;
      };
      CHECK(share_below(row.tenth, draw) == about(0.1));
      CHECK(share_below(row.half, draw) == about(0.5));
      CHECK(share_below(row.ninth, draw) == about(0.9));
      CHECK(sum / 60000 == doctest::Approx(row.shape).epsilon(0.06).scale(0));
      CHECK(squares / 60000 == doctest::Approx(row.shape).epsilon(0.15).scale(0));
    }
  }

  TEST_CASE("Dirichlet shares sum to 1 and have the means of their alphas") {
    SplitMix64 random(17);
    const std::array<double, 4> alphas{1, 0, 2.5, 0.5};
    std::array<double, 4> means{};
    for (int i = 0; i < 20000; ++i) {
      const std::vector<double> shares = random.dirichlet(alphas);
      REQUIRE(shares.size() == 4);
      REQUIRE(shares[1] == 0);
      REQUIRE(shares[0] + shares[2] + shares[3] == doctest::Approx(1).epsilon(1e-14));
      for (std::size_t k = 0; k < 4; ++k) {
        means[k] += shares[k] / 20000;
      }
    }
    CHECK(means[0] == about(0.25));
    CHECK(means[2] == about(0.625));
    CHECK(means[3] == about(0.125));
    CHECK(random.dirichlet(std::array<double, 2>{0, 3}) == std::vector<double>{0, 1});
  }

  TEST_CASE("an alpha of 0 draws nothing: the other shares are as without it") {
    SplitMix64 with(23);
    SplitMix64 without(23);
    const std::vector<double> three = with.dirichlet(std::array<double, 3>{2, 0, 0.7});
    const std::vector<double> two = without.dirichlet(std::array<double, 2>{2, 0.7});
    CHECK(three == std::vector<double>{two[0], 0, two[1]});
  }

  TEST_CASE("tiny alphas, whose gamma variates are 0 in a double, still give shares") {
    SplitMix64 random(19);
    const std::array<double, 3> alphas{1e-6, 1e-6, 2e-6};
    int last = 0;
    for (int i = 0; i < 2000; ++i) {
      const std::vector<double> shares = random.dirichlet(alphas);
      REQUIRE(shares[0] + shares[1] + shares[2] == doctest::Approx(1).epsilon(1e-14));
      last += shares[2] > 0.5 ? 1 : 0;
    }
    CHECK(last / 2000.0 == doctest::Approx(0.5).epsilon(0.05).scale(1));
  }
}
