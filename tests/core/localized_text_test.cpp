// SPDX-License-Identifier: Apache-2.0
#include <cxmat/core/localized_text.hpp>

#include <doctest/doctest.h>

using cxmat::Language;
using cxmat::LocalizedText;

TEST_SUITE("core/localized_text") {
  TEST_CASE("each language has its own text") {
    LocalizedText text;
    text.set(Language::de, "Frage");
    text.set(Language::en, "Question");
    CHECK(text.in(Language::de) == "Frage");
    CHECK(text.in(Language::en) == "Question");
  }

  TEST_CASE("a missing language falls back to another one and says so") {
    LocalizedText text;
    text.set(Language::en, "Question");
    CHECK(text.in(Language::de) == "Question");
    CHECK_FALSE(text.has(Language::de));
    CHECK(text.has(Language::en));
  }

  TEST_CASE("no text at all is empty in every language") {
    const LocalizedText text;
    CHECK(text.empty());
    CHECK(text.in(Language::de).empty());
  }

  TEST_CASE("a text without languages stands for all of them") {
    const LocalizedText text("Nordlicht AG");
    CHECK(text.has(Language::de));
    CHECK(text.has(Language::en));
    CHECK(text.in(Language::en) == "Nordlicht AG");
  }

  TEST_CASE("a later text replaces an earlier one") {
    LocalizedText text("alt");
    text.set(Language::de, "neu");
    CHECK(text.in(Language::de) == "neu");
    CHECK(text.in(Language::en) == "alt");
  }

  TEST_CASE("languages have their two-letter names and no others") {
    CHECK(cxmat::parse_language("de") == Language::de);
    CHECK(cxmat::parse_language("en") == Language::en);
    CHECK_FALSE(cxmat::parse_language("fr").has_value());
    CHECK_FALSE(cxmat::parse_language("DE").has_value());
    CHECK_FALSE(cxmat::parse_language("").has_value());
    for (const Language language : cxmat::all_languages) {
      CHECK(cxmat::parse_language(to_string(language)) == language);
    }
  }
}
