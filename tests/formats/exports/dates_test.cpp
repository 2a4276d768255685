// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/exports/cell_escapes.hpp>
#include <cxmat/formats/exports/dates.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string_view>

using namespace cxmat::exports;

namespace {

std::string us(std::string_view cell) {
  return day_of(cell, DateOrder::month_first).value_or("none");
}

std::string eu(std::string_view cell) {
  return day_of(cell, DateOrder::day_first).value_or("none");
}

}  // namespace

TEST_SUITE("formats/exports/dates") {
  TEST_CASE("the year first") {
    for (const std::string_view cell :
         {"2024-09-01", " 2024-09-01 11:27:00 ", "2024-09-01T11:27:00.000Z",
          "2024-09-01T23:59:59+02:00", "2024/09/01 11:27:31 AM GMT+2", "2024-9-1", "2024.09.01",
          "20240901", "20240901T112700"}) {
      CAPTURE(cell);
      CHECK(us(cell) == "2024-09-01");
      CHECK(eu(cell) == "2024-09-01");
    }
  }

  TEST_CASE("dots always have the day first") {
    for (const std::string_view cell :
         {"01.09.2024 11:27", "1.9.2024", "1. 9. 2024", "01.09.24", "01.09.2024, 11:27"}) {
      CAPTURE(cell);
      CHECK(us(cell) == "2024-09-01");
      CHECK(eu(cell) == "2024-09-01");
    }
  }

  TEST_CASE("strokes have the order of the column") {
    CHECK(us("9/1/2024 11:27 AM") == "2024-09-01");
    CHECK(eu("9/1/2024 11:27") == "2024-01-09");
    CHECK(us("13/9/2024") == "2024-09-13");
    CHECK(eu("9/13/2024") == "2024-09-13");
    CHECK(eu("01-09-2024") == "2024-09-01");
  }

  TEST_CASE("Excel's days") {
    // 45536 is 2024-09-01, as Excel shows it; 36526 is the first day of 2000.
    CHECK(us("45536") == "2024-09-01");
    CHECK(us("45536.477") == "2024-09-01");
    CHECK(us("45536,477") == "2024-09-01");
    CHECK(us("36526") == "2000-01-01");
  }

  TEST_CASE("what is no date") {
    for (const std::string_view cell :
         {"", "soon", "12", "100000", "2024", "2024-13-01", "2023-02-29", "31.02.2024", "1/2",
          "2024-09-01x", "1.2.3.4", "99999999", "3237565956", "45536.4x", "-45536"}) {
      CAPTURE(cell);
      CHECK(us(cell) == "none");
      CHECK(eu(cell) == "none");
    }
    CHECK(us("2024-02-29") == "2024-02-29");
  }

  TEST_CASE("a number above twelve tells the order of a column") {
    constexpr std::array<std::string_view, 2> open{"9/1/2024", "2/3/2024"};
    constexpr std::array<std::string_view, 3> day{"9/1/2024", "", "13/1/2024"};
    constexpr std::array<std::string_view, 2> month{"9/13/2024 8:00", "9/1/2024"};
    constexpr std::array<std::string_view, 2> both{"9/13/2024", "13/9/2024"};
    for (const DateOrder otherwise : {DateOrder::day_first, DateOrder::month_first}) {
      CHECK(order_of(open, otherwise) == otherwise);
      CHECK(order_of(day, otherwise) == DateOrder::day_first);
      CHECK(order_of(month, otherwise) == DateOrder::month_first);
      CHECK(order_of(both, otherwise) == otherwise);
    }
  }
}

TEST_SUITE("formats/exports/cell_escapes") {
  TEST_CASE("what one date shows of its order") {
    CHECK(order_shown("9/1/2024 11:27") == OrderShown::either);
    CHECK(order_shown("13/1/2024") == OrderShown::day_first);
    CHECK(order_shown("1-13-2024") == OrderShown::month_first);
    for (const char* cell : {"5/5/2024", "2024/9/1", "01.09.2024", "45536.477", "", "x"}) {
      CHECK(order_shown(cell) == OrderShown::nothing);
    }
  }

  TEST_CASE("escapes are undone once and only where the file has them") {
    CellRules rules;
    CHECK(unescaped_cell("'=1{tab}", rules) == "'=1{tab}");
    rules.braced_escapes = true;
    CHECK(unescaped_cell("a{newline}b{tab}c{quote}d{cr}e", rules) == "a\nb\tc\"d\re");
    CHECK(unescaped_cell("{lbrace}newline}", rules) == "{newline}");
    CHECK(unescaped_cell("{question_not_shown}", rules) == "{question_not_shown}");
    rules.formula_guard = true;
    CHECK(unescaped_cell("'=1", rules) == "=1");
    CHECK(unescaped_cell("'tis", rules) == "'tis");
    CHECK(unescaped_cell("'", rules) == "'");
  }
}
