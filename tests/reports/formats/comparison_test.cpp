// SPDX-License-Identifier: Apache-2.0
//
// What people and scripts get of a comparison.
#include "reports/formats/comparison.hpp"

#include "comparison/units.hpp"
#include "reports/formats/comparison_csv.hpp"
#include "reports/formats/comparison_json.hpp"
#include "reports/formats/display_width.hpp"
#include "schema/schema_file.hpp"

#include <cxmat/comparison/compare_results.hpp>
#include <cxmat/formats/yaml/parse.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;
using cxmat::testing::hide;
using cxmat::testing::node_of;
using cxmat::testing::unit;

namespace {

Comparison compared(std::vector<ResultSummary> units, const ComparisonRules& rules = {}) {
  Result<Comparison> comparison = compare_results(std::move(units), rules);
  REQUIRE(comparison);
  return *std::move(comparison);
}

ResultSummary hidden(const std::string& name) {
  ResultSummary summary = unit(name, 3);
  for (SummaryNode& node : summary.nodes) {
    hide(node);
  }
  summary.respondents.reset();
  return summary;
}

/// A ranking with all there can be: apart and together, capped, hidden, rated by others.
Comparison three_and_more() {
  ResultSummary capped = unit("Dock", 3.2);
  for (SummaryNode& node : capped.nodes) {
    node.capped = true;
    node.interval.reset();
  }
  ResultSummary rated = unit("Cargo", 2);
  rated.method = RatedBy::third_party;
  return compared({unit("Anker", 3.9), unit("Boje", 3.8), rated, capped, hidden("Ebbe")});
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream input(text);
  for (std::string line; std::getline(input, line);) {
    lines.push_back(line);
  }
  return lines;
}

std::string refusal(const Comparison& comparison) {
  const auto document = yaml::parse(render_comparison_json(comparison, "0.1.0"), "comparison.json");
  REQUIRE(document);
  return test::SchemaFile("compare").refusal(document->root);
}

}  // namespace

TEST_SUITE("reports/formats/comparison") {
  TEST_CASE("no line is wider than 100 columns, whatever the names") {
    const std::string endless(60, 'W');
    for (const Language language : all_languages) {
      for (const Comparison& comparison :
           {three_and_more(), compared({unit(endless + "1", 2), unit(endless + "2", 4)}),
            compared({unit(endless + "1", 2), unit(endless + "2", 4), unit(endless + "3", 3)})}) {
        for (const std::string& line : lines_of(render_comparison_text(comparison, language))) {
          CAPTURE(line);
          CHECK(display_width(line) <= 100);
        }
      }
    }
  }

  TEST_CASE("two results: the later against the earlier, named by their dates") {
    ResultSummary later = unit("Anker", 3.5);
    later.date = "2026-12-31";
    const std::string text =
        render_comparison_text(compared({later, unit("Anker", 2.5)}), Language::en);
    CHECK(contains(text,
                   "31 December 2026 stands 1.00 levels above 30 June 2026 overall: 3.50 "
                   "against 2.50."));
    CHECK(contains(text, "The tests take the respondents of each time to be different people."));
    const std::string german =
        render_comparison_text(compared({later, unit("Anker", 2.5)}), Language::de);
    CHECK(contains(german, "31. Dezember 2026 liegt insgesamt 1,00 Stufen über 30. Juni 2026"));
  }

  TEST_CASE("what is no more than chance is not called a difference") {
    const std::string text =
        render_comparison_text(compared({unit("Anker", 3), unit("Boje", 3.1)}), Language::en);
    CHECK(contains(text,
                   "Overall, Boje (3.10) and Anker (3.00) do not differ by more than chance "
                   "can explain."));
    CHECK(contains(text, "undecided"));
    CHECK_FALSE(contains(text, "higher than"));
  }

  TEST_CASE("a ranking says who cannot be told apart, and who has no rank") {
    const std::string text = render_comparison_text(three_and_more(), Language::en);
    CHECK(contains(text, "Anker leads with 3.90, but cannot be told apart from Boje."));
    CHECK(contains(text, "Without a rank, because there is no score to show: Ebbe."));
    CHECK(contains(text, "Rated by a third party: Cargo"));
    CHECK(contains(text, "hidden"));
    CHECK(contains(text, "not tested"));
    const Comparison nobody = compared({hidden("Anker"), hidden("Boje"), hidden("Cargo")});
    CHECK(contains(render_comparison_text(nobody, Language::en),
                   "There is no score to rank by that may be shown."));
  }

  TEST_CASE("units of the same name are told apart") {
    ResultSummary second = unit("Anker", 3);
    second.assessment = "anker-two";
    const std::string text = render_comparison_text(
        compared({unit("Anker", 2.5), second, unit("Boje", 4)}), Language::en);
    CHECK(contains(text, "Anker (30 June 2026) (anker-two)"));
    ResultSummary nameless = unit("", 3);
    ResultSummary other = unit("", 2);
    CHECK(contains(render_comparison_text(compared({nameless, other}), Language::en), "1. "));
  }

  TEST_CASE("JSON is what the schema says; what is hidden is null") {
    CHECK(refusal(three_and_more()) == "");
    CHECK(refusal(compared({unit("Anker", 2.5), unit("Boje", 3.5)}, {.questions = true})) == "");
    CHECK(refusal(compared({unit("Anker", 2.5), hidden("Ebbe")})) == "");
    const auto json = nlohmann::json::parse(render_comparison_json(three_and_more(), "0.1.0"));
    const auto& ebbe = json["nodes"][0]["units"][4];
    CHECK(ebbe["state"] == "suppressed");
    CHECK(ebbe["n"].is_null());
    CHECK(ebbe["level_score"].is_null());
    CHECK(json["units"][4]["respondents"].is_null());
    CHECK(json["ranking"]["unranked"] == nlohmann::json::array({4}));
    CHECK(json["ranking"]["together"][0] == nlohmann::json::array({0, 1}));
    CHECK(json["ranking"]["pairs"].size() == 6);
  }

  TEST_CASE("CSV: a line for each node and unit, the difference with the second") {
    const std::vector<std::string> lines =
        lines_of(render_comparison_csv(compared({unit("=A1", 2.5), unit("Boje", 3.5)})));
    REQUIRE(lines.size() == 1 + 4 * 2);
    const auto cells = [](const std::string& line) { return std::ranges::count(line, ',') + 1; };
    for (const std::string& line : lines) {
      CHECK(cells(line) == 27);
    }
    CHECK(contains(lines[1], "'=A1"));
    CHECK(lines[1].ends_with(",,,,,,"));
    CHECK(lines[2].ends_with(",higher"));
    const std::vector<std::string> ranked = lines_of(render_comparison_csv(three_and_more()));
    CHECK(contains(ranked[1], ",shown,30,3.9,"));
    CHECK(contains(ranked[5], ",suppressed,,,"));
  }

  TEST_CASE("HTML and Markdown carry no markup of users, and a table behind each chart") {
    const Comparison comparison =
        compared({unit("<script>x</script>", 2.5), unit("A|B *c*", 3.5), unit("Boje", 3)});
    for (const Language language : all_languages) {
      const std::string html = render_comparison_html(comparison, language, {});
      CHECK_FALSE(contains(html, "<script"));
      CHECK(contains(html, "chart chart-ranking"));
      CHECK(contains(html, "chart chart-matrix"));
      CHECK_FALSE(contains(html, "report.compare"));
      const std::string markdown = render_comparison_markdown(comparison, language, {});
      CHECK_FALSE(contains(markdown, " <script"));  // a backslash stands before it
      CHECK(contains(markdown, "\\<script"));
      CHECK_FALSE(contains(markdown, "| A|B"));
    }
    CHECK(contains(render_comparison_html(compared({unit("A", 2), unit("B", 3)}), Language::en, {}),
                   "chart chart-dumbbell"));
  }
}
