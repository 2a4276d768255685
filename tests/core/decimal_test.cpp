// SPDX-License-Identifier: Apache-2.0
#include <cxmat/core/decimal.hpp>

#include <doctest/doctest.h>

#include <string>

using cxmat::Decimal;
using cxmat::parse_decimal;
using cxmat::parse_number;

TEST_SUITE("core/decimal") {
  TEST_CASE("a decimal is exactly what was written") {
    CHECK(parse_decimal("3") == Decimal{3'000'000});
    CHECK(parse_decimal("0") == Decimal{0});
    CHECK(parse_decimal("0.35") == Decimal{350'000});
    CHECK(parse_decimal("-0.25") == Decimal{-250'000});
    CHECK(parse_decimal("12.000001") == Decimal{12'000'001});
  }

  TEST_CASE("weights that look like a hundred per cent are a hundred per cent") {
    const Decimal sum{parse_decimal("0.35")->micros + parse_decimal("0.45")->micros +
                      parse_decimal("0.2")->micros};
    CHECK(sum == Decimal::of(1));
  }

  TEST_CASE("whatever is no JSON number is refused") {
    for (const char* text : {"",    "-",    "+1",  ".5",   "1.",   "010",   "00",    "-01",
                             "1e3", "1,5",  "1 ",  " 1",   "0x10", "1_000", "1.2.3", "--1",
                             "nan", ".nan", "inf", ".inf", "NaN",  "one",   "1%",    "\xD9\xA1"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_decimal(text).has_value());
    }
  }

  TEST_CASE("a seventh decimal is refused rather than rounded") {
    CHECK(parse_decimal("0.123456").has_value());
    CHECK_FALSE(parse_decimal("0.1234567").has_value());
    CHECK_FALSE(parse_decimal("0.1000000").has_value());
  }

  TEST_CASE("the limit is one billion, and no number of digits overflows") {
    CHECK(parse_decimal("1000000000") == Decimal{Decimal::limit});
    CHECK(parse_decimal("-1000000000") == Decimal{-Decimal::limit});
    CHECK_FALSE(parse_decimal("1000000000.000001").has_value());
    CHECK_FALSE(parse_decimal("1000000001").has_value());
    CHECK_FALSE(parse_decimal(std::string(5000, '9')).has_value());
  }

  TEST_CASE("a decimal prints as short as it can be written") {
    CHECK(to_string(Decimal{}) == "0");
    CHECK(to_string(Decimal::of(3)) == "3");
    CHECK(to_string(Decimal::of(100)) == "100");
    CHECK(to_string(Decimal{250'000}) == "0.25");
    CHECK(to_string(Decimal{-250'000}) == "-0.25");
    CHECK(to_string(Decimal{-1}) == "-0.000001");
    CHECK(to_string(Decimal{12'340'000}) == "12.34");
  }

  TEST_CASE("a printed decimal reads as the same decimal") {
    for (const std::int64_t micros : {0L, 1L, -1L, 350'000L, 999'999'999'999'999L, -42'000'000L}) {
      const Decimal number{micros};
      CHECK(parse_decimal(to_string(number)) == number);
    }
  }

  TEST_CASE("a number may have an exponent") {
    CHECK(parse_number("1.5") == 1.5);
    CHECK(parse_number("-2e3") == -2000.0);
    CHECK(parse_number("2.5E-1") == 0.25);
    CHECK(parse_number("1e+2") == 100.0);
  }

  TEST_CASE("a number is finite and has JSON's form") {
    for (const char* text : {"", "-", ".5", "1.", "010", "08", "0x10", "1e", "1e+", "1,5", ".nan",
                             ".inf", "nan", "inf", "1e999", "1 ", "+1", "1.5x"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_number(text).has_value());
    }
  }
}
