// SPDX-License-Identifier: Apache-2.0
#include <cxmat/anonymity/line.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

using namespace cxmat;

namespace {

/// Groups of which only the people matter.
struct People {
  std::vector<Figures> figures;
  std::vector<LineCell> cells;
};

People people(const std::vector<std::int64_t>& counts, const std::vector<std::size_t>& hidden) {
  People made;
  for (const std::int64_t count : counts) {
    made.figures.push_back(Figures{.respondents = count, .n = count, .asked = count});
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    made.cells.push_back({.figures = &made.figures[i], .people = counts[i]});
  }
  for (const std::size_t i : hidden) {
    made.cells[i].hiding = Hiding::everything;
  }
  return made;
}

std::vector<std::size_t> hidden_in(const std::vector<LineCell>& cells) {
  std::vector<std::size_t> hidden;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].hiding != Hiding::nothing) {
      hidden.push_back(i);
    }
  }
  return hidden;
}

using Positions = std::vector<std::size_t>;

const LineRules groups{.unanimous = Unanimous::show, .nobody_is_secret = true};

/// A question's cell: so many people per score 0, 1/4, 1/2, 3/4, 1.
Figures answers(const std::vector<std::int64_t>& counts) {
  Figures figures;
  Spread spread{.lowest = 1};
  double sum = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const double score = static_cast<double>(i) / 4;
    figures.n += counts[i];
    sum += score * static_cast<double>(counts[i]);
    if (counts[i] > 0) {
      spread.scores.push_back({score, counts[i]});
      spread.lowest = std::min(spread.lowest, score);
      spread.highest = score;
      spread.alike = std::max(spread.alike, counts[i]);
    }
  }
  figures.respondents = figures.asked = figures.n;
  figures.score = sum / static_cast<double>(figures.n);
  spread.weight = static_cast<double>(figures.n);
  figures.spread = spread;
  return figures;
}

}  // namespace

TEST_SUITE("anonymity/line") {
  TEST_CASE("20 people in groups of 9 and 8: the third has 3, unless a second one is hidden") {
    People line = people({9, 8, 3}, {2});
    CHECK(possible_counts(line.cells, 2).low == 3);
    CHECK(possible_counts(line.cells, 2).high == 3);
    CHECK(protect_line(line.cells, groups).none());
    CHECK(hidden_in(line.cells) == Positions{1, 2});
    CHECK(possible_counts(line.cells, 2).low == 0);
    CHECK(possible_counts(line.cells, 2).high == 11);
  }

  TEST_CASE("two small groups protect each other from five people on, not with four") {
    People five = people({20, 3, 2}, {1, 2});
    CHECK(protect_line(five.cells, groups).none());
    CHECK(hidden_in(five.cells) == Positions{1, 2});
    People four = people({20, 2, 2}, {1, 2});
    CHECK(protect_line(four.cells, groups).none());
    CHECK(hidden_in(four.cells) == Positions{0, 1, 2});
  }

  TEST_CASE("an empty group is a secret too") {
    People line = people({12, 7, 0}, {2});
    CHECK(protect_line(line.cells, groups).none());
    CHECK(hidden_in(line.cells) == Positions{1, 2});
  }

  TEST_CASE("three people without a group hide the smallest group, five none") {
    People line = people({12, 7}, {});
    line.cells.push_back({.figures = nullptr, .people = 3, .hiding = Hiding::everything});
    CHECK(protect_line(line.cells, groups).none());
    CHECK(hidden_in(line.cells) == Positions{1, 2});
    line = people({12, 7}, {});
    line.cells.push_back({.figures = nullptr, .people = 5, .hiding = Hiding::everything});
    CHECK(protect_line(line.cells, groups).none());
    CHECK(hidden_in(line.cells) == Positions{2});
  }

  TEST_CASE("who took part bounds who answered: nobody answers who is not there") {
    // 4 of 6, 17 of 18 and 45 of 47 answered. With the first two hidden, 21 answers are known of 24
    // people: the first group has between 21 - 18 = 3 and 6 of them, four numbers.
    People line = people({4, 17, 45}, {0, 1});
    line.cells[0].capacity = 6;
    line.cells[1].capacity = 18;
    line.cells[2].capacity = 47;
    CHECK(possible_counts(line.cells, 0).low == 3);
    CHECK(possible_counts(line.cells, 0).high == 6);
    CHECK(find_exposed(line.cells, groups).counts == Positions{0, 1});
  }

  TEST_CASE("a hidden mean can be anything within a level, as far as the others' answers reach") {
    // Six people who all say 4 (score 3/4), beside seven who say 3 to 5: the six could be the
    // lowest six of the thirteen, (3 x 1/2 + 3 x 3/4) / 6 = 0.625, or the highest,
    // (2 x 1 + 4 x 3/4) / 6 = 0.8333: less than a quarter.
    const Figures six = answers({0, 0, 0, 6, 0});
    const Figures seven = answers({0, 0, 3, 2, 2});
    const Figures many = answers({8, 4, 4, 4, 8});
    AnswerPool pool;
    pool.add(six);
    pool.add(seven);
    const auto means = possible_means(pool, six, 6, {});
    REQUIRE(means);
    CHECK(means->low == doctest::Approx(0.625));
    CHECK(means->high == doctest::Approx(5.0 / 6));
    const Levels levels(5);
    std::vector<LineCell> cells{
        {.figures = &six, .people = 6, .capacity = 6, .hiding = Hiding::answers},
        {.figures = &seven, .people = 7, .capacity = 7},
        {.figures = &many, .people = 28, .capacity = 28}};
    CHECK(protect_line(cells, {.levels = &levels}).none());
    CHECK(cells[0].hiding == Hiding::answers);
    CHECK(cells[2].hiding == Hiding::answers);
  }
}
