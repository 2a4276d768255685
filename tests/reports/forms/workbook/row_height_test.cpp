// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/workbook/row_height.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace cxmat::reports::forms::workbook;

TEST_SUITE("reports/forms/workbook/row_height") {
  TEST_CASE("lines break at blanks, and within words that no line holds") {
    // Ten digits wide: eleven letters fit.
    CHECK(lines_of("", 10) == 1);
    CHECK(lines_of("elf Zeichen", 10) == 1);
    CHECK(lines_of("zwölf Zeichen", 10) == 2);
    CHECK(lines_of("eins zwei drei vier", 10) == 2);
    CHECK(lines_of("eins\nzwei\n\ndrei", 10) == 4);
    CHECK(lines_of("Donaudampfschifffahrtsgesellschaft", 10) == 4);  // 34 letters
    CHECK(lines_of("kurz Donaudampfschiff", 10) == 3);
    CHECK(lines_of("日本語の質問票です", 10) == 2);  // nine letters of double width
  }

  TEST_CASE("a row is as high as its lines, and never higher than a row can be") {
    CHECK(row_height(1) > 15);
    CHECK(row_height(3) > 45);
    CHECK(row_height(1000) == 409);
    CHECK(row_height(lines_of(std::string(100000, 'W'), 60)) == 409);
  }
}
