// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/key.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace cxmat::reports::forms;

namespace {

using Kind = Key::Kind;

/// "a b <enter>" for what `bytes` mean.
std::string names(const std::vector<Key>& keys) {
  std::string all;
  for (const Key& key : keys) {
    all += all.empty() ? "" : " ";
    all += key.pasted ? "p:" : "";
    all += key.kind == Kind::character ? key.text
                                       : "<" + std::to_string(static_cast<int>(key.kind)) + ">";
  }
  return all;
}

std::string name(Kind kind) {
  return "<" + std::to_string(static_cast<int>(kind)) + ">";
}

std::string typed(std::string_view bytes) {
  KeyDecoder decoder;
  std::vector<Key> keys = decoder.feed(bytes);
  for (const Key& key : decoder.settle()) {
    keys.push_back(key);
  }
  return names(keys);
}

}  // namespace

TEST_SUITE("reports/forms/interview/key") {
  TEST_CASE("letters, also beyond ASCII") {
    CHECK(typed("aä日😀") == "a ä 日 😀");
    CHECK(typed("\xFF\xC3z") == "z");
    CHECK(typed("\xED\xA0\x80"
                "a") == "a");
  }

  TEST_CASE("keys of terminals") {
    CHECK(typed("\r") == name(Kind::enter));
    CHECK(typed("\n") == name(Kind::new_line));
    CHECK(typed("\x1b[A\x1b[B\x1b[C\x1b[D") == name(Kind::up) + " " + name(Kind::down) + " " +
                                                   name(Kind::right) + " " + name(Kind::left));
    CHECK(typed("\x1bOA") == name(Kind::up));
    CHECK(typed("\x1b[3~\x1b[5~\x1b[6~") ==
          name(Kind::remove) + " " + name(Kind::page_up) + " " + name(Kind::page_down));
    CHECK(typed("\x7f\b") == name(Kind::backspace) + " " + name(Kind::backspace));
    CHECK(typed("\x03\x1a\x04\x0c") == name(Kind::interrupt) + " " + name(Kind::suspend) + " " +
                                           name(Kind::close) + " " + name(Kind::redraw));
    CHECK(typed("\x1b") == name(Kind::escape));
    CHECK(typed("\x1b\r") == name(Kind::new_line));
    CHECK(typed("\x1bq") == name(Kind::escape) + " q");
  }

  TEST_CASE("sequences that mean nothing here are dropped whole") {
    CHECK(typed("\x1b[15~x\x1b[1;5Cy\x1b[?1;2cz\x1b[I") == "x y z");
    CHECK(typed("\x1b[" + std::string(1000, '1') + "q").size() < 2500);
    CHECK(typed(std::string("a\0b\x02", 4)) == "a b");
  }

  TEST_CASE("pieces of a sequence or character wait for the rest") {
    KeyDecoder decoder;
    CHECK(decoder.feed("\x1b").empty());
    CHECK(decoder.waiting());
    CHECK(decoder.feed("[").empty());
    CHECK(names(decoder.feed("A")) == name(Kind::up));
    CHECK_FALSE(decoder.waiting());
    CHECK(decoder.feed("\xC3").empty());
    CHECK(names(decoder.feed("\xA4")) == "ä");
    CHECK(decoder.feed("\x1b").empty());
    CHECK(names(decoder.settle()) == name(Kind::escape));
    CHECK_FALSE(decoder.waiting());
  }

  TEST_CASE("pasted text is marked, and its controls are none") {
    CHECK(typed("\x1b[200~a\r\nb\tc\x03\x1b[Ad\x1b[201~e") ==
          "p:a p:" + name(Kind::new_line) + " p:b p:  p:c p:d e");
  }
}
