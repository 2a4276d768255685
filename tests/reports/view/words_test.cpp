// SPDX-License-Identifier: Apache-2.0
#include "reports/view/words.hpp"

#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports::view;

TEST_SUITE("reports/view/words") {
  TEST_CASE("a name is one line, whatever its author typed") {
    CHECK(clean("  Front\n line\t team ") == "Front line team");
    CHECK(clean("a\x01z") == "a z");
    CHECK(clean("a\u0085z\u2028y") == "a z y");
    CHECK(clean("").empty());
    CHECK(clean("caf\xC3|\xE2\x80 \xFF") == "caf\uFFFD|\uFFFD\uFFFD \uFFFD");
  }

  TEST_CASE("characters that turn the text around them are removed") {
    CHECK(clean("IT \u202Enimda\u202C") == "IT nimda");
    CHECK(clean("\u2066a\u2069\u2067b\u2068") == "ab");
  }

  TEST_CASE("letters, dashes and quotes of all languages stay") {
    const std::string text = "Größe – „Kunde“ … שלום 日本 😀";
    CHECK(clean(text) == text);
  }

  TEST_CASE("a missing language falls back to the other, a missing text to what stands for it") {
    LocalizedText german;
    german.set(Language::de, "Verankerung");
    CHECK(words(german, Language::en, "id") == "Verankerung");
    CHECK(words(LocalizedText(), Language::en, "id") == "id");
    CHECK(words(LocalizedText("  "), Language::en, "id") == "id");
  }

  TEST_CASE("a name inside a sentence is marked, and the marks come off again") {
    CHECK(isolated("A") == "\u2068A\u2069");
    CHECK(without_isolates("\u2068A\u2069 b") == "A b");
  }

  TEST_CASE("a list reads like one") {
    const reports::Messages english(Language::en);
    const reports::Messages german(Language::de);
    CHECK(joined(std::vector<std::string>{"A"}, english) == "A");
    CHECK(joined(std::vector<std::string>{"A", "B"}, english) == "A and B");
    CHECK(joined(std::vector<std::string>{"A", "B", "C"}, german) == "A, B und C");
    CHECK(joined(std::vector<std::string>{}, english).empty());
  }

  TEST_CASE("empty sentences leave no gap") {
    CHECK(in_a_row(std::vector<std::string>{"", "One.", "", "Two."}) == "One. Two.");
  }
}
