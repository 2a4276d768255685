// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/text_block.hpp"

#include "reports/formats/display_width.hpp"
#include "reports/forms/interview/editor.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cxmat::reports;
using namespace cxmat::reports::forms;

namespace {

using Lines = std::vector<std::string>;

Editor after(const std::vector<Key>& keys, std::string text = {}) {
  Editor editor(std::move(text));
  for (const Key& key : keys) {
    editor.apply(key);
  }
  return editor;
}

Key of(Key::Kind kind) {
  return {.kind = kind, .text = {}};
}

}  // namespace

TEST_SUITE("reports/forms/interview/text_block") {
  TEST_CASE("lines break at blanks, and within longer words") {
    CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
    CHECK(wrapped("one two three", 8) == Lines{"one two", "three"});
    CHECK(wrapped("abcdefgh", 3) == Lines{"abc", "def", "gh"});
    CHECK(wrapped("ab cdefgh", 4) == Lines{"ab", "cdef", "gh"});
    CHECK(wrapped("", 5) == Lines{""});
    CHECK(wrapped("a\n\nb", 5) == Lines{"a", "", "b"});
    CHECK(wrapped("a    b", 3) == Lines{"a", "b"});
    CHECK(wrapped("ab   ", 2) == Lines{"ab"});
  }

  TEST_CASE("columns are counted, not bytes") {
    CHECK(wrapped("ÄÖÜ äöü", 3) == Lines{"ÄÖÜ", "äöü"});
    CHECK(wrapped("日本語", 4) == Lines{"日本", "語"});
    CHECK(wrapped("e\xCC\x81"
                  "e\xCC\x81"
                  "e\xCC\x81",
                  2) == Lines{"e\xCC\x81"
                              "e\xCC\x81",
                              "e\xCC\x81"});
  }

  TEST_CASE("nothing in a text moves the cursor or turns the direction") {
    CHECK(wrapped("a\x1b[2Jb\tc\xE2\x80\xAE", 20) == Lines{"a[2Jb c"});
    CHECK(fitted("a\nb\x07", 5) == "a b  ");
  }

  TEST_CASE("no line of any text is too wide, and no letter is lost") {
    const std::string text =
        "Über größere Ämter 日本語日本語 😀😀😀 e\xCC\x81\xCC\x81 "
        "Donaudampfschifffahrtsgesellschaftskapitän a b c";
    for (std::size_t width = 2; width < 60; ++width) {
      std::string letters;
      for (const std::string& line : wrapped(text, width)) {
        CHECK(display_width(line) <= width);
        for (const char byte : line) {
          letters += byte == ' ' ? "" : std::string(1, byte);
        }
      }
      std::string expected = text;
      std::erase(expected, ' ');
      CHECK(letters == expected);
    }
  }

  TEST_CASE("a bar is as full as work is done") {
    CHECK(bar(1, 2, 4) == "██░░");
    CHECK(bar(0, 0, 2) == "░░");
    CHECK(bar(7, 5, 2) == "██");
  }
}

TEST_SUITE("reports/forms/interview/editor") {
  TEST_CASE("letters come in at the cursor, marks go with their letter") {
    const Key left = of(Key::Kind::left);
    const Key back = of(Key::Kind::backspace);
    CHECK(after({{.text = "ä"}, {.text = "b"}, left, {.text = "日"}}).text() == "ä日b");
    CHECK(after({back}, "xe\xCC\x81").text() == "x");
    CHECK(after({left, back}, "äb").text() == "b");
    CHECK(after({of(Key::Kind::home), of(Key::Kind::remove)}, "äb").text() == "b");
    CHECK(after({of(Key::Kind::clear_word)}, "one two").text() == "one ");
    CHECK(after({of(Key::Kind::clear_line)}, "one\ntwo").text() == "one\n");
    CHECK(after({of(Key::Kind::new_line), {.text = "x"}}, "a").text() == "a\nx");
    CHECK(after({back, back, left, of(Key::Kind::remove)}, "a").text().empty());
  }

  TEST_CASE("a text has an end") {
    Editor editor(std::string(Editor::most_bytes - 1, 'a'));
    CHECK_FALSE(editor.apply({.text = "ä"}));
    CHECK(editor.apply({.text = "a"}));
    CHECK_FALSE(editor.apply({.text = "a"}));
  }
}
