// SPDX-License-Identifier: Apache-2.0
#include "reports/messages/numbers.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

using namespace cxmat::reports;
using cxmat::Language;

TEST_SUITE("reports/messages/numbers") {
  TEST_CASE("German has a decimal comma, English a point") {
    CHECK(decimal(2.64, 1, Language::de) == "2,6");
    CHECK(decimal(2.64, 1, Language::en) == "2.6");
    CHECK(decimal(2.64, 0, Language::en) == "3");
  }

  TEST_CASE("a figure halfway is rounded away from zero as people write it") {
    CHECK(decimal(2.25, 1, Language::en) == "2.3");  // binary halfway: printf says 2.2
    CHECK(decimal(2.65, 1, Language::en) == "2.7");  // binary just below
    CHECK(decimal(-2.25, 1, Language::en) == "\u22122.3");
    CHECK(decimal(0.5, 0, Language::en) == "1");
    CHECK(decimal(2.44, 1, Language::en) == "2.4");
  }

  TEST_CASE("what arithmetic leaves of 2.65 is 2.65") {
    CHECK(decimal(2.6499999999999995, 1, Language::en) == "2.7");
    CHECK(decimal(0.1 + 0.2, 2, Language::en) == "0.30");
  }

  TEST_CASE("a carry runs through all nines") {
    CHECK(decimal(9.96, 1, Language::en) == "10.0");
    CHECK(decimal(99.5, 0, Language::en) == "100");
    CHECK(decimal(1.999, 2, Language::de) == "2,00");
  }

  TEST_CASE("there is no negative zero") {
    CHECK(decimal(-0.04, 1, Language::en) == "0.0");
    CHECK(decimal(-0.0, 0, Language::en) == "0");
  }

  TEST_CASE("a difference carries its sign, with a real minus") {
    CHECK(signed_decimal(0.34, 1, Language::en) == "+0.3");
    CHECK(signed_decimal(-0.34, 1, Language::de) == "\u22120,3");
  }

  TEST_CASE("what rounds to zero is neither up nor down") {
    CHECK(signed_decimal(0.04, 1, Language::en) == "±0.0");
    CHECK(signed_decimal(-0.04, 1, Language::de) == "±0,0");
  }

  TEST_CASE("German sets a space that does not break before the percent sign") {
    CHECK(percent(0.414, Language::de) == "41\u00a0%");
    CHECK(percent(0.414, Language::en) == "41%");
    CHECK(percent(0.145, Language::en) == "15%");  // 0.145 * 100 is 14.499999999999998
    CHECK(percent(1, Language::en) == "100%");
    CHECK(percent(0, Language::de) == "0\u00a0%");
  }

  TEST_CASE("thousands are parted as each language does") {
    CHECK(whole(12345, Language::de) == "12.345");
    CHECK(whole(12345, Language::en) == "12,345");
    CHECK(whole(999, Language::en) == "999");
    CHECK(whole(1000000, Language::en) == "1,000,000");
  }

  TEST_CASE("small numbers are words in running text") {
    CHECK(numeral(2, Language::de) == "zwei");
    CHECK(numeral(12, Language::de) == "zwölf");
    CHECK(numeral(4, Language::en) == "four");
    CHECK(numeral(13, Language::de) == "13");
    CHECK(numeral(0, Language::en) == "0");
    CHECK(numeral(1, Language::en) == "1");
    CHECK(whole(-1234, Language::en) == "\u22121,234");
    CHECK(whole(0, Language::de) == "0");
    CHECK(whole(std::numeric_limits<std::int64_t>::min(), Language::en) ==
          "\u22129,223,372,036,854,775,808");
  }

  TEST_CASE("a date is written out, without a leading zero") {
    CHECK(date("2026-09-30", Language::de) == "30. September 2026");
    CHECK(date("2026-09-30", Language::en) == "30 September 2026");
    CHECK(date("2026-03-01", Language::de) == "1. März 2026");
  }

  TEST_CASE("what is no date stays as it is") {
    for (const std::string text : {"", "autumn", "2026-13-01", "2026-00-10", "2026-01-32",
                                   "2026-1-1", "30.09.2026", "2026-0a-01"}) {
      CHECK(date(text, Language::en) == text);
    }
  }

  TEST_CASE("what is not a number is a dash") {
    CHECK(decimal(std::nan(""), 1, Language::en) == "–");
    CHECK(signed_decimal(std::numeric_limits<double>::infinity(), 1, Language::de) == "–");
  }
}
