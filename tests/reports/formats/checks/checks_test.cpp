// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/checks/github.hpp"
#include "reports/formats/checks/junit.hpp"
#include "reports/formats/checks/summary.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cxmat;
using namespace cxmat::reports;

namespace {

view::CheckLine line(bool blocks, bool warns, std::string what) {
  return {.blocks = blocks,
          .warns = warns,
          .state = blocks  ? "failed"
                   : warns ? "warning"
                           : "passed",
          .what = std::move(what),
          .rule = "score at least 3",
          .found = "2.40"};
}

view::ChecksPart part(std::vector<view::CheckLine> lines) {
  return {
      .heading = "Checks: X", .counts = "counts", .verdict = "Verdict.", .lines = std::move(lines)};
}

std::size_t count_of(const std::string& text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
    ++found;
  }
  return found;
}

/// What follows the table.
std::string annotations(const std::string& text) {
  return text.substr(text.find("\n::") + 1);
}

}  // namespace

TEST_SUITE("the gate for machines") {
  TEST_CASE("annotations: failures first, nothing of what passed") {
    const std::string text = render_checks_github(
        part({line(false, true, "B"), line(false, false, "C"), line(true, false, "A")}),
        "a/assessment.yaml", Messages(Language::en));
    CHECK(annotations(text) ==
          "::error file=a/assessment.yaml,title=A%3A score at least 3::failed: 2.40\n"
          "::warning file=a/assessment.yaml,title=B%3A score at least 3::warning: 2.40\n");
  }

  TEST_CASE("no text can end its annotation or start a command") {
    const std::string text =
        render_checks_github(part({line(true, false, "100 %,\n::set-output name=x::y\r")}), "a,b:c",
                             Messages(Language::en));
    CHECK(annotations(text) ==
          "::error file=a%2Cb%3Ac,title=100 %25%2C%0A%3A%3Aset-output name=x%3A%3Ay%0D%3A score at "
          "least 3::failed: 2.40\n");
    // Neither is there one in the table before it.
    CHECK(count_of(text, "\n::") == 1);
    CHECK(text.substr(0, text.find("\n::")).find("::") == std::string::npos);
  }

  TEST_CASE("ten annotations are all that are shown; the last one counts the rest") {
    const std::vector<view::CheckLine> ten(10, line(true, false, "A"));
    CHECK(count_of(render_checks_github(part(ten), "f", Messages(Language::en)), "::error ") == 10);
    const std::vector<view::CheckLine> twelve(12, line(true, false, "A"));
    const std::string text = render_checks_github(part(twelve), "f", Messages(Language::en));
    CHECK(count_of(text, "::error ") == 9);
    CHECK(text.ends_with("::notice file=f,title=Checks%3A X::3 more rules are not listed here.\n"));
  }

  TEST_CASE("JUnit: one case a rule, only what blocks is a failure, texts are escaped") {
    const std::string text =
        render_checks_junit(part({line(true, false, "A & <B>\x01"), line(false, true, "\"C\""),
                                  line(false, false, "D")}),
                            "nord<licht");
    CHECK(count_of(text, "<testcase ") == 3);
    CHECK(count_of(text, "<failure ") == 1);
    CHECK(count_of(text, R"(tests="3" failures="1")") == 2);
    CHECK(count_of(text, "A &amp; &lt;B&gt;") == 2);
    CHECK(count_of(text, "<system-out>warning: 2.40</system-out>") == 1);
    CHECK(count_of(text, "nord&lt;licht") == 4);
    CHECK(text.find('\x01') == std::string::npos);
  }

  TEST_CASE("a summary puts what fails first and stays under its limit") {
    const std::string few =
        render_checks_summary(part({line(false, false, "fine"), line(true, false, "A|B <script>")}),
                              Messages(Language::en));
    CHECK(few.find("A\\|B") < few.find("fine"));
    CHECK(few.find("<script>") == std::string::npos);
    const std::vector<view::CheckLine> many(30'000, line(false, true, std::string(80, 'x')));
    const std::string text = render_checks_summary(part(many), Messages(Language::en));
    CHECK(text.size() < most_summary_bytes);
    CHECK(text.size() > most_summary_bytes - 1000);
    CHECK(text.ends_with(" more rules are not listed here.\n"));
  }
}
