// SPDX-License-Identifier: Apache-2.0
#include <cxmat/core/hmac.hpp>
#include <cxmat/formats/exports/rows/pseudonym.hpp>
#include <cxmat/formats/exports/rows/respondents.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace cxmat::exports;

namespace {

std::vector<RowPlace> repeated(Respondents respondents) {
  std::vector<RowPlace> places = std::move(respondents).settle().repeated;
  std::ranges::sort(places);
  return places;
}

}  // namespace

TEST_SUITE("formats/exports/rows/respondents") {
  TEST_CASE("of one person's rows the latest stays") {
    Respondents respondents;
    respondents.add({0, 0}, "a", "", 1, true, 300);
    respondents.add({0, 1}, "b", "", 1, true, 100);
    respondents.add({1, 0}, "a", "", 1, true, 200);
    respondents.add({1, 7}, "a", "", 1, true, 100);
    CHECK(repeated(std::move(respondents)) == std::vector<RowPlace>{{1, 0}, {1, 7}});
  }

  TEST_CASE("a complete response stays before a later incomplete one") {
    Respondents respondents;
    respondents.add({0, 0}, "a", "", 1, true, 100);
    respondents.add({0, 1}, "a", "", 1, false, 200);
    CHECK(repeated(std::move(respondents)) == std::vector<RowPlace>{{0, 1}});
  }

  TEST_CASE("where one date cannot be read, the order of files and rows decides") {
    Respondents respondents;
    respondents.add({0, 5}, "a", "", 1, true, 900);
    respondents.add({0, 3}, "a", "", 1, true, std::nullopt);
    respondents.add({1, 0}, "a", "", 1, true, 100);
    CHECK(repeated(std::move(respondents)) == std::vector<RowPlace>{{0, 3}, {0, 5}});
  }

  TEST_CASE("ids of other realms and waves are other people, and the former namesakes") {
    Respondents respondents;
    respondents.add({0, 0}, "1", "", 1, true, {});
    respondents.add({1, 0}, "1", "", 2, true, {});
    respondents.add({2, 0}, "1", "", 3, true, {});
    respondents.add({2, 1}, "1", "w2", 3, true, {});
    const auto settled = std::move(respondents).settle();
    CHECK(settled.repeated.empty());
    CHECK(settled.namesakes == std::map<RowPlace, std::uint32_t>{{{1, 0}, 2}, {{2, 0}, 3}});
  }

  TEST_CASE("ids are trimmed, and addresses compared without regard to letter case") {
    CHECK(compared_id("  R_1a ") == "R_1a");
    CHECK(compared_id(" Ada@Example.org") == "ada@example.org");
    CHECK(is_running_number("17"));
    CHECK_FALSE(is_running_number(""));
    CHECK_FALSE(is_running_number("R17"));
    CHECK_FALSE(is_running_number("114289341"));
  }

  TEST_CASE("a pseudonym is p and 20 digits of the keyed hash") {
    const std::string key = "0123456789abcdef";
    const std::string name = pseudonym(key, " Ada@Example.org ");
    CHECK(name == "p" + cxmat::hmac_sha256_hex(key, "ada@example.org").substr(0, 20));
    CHECK(name.size() == 21);
    CHECK(name != pseudonym("0123456789abcdeF", "ada@example.org"));
  }
}
