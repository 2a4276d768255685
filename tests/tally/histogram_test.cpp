// SPDX-License-Identifier: Apache-2.0
#include <cxmat/tally/histogram.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <random>
#include <vector>

using namespace cxmat;

namespace {

std::vector<Bin> bins_of(const Histogram& histogram) {
  std::vector<Bin> bins;
  std::ranges::copy(histogram.bins(), std::back_inserter(bins));
  return bins;
}

/// Keys and weights as they come, and what they must become.
class Keys {
 public:
  explicit Keys(std::uint64_t seed) : generator_(seed) {}

  void add_many(Histogram& histogram, std::size_t count, std::int64_t range, bool weighted) {
    for (std::size_t i = 0; i < count; ++i) {
      const auto key = static_cast<std::int64_t>(generator_() % static_cast<std::uint64_t>(range));
      const std::uint64_t weight = weighted ? 1 + generator_() % 5'000'000'000U : 1;
      histogram.add(key, weight);
      Bin& bin = expected_[key];
      bin.key = key;
      ++bin.count;
      bin.weight += weight;
      bin.weight_squared += Unsigned128{weight} * weight;
      sum_ += key;
    }
  }

  [[nodiscard]] std::vector<Bin> expected() const {
    std::vector<Bin> bins;
    for (const auto& [key, bin] : expected_) {
      bins.push_back(bin);
    }
    return bins;
  }
  [[nodiscard]] Signed128 sum() const { return sum_; }

 private:
  std::mt19937_64 generator_;
  std::map<std::int64_t, Bin> expected_;
  Signed128 sum_ = 0;
};

}  // namespace

TEST_SUITE("tally") {
  TEST_CASE("what is unpacked is what was added, with weights and without") {
    for (const bool weighted : {false, true}) {
      for (const std::int64_t range :
           {std::int64_t{5}, std::int64_t{2'000}, std::int64_t{1} << 60}) {
        CAPTURE(weighted);
        CAPTURE(range);
        Keys keys(static_cast<std::uint64_t>(range));
        Histogram histogram;
        keys.add_many(histogram, 3'000, range, weighted);
        CHECK(bins_of(histogram) == keys.expected());
        CHECK(histogram.sum() == keys.sum());
        CHECK(histogram.count() == 3'000);
        CHECK(histogram.bins().lowest() == keys.expected().front().key);
        CHECK(histogram.bins().highest() == keys.expected().back().key);
      }
    }
  }

  TEST_CASE("keys from one end of the range to the other") {
    constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
    Histogram histogram;
    for (const std::int64_t key : {highest, std::int64_t{0}, lowest, std::int64_t{-1}, highest}) {
      histogram.add(key, 1);
    }
    CHECK(bins_of(histogram) ==
          std::vector<Bin>{{lowest, 1, 1, 1}, {-1, 1, 1, 1}, {0, 1, 1, 1}, {highest, 2, 2, 2}});
  }

  TEST_CASE("someone of weight 2 among others of weight 1") {
    Histogram histogram;
    for (std::int64_t key = 0; key < 300; ++key) {
      histogram.add(key, 1);
    }
    CHECK_FALSE(histogram.bins().weighted());
    histogram.add(150, 2);
    CHECK(histogram.bins().weighted());
    CHECK(bins_of(histogram)[149] == Bin{149, 1, 1, 1});
    CHECK(bins_of(histogram)[150] == Bin{150, 2, 3, 5});
    CHECK(bins_of(histogram)[299] == Bin{299, 1, 1, 1});
  }

  TEST_CASE("the sum of many is that of one after the other, dense, sparse or weighted") {
    for (const bool weighted : {false, true}) {
      for (const std::int64_t range : {std::int64_t{300}, std::int64_t{1} << 50}) {
        CAPTURE(weighted);
        CAPTURE(range);
        Keys keys(7);
        std::vector<Histogram> parts(9);
        for (std::size_t i = 0; i < parts.size(); ++i) {
          keys.add_many(parts[i], i * 50, range, weighted && i % 2 == 0);  // the first stays empty
        }
        Histogram merged;
        std::vector<const Histogram*> pointers;
        for (const Histogram& part : parts) {
          merged.merge(part);
          pointers.push_back(&part);
        }
        const Histogram sum = Histogram::sum_of(pointers);
        CHECK(bins_of(sum) == keys.expected());
        CHECK(sum == merged);
      }
    }
    CHECK(Histogram::sum_of({}) == Histogram());
    const Histogram none;
    const std::vector<const Histogram*> empty{&none, &none};
    CHECK(Histogram::sum_of(empty) == Histogram());
  }

  TEST_CASE("counts of keys in any order make the same histogram") {
    for (const std::size_t count : {10U, 5'000U}) {
      for (const std::int64_t range : {std::int64_t{1'000}, std::int64_t{1} << 62}) {
        Keys keys(3);
        Histogram histogram;
        keys.add_many(histogram, count, range, false);
        std::vector<KeyCount> counts;
        for (const Bin& bin : keys.expected()) {
          counts.push_back({bin.key, 1});
          if (bin.count > 1) {
            counts.push_back({bin.key, bin.count - 1});
          }
        }
        std::ranges::shuffle(counts, std::mt19937(1));
        CHECK(Histogram::of_counts(counts) == histogram);
      }
    }
    CHECK(Histogram::of_counts({{-5, 2}, {-7, 1}}).bins().lowest() == -7);
  }

  TEST_CASE("a histogram comes back from its bins, shift and sum") {
    for (const bool weighted : {false, true}) {
      Keys keys(4);
      Histogram histogram;
      keys.add_many(histogram, 500, 1'000, weighted);
      CHECK(Histogram::of_bins(bins_of(histogram), histogram.shift(), histogram.sum()) ==
            histogram);
    }
    Histogram coarse;
    for (std::int64_t key = 0; key <= static_cast<std::int64_t>(Histogram::max_bins); ++key) {
      coarse.add(key, 1);
    }
    REQUIRE(coarse.shift() == 1);
    Histogram again = Histogram::of_bins(bins_of(coarse), coarse.shift(), coarse.sum());
    CHECK(again == coarse);
    again.add(3, 1);
    coarse.add(3, 1);
    CHECK(again == coarse);
    CHECK(bins_of(again)[1] == Bin{2, 3, 3, 3});
  }
}
