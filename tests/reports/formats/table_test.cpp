// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/table.hpp"

#include "reports/formats/display_width.hpp"
#include "support/sample_assessment.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using namespace cxmat;
using cxmat::reports::display_width;
using cxmat::reports::render_table;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream input(text);
  for (std::string line; std::getline(input, line);) {
    lines.push_back(line);
  }
  return lines;
}

/// Runs of blanks as one, none at the ends.
std::string squeezed(const std::string& line) {
  std::string result;
  std::istringstream input(line);
  for (std::string word; input >> word;) {
    result += (result.empty() ? "" : " ") + word;
  }
  return result;
}

bool has_line(const std::string& text, const std::string& wanted) {
  const std::vector<std::string> lines = lines_of(text);
  return std::ranges::any_of(
      lines, [&wanted](const std::string& line) { return squeezed(line) == wanted; });
}

std::string table_of(Assessment assessment, Language language = Language::en) {
  return render_table(protect(std::move(assessment)), language);
}

}  // namespace

TEST_SUITE("reports/formats/table") {
  TEST_CASE("the first line says whose result it is, of when, of how many, and what is hidden") {
    CHECK(lines_of(table_of(testing::sample_assessment())).front() ==
          "Musterwerk AG, Autumn 2026, n = 40, groups of fewer than 5 people hidden");
    CHECK(lines_of(table_of(testing::sample_assessment(), Language::de)).front() ==
          "Musterwerk AG, Herbst 2026, n = 40, Gruppen unter 5 Personen ausgeblendet");
  }

  TEST_CASE("a row holds n, level score, interval, level, target, gap and percentile") {
    const std::string table = table_of(testing::sample_assessment());
    // Level score 2.64; the interval of the score, 0.36 to 0.46, is 2.44 to 2.84 on 1 to 5.
    CHECK(has_line(table, "Overall 40 2.6 2.4–2.8 3 Agreed 63"));
    CHECK(has_line(table, "Ownership of CX 40 2.0 1.8–2.2 2 Scattered 3.0 −1.0 20"));
    CHECK(has_line(table, "Mandate 38 2.4 2.2–2.6 2 Scattered"));
    const std::string german = table_of(testing::sample_assessment(), Language::de);
    CHECK(
        has_line(german, "Verankerung und Verantwortung 40 2,0 1,8–2,2 2 Vereinzelt 3,0 −1,0 20"));
  }

  TEST_CASE("a percentile among fewer than five peers is not shown") {
    CHECK(has_line(table_of(testing::sample_assessment()),
                   "Metrics 40 3.3 3.1–3.5 3 Agreed 3.0 +0.3"));
  }

  TEST_CASE("dimensions are set in below their questionnaire; counted ones are no rows") {
    const std::string table = table_of(testing::sample_assessment());
    CHECK(table.find("\n  Mandate ") != std::string::npos);
    CHECK(table.find("\nOwnership of CX ") != std::string::npos);
    CHECK_FALSE(has_line(table, "CX pulse 40"));
  }

  TEST_CASE("a group that is too small shows as a dot, and a footnote says why") {
    const std::string table = table_of(testing::sample_assessment());
    CHECK(has_line(table, "Role Executive board Front line IT and data"));
    CHECK(has_line(table, "n 6 26 ·"));
    CHECK(has_line(table, "Ownership of CX 2.7 1.8 ·"));
    CHECK(has_line(table,
                   "· hidden to protect respondents (fewer than 5 people, or they would follow)"));
  }

  TEST_CASE("without a hidden group there is no footnote about it") {
    const std::string table = table_of(testing::sample_consensus());
    CHECK(table.find("·") == std::string::npos);
    CHECK(table.find("hidden") == std::string::npos);
    CHECK(table.find("consensus") != std::string::npos);
  }

  TEST_CASE("several waves show the change since the wave before, and what to make of it") {
    Assessment sample = testing::sample_assessment();
    testing::node(sample, "ownership").change =
        WaveChange{.from = "2025", .to = "2026", .difference = 0.34, .p = 0.01};
    testing::node(sample, "metrics").change =
        WaveChange{.from = "2025", .to = "2026", .difference = -0.1, .p = 0.6};
    const std::string table = table_of(std::move(sample));
    CHECK(has_line(table, "Wave Autumn 2025 Autumn 2026 Change More than chance?"));
    CHECK(has_line(table, "n 33 40"));
    CHECK(has_line(table, "Ownership of CX 1.7 2.0 +0.3 risen"));
    CHECK(has_line(table, "Metrics 3.4 3.3 −0.1 may be chance"));
    CHECK_FALSE(has_line(table_of(testing::sample_consensus()), "Wave"));
  }

  TEST_CASE("a cap that lowered a score has a line, an undecided one has none") {
    const std::string table = table_of(testing::sample_assessment());
    CHECK(has_line(table,
                   "Ownership of CX: capped at 2.0 (without caps 2.2) because own_named = 'no'"));
    CHECK(table.find("own_hours") == std::string::npos);
  }

  TEST_CASE("a long name is shortened before the reason for a cap is") {
    Assessment assessment = testing::sample_assessment();
    testing::node(assessment, "ownership").label = LocalizedText(std::string(120, 'x'));
    CHECK(table_of(std::move(assessment))
              .find("xx…: capped at 2.0 (without caps 2.2) because own_named = 'no'\n") !=
          std::string::npos);
  }

  TEST_CASE("an overall figure of too few people is hidden, its percentile and gap too") {
    Assessment assessment = testing::sample_assessment();
    testing::node(assessment, "ownership").overall->n = 4;
    const std::string table = table_of(std::move(assessment));
    CHECK(has_line(table, "Ownership of CX · · · · 3.0"));
  }

  TEST_CASE("a node without a score shows a dash and says so") {
    Assessment assessment = testing::sample_assessment();
    testing::node(assessment, "ownership.means").overall =
        Figures{.respondents = 40, .n = 0, .asked = 40};
    const std::string table = table_of(std::move(assessment));
    CHECK(has_line(table, "Means 0 – – –"));
    CHECK(has_line(table, "– no score: too few answers"));
  }

  TEST_CASE("questions that are counted show shares of those who answered, the rest beside") {
    // 9 and 27 of 36 answers; 3 don't know and 1 unanswered stand outside the 100 %.
    for (const Assessment& assessment :
         {testing::sample_assessment(), testing::sample_distribution()}) {
      const std::string table = table_of(assessment);
      CHECK(has_line(table, "CX pulse"));
      CHECK(has_line(table, "Start Share n"));
      CHECK(has_line(table, "not yet 25% 9"));
      CHECK(has_line(table, "for less than 1 year 75% 27"));
      CHECK(has_line(table, "Besides: don't know 3, not applicable 0, unanswered 1"));
    }
    CHECK_FALSE(has_line(table_of(testing::sample_distribution()),
                         "Area n Score 95% interval Level Target Gap"));
  }

  TEST_CASE("no line is wider than 100 columns or ends with a blank") {
    const std::string long_text = "Überaus lange Bezeichnung einer sehr großen Einheit " +
                                  std::string(120, 'x') + " mit Anhang";
    for (const Assessment& assessment :
         {testing::sample_assessment(), testing::sample_distribution(),
          testing::sample_with_texts(long_text)}) {
      for (const Language language : all_languages) {
        const std::string table = table_of(assessment, language);
        CHECK(table.ends_with("\n"));
        CHECK_FALSE(table.ends_with("\n\n"));
        for (const std::string& line : lines_of(table)) {
          CAPTURE(line);
          CHECK(display_width(line) <= 100);
          CHECK_FALSE(line.ends_with(" "));
        }
      }
    }
  }

  TEST_CASE("what users write cannot steer the terminal or break a line") {
    const std::string table = table_of(testing::sample_with_texts("a\x1b[31mb\nc\u202Ed"));
    CHECK(table.find('\x1b') == std::string::npos);
    CHECK(table.find("\u202E") == std::string::npos);
    CHECK(lines_of(table).size() == lines_of(table_of(testing::sample_assessment())).size());
  }

  TEST_CASE("an assessment without anything in it is a line, not a fault") {
    CHECK(table_of(Assessment()) == "groups of fewer than 5 people hidden\n");
  }
}
