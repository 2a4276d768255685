// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/text_metrics.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace cxmat::reports::charts;

namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    text += (text.empty() ? "" : "|") + line;
  }
  return text;
}

}  // namespace

TEST_SUITE("reports/charts/text_metrics") {
  TEST_CASE("no text takes no room") {
    CHECK(text_width("", 16) == 0);
  }

  TEST_CASE("width grows with the size of the writing and with its weight") {
    CHECK(text_width("Mandat", 32) == doctest::Approx(2 * text_width("Mandat", 16)));
    CHECK(text_width("Mandat", 16, true) > text_width("Mandat", 16));
  }

  TEST_CASE("an umlaut is as wide as a letter, not as its bytes") {
    CHECK(text_width("ü", 16) == doctest::Approx(text_width("u", 16)).epsilon(0.05));
    CHECK(text_width("ß", 16) == doctest::Approx(text_width("b", 16)).epsilon(0.05));
    CHECK(text_width("e\u0301", 16) == text_width("e", 16));
  }

  TEST_CASE("the estimate is not below the usual sans-serif faces") {
    // Advance widths of Arial and Helvetica in thousandths: digits 556, A 667, m 833, W 944.
    CHECK(text_width("0", 1000) >= 556);
    CHECK(text_width("A", 1000) >= 667);
    CHECK(text_width("m", 1000) >= 833);
    CHECK(text_width("W", 1000) >= 944);
    // Arial Bold: n 611, G 778.
    CHECK(text_width("n", 1000, true) >= 611);
    CHECK(text_width("G", 1000, true) >= 778);
  }

  TEST_CASE("bytes that are no UTF-8 do no harm") {
    CHECK(text_width("\xFF\xC3", 16) > 0);
    CHECK(text_width("\xE2\x82", 16) > 0);
    CHECK(text_width("\xF0\x9F\x98\x80", 16) > 0);
  }

  TEST_CASE("a text that fits stays as it is") {
    CHECK(ellipsis("Mandat", 1000, 16) == "Mandat");
  }

  TEST_CASE("a text that does not fit ends with an ellipsis within the width") {
    const std::string cut = ellipsis("Größenordnungsüberlegungen", 100, 16);
    CHECK(cut.ends_with("…"));
    CHECK(cut.starts_with("Gr"));
    CHECK(text_width(cut, 16) <= 100);
  }

  TEST_CASE("an ellipsis never cuts a letter in two") {
    for (int width = 20; width < 100; ++width) {
      const std::string cut = ellipsis("üüüüüüüüüü", width, 16);
      CHECK((cut.size() - std::string_view("…").size()) % 2 == 0);
    }
  }

  TEST_CASE("lines break at spaces and are of about equal length") {
    const double width = text_width("Verankerung und Verantwortung", 16) + 1;
    CHECK(joined(wrap("Verankerung und Verantwortung im Haus", width, 16, 2)) ==
          "Verankerung und|Verantwortung im Haus");
  }

  TEST_CASE("lines break after hyphens and slashes") {
    CHECK(joined(wrap("Entscheidungs-/Mitwirkungsrechte", text_width("Mitwirkungsrechte", 16) + 1,
                      16, 2)) == "Entscheidungs-/|Mitwirkungsrechte");
    CHECK(joined(wrap("Daten-Landschaft", text_width("Landschaft", 16) + 1, 16, 2)) ==
          "Daten-|Landschaft");
  }

  TEST_CASE("a soft hyphen shows only where the line breaks") {
    const std::string word = "Kunden\u00ADerlebnis";
    CHECK(wrap(word, 1000, 16, 2).size() == 1);
    const std::vector<std::string> lines = wrap(word, text_width("Kunden-", 16) + 20, 16, 2);
    REQUIRE(lines.size() == 2);
    CHECK(lines.front().ends_with("-"));
    CHECK(lines.back() == "erlebnis");
  }

  TEST_CASE("every line fits, whatever the width") {
    const std::string label =
        "Kundenerlebnisverantwortlichkeitsmatrix und Entscheidungsrechte der Bereiche";
    for (int width = 40; width < 700; width += 7) {
      const std::vector<std::string> lines = wrap(label, width, 16, 2);
      CHECK(lines.size() <= 2);
      for (const std::string& line : lines) {
        CHECK(text_width(line, 16) <= width);
      }
    }
  }

  TEST_CASE("an empty label is one empty line") {
    CHECK(joined(wrap("", 100, 16, 2)).empty());
    CHECK(wrap("", 100, 16, 2).size() == 1);
    CHECK(wrap("   ", 100, 16, 2).size() == 1);
  }

  TEST_CASE("a width that holds no letter comes to an end") {
    CHECK(wrap("Mandat der Leitung", 1, 16, 2).size() == 2);
    CHECK(wrap("Mandat", 0, 16, 5).size() <= 5);
  }
}
