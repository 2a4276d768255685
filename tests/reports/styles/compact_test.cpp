// SPDX-License-Identifier: Apache-2.0
#include "reports/styles/compact.hpp"

#include <doctest/doctest.h>

using cxmat::reports::compact;

TEST_SUITE("reports/styles/compact") {
  TEST_CASE("comments and indentation go, meaning stays") {
    CHECK(compact("/* a */\n.a,\n.b > c {\n  color: red;\n  margin: 0 1px;\n}\n") ==
          ".a,.b > c{color:red;margin:0 1px;}");
  }

  TEST_CASE("space that means something is kept") {
    CHECK(compact("a :hover{}") == "a :hover{}");
    CHECK(compact("width: calc(1px + 2px);") == "width:calc(1px + 2px);");
    CHECK(compact("a/**/b{}") == "a b{}");
  }

  TEST_CASE("what stands in quotes is not touched") {
    CHECK(compact("a{content: \"/* x */  \\\" {  \"}") == "a{content:\"/* x */  \\\" {  \"}");
    CHECK(compact("a{content: '  '}") == "a{content:'  '}");
  }

  TEST_CASE("what is cut off is no reason to fail") {
    CHECK(compact("") == "");
    CHECK(compact("a{} /* b") == "a{}");
    CHECK(compact("a{content: \"b\\") == "a{content:\"b\\");
  }
}
