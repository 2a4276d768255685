// SPDX-License-Identifier: Apache-2.0
#include <cxmat/core/closest_match.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using cxmat::closest_match;

TEST_SUITE("core/closest_match") {
  TEST_CASE("one typing mistake of each kind finds the word that was meant") {
    const std::vector<std::string> known{"dimension", "relevant", "weight", "scale"};
    CHECK(closest_match("dimensions", known) == "dimension");  // a letter too many
    CHECK(closest_match("dimesion", known) == "dimension");    // a letter missing
    CHECK(closest_match("dimenzion", known) == "dimension");   // a wrong letter
    CHECK(closest_match("wieght", known) == "weight");         // two letters swapped
    CHECK(closest_match("Scale", known) == "scale");           // capitals
  }

  TEST_CASE("a swap of neighbours is one mistake, not two") {
    CHECK(closest_match("ab", std::vector<std::string>{"ba"}) == "ba");
    CHECK(closest_match("ab", std::vector<std::string>{"cd"}).empty());
  }

  TEST_CASE("a word that is far from all candidates gets no suggestion") {
    const std::vector<std::string> known{"dimension", "relevant"};
    CHECK(closest_match("colour", known).empty());
    CHECK(closest_match("", known).empty());
    CHECK(closest_match("dimension", {}).empty());
  }

  TEST_CASE("the nearer candidate wins, and of equally near ones the first") {
    CHECK(closest_match("weigth", std::vector<std::string>{"width", "weight"}) == "weight");
    CHECK(closest_match("bat", std::vector<std::string>{"cat", "hat"}) == "cat");
  }

  TEST_CASE("an identical word is its own closest match") {
    CHECK(closest_match("scale", std::vector<std::string>{"scales", "scale"}) == "scale");
  }

  TEST_CASE("endless words are not compared") {
    const std::string endless(100'000, 'x');
    CHECK(closest_match(endless, std::vector<std::string>{endless}).empty());
    CHECK(closest_match("scale", std::vector<std::string>{endless, "scales"}) == "scales");
  }
}
