// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/text_table.hpp"

#include "reports/formats/display_width.hpp"

#include <doctest/doctest.h>

using namespace cxmat::reports;

TEST_SUITE("reports/formats/text_table") {
  TEST_CASE("an umlaut takes one column, a combining mark none, a Chinese character two") {
    CHECK(display_width("Führung") == 7);
    CHECK(display_width("Fu\u0308hrung") == 7);
    CHECK(display_width("\u5BA2\u6237") == 4);
    CHECK(display_width("−0,3") == 4);
    CHECK(display_width("") == 0);
  }

  TEST_CASE("a text that does not fit ends with an ellipsis and is as wide as it may be") {
    CHECK(shortened("Führungskräfte", 14) == "Führungskräfte");
    CHECK(shortened("Führungskräfte", 5) == "Führ…");
    CHECK(shortened("one two", 5) == "one…");
    CHECK(shortened("\u5BA2\u6237\u5BA2", 4) == "\u5BA2…");
    CHECK(shortened("abc", 0).empty());
  }

  TEST_CASE("bytes that are no UTF-8 do no harm") {
    CHECK(display_width("\xC3") == 1);
    CHECK(display_width("a\xF0\x9F") == 3);
    CHECK(shortened("\xE2\x82\xFF\xFF\xFF", 3).ends_with("…"));
  }

  TEST_CASE("numbers stand to the right, texts to the left, nothing at the lines' ends") {
    const TextTable table{.label_heading = "Bereich",
                          .columns = {{.heading = "n"}, {.heading = "Stufe", .number = false}},
                          .rows = {{.label = "Köln", .cells = {"7", "2 Vereinzelt"}},
                                   {.label = "Ö", .cells = {"12"}}}};
    CHECK(render(table) ==
          "Bereich   n  Stufe\n"
          "Köln      7  2 Vereinzelt\n"
          "Ö        12\n");
  }

  TEST_CASE("long labels are shortened before columns move below") {
    const TextTable table{.label_heading = "",
                          .columns = {{.heading = "abcde"}},
                          .rows = {{.label = std::string(50, 'x'), .cells = {"1"}}}};
    CHECK(render(table, 40) ==
          std::string(35, ' ') + "abcde\n" + std::string(32, 'x') + "…      1\n");
  }

  TEST_CASE("texts are shortened before columns move below") {
    const TextTable table{.label_heading = "",
                          .columns = {{.heading = "", .number = false}, {.heading = "n"}},
                          .rows = {{.label = "All", .cells = {std::string(50, 'x'), "1"}}}};
    CHECK(render(table, 40) == std::string(39, ' ') + "n\nAll  " + std::string(31, 'x') + "…  1\n");
  }

  TEST_CASE("columns that do not fit follow below with the labels repeated") {
    TextTable table{
        .label_heading = "Area", .columns = {}, .rows = {{.label = "All", .cells = {}}}};
    for (const char* heading : {"first group", "second group", "third group"}) {
      table.columns.push_back({.heading = heading});
      table.rows[0].cells.emplace_back("2.5");
    }
    CHECK(render(table, 32) ==
          "Area  first group  second group\n"
          "All           2.5           2.5\n"
          "\n"
          "Area  third group\n"
          "All           2.5\n");
  }

  TEST_CASE("a column that wraps goes on in the next line, words whole") {
    const TextTable table{
        .label_heading = "Was",
        .columns = {{.heading = "Maßnahme", .number = false, .wrap = true}, {.heading = "n"}},
        .rows = {{.label = "Köln", .cells = {"Eine Person benennen und allen mitteilen", "7"}},
                 {.label = "Ö", .cells = {"", "12"}}}};
    CHECK(render(table, 34) ==
          "Was   Maßnahme                   n\n"
          "Köln  Eine Person benennen und   7\n"
          "      allen mitteilen\n"
          "Ö                               12\n");
  }
}
