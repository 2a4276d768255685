// SPDX-License-Identifier: Apache-2.0
#include "formats/exports/rows/fake_rows.hpp"

#include <cxmat/formats/exports/rows/screen.hpp>
#include <cxmat/formats/exports/rows/submission.hpp>

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::exports;

namespace {

/// Columns: status, finished, submitted.
ExportLayout layout() {
  ExportLayout layout;
  layout.columns.resize(3);
  layout.left_out = {
      {.column = 0, .values = {"1", "Preview"}, .reason = "preview"},
      {.column = 0, .values = {"interview", "0", "spam", "odd"}, .negated = true, .reason = "test"},
      {.column = 0, .values = {"spam"}, .reason = "spam"},
      {.column = 0, .values = {"odd"}, .reason = "word of somebody"}};
  layout.complete = RowTest{.column = 1, .values = {"1", "true"}};
  return layout;
}

Screened judged(std::vector<std::string> row, const RowRules& rules, FileFindings& findings) {
  test::FakeRows rows({std::move(row)});
  REQUIRE(rows.next());
  return RowScreen(layout(), rules, 2).judge(rows, findings);
}

Reason reason(std::vector<std::string> row, const RowRules& rules = {}) {
  FileFindings findings("f");
  return judged(std::move(row), rules, findings).reason;
}

}  // namespace

TEST_SUITE("formats/exports/rows/screen") {
  TEST_CASE("tests, previews and spam go before all else, in any letter case") {
    CHECK(reason({" PREVIEW ", "1", ""}) == Reason::preview);
    CHECK(reason({"1", "", ""}) == Reason::preview);
    CHECK(reason({"debug", "1", ""}) == Reason::test);
    CHECK(reason({"spam", "1", ""}) == Reason::spam);
    CHECK(reason({"odd", "1", ""}) == Reason::rejected);
    CHECK(reason({"0", "TRUE", ""}) == Reason::none);
  }

  TEST_CASE("what is not finished is left out unless it is asked for, also of a short row") {
    CHECK(reason({"0", "0", ""}) == Reason::incomplete);
    CHECK(reason({"0"}) == Reason::incomplete);
    CHECK(reason({"0"}, {.include_incomplete = true}) == Reason::none);
  }

  TEST_CASE("the first and the last day count") {
    const RowRules march{.since = "2026-03-01", .until = "2026-03-31"};
    CHECK(reason({"0", "1", "2026-02-28 23:59:59"}, march) == Reason::early);
    CHECK(reason({"0", "1", "2026-03-01 00:00:00"}, march) == Reason::none);
    CHECK(reason({"0", "1", "2026-03-31T23:59:59Z"}, march) == Reason::none);
    CHECK(reason({"0", "1", "2026-04-01"}, march) == Reason::late);
    CHECK(reason({"0", "1", "01.04.2026 08:00"}, march) == Reason::late);
  }

  TEST_CASE("a date that decides and cannot be read is an error with its place") {
    FileFindings findings("f");
    CHECK(judged({"0", "1", "soon"}, {.until = "2026-03-31"}, findings).reason == Reason::none);
    const Diagnostics found = std::move(findings).finish();
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == Code::submission_date_unread);
    CHECK(found[0].severity == Severity::error);
    CHECK(found[0].where.column == 3);
    CHECK(found[0].arguments == std::vector<std::string>{"soon"});
  }

  TEST_CASE("no date at all, where one decides, is an error with its place") {
    FileFindings findings("f");
    CHECK(judged({"0", "1", ""}, {.until = "2026-03-31"}, findings).reason == Reason::none);
    const Diagnostics found = std::move(findings).finish();
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == Code::no_submission_dates);
    CHECK(found[0].where.column == 3);
    CHECK(found[0].arguments.empty());
  }

  TEST_CASE("without a first or last day no date is missed") {
    FileFindings findings("f");
    CHECK_FALSE(judged({"0", "1", "soon"}, {}, findings).submission.has_value());
    CHECK(std::move(findings).finish().empty());
  }

  TEST_CASE("submissions of a day are ordered by their time") {
    const auto moment = [](const char* text) {
      const auto found = submission_of(text, DateOrder::month_first);
      REQUIRE(found);
      return found->moment;
    };
    CHECK(moment("1970-01-02") == 86400);
    CHECK(moment("1970-01-01 01:02:03") == 3723);
    CHECK(moment("1/1/1970 1:02 PM") == 13 * 3600 + 120);
    CHECK(moment("1/1/1970 12:05:00 AM") == 300);
    CHECK(moment("01.01.1970 12:05") == 12 * 3600 + 300);
    CHECK_FALSE(submission_of("", DateOrder::month_first));
    CHECK_FALSE(submission_of("12:05", DateOrder::month_first));
  }
}
