// SPDX-License-Identifier: Apache-2.0
#include "reports/view/trace.hpp"

#include "reports/formats/html.hpp"
#include "reports/formats/markdown.hpp"
#include "reports/view/trace_numbers.hpp"
#include "reports/view/view.hpp"
#include "support/plain.hpp"
#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;
using cxmat::testing::node;
using cxmat::testing::plain;

namespace {

const Messages english(Language::en);
const RenderContext context{.version = "0.1.0", .date = "2026-10-05"};

/// The sample's ownership, whose dimensions add .14 and .11: .25, level score 2.
Assessment with_trace() {
  Assessment sample = testing::sample_assessment();
  node(sample, "ownership").overall->ungated_score.reset();
  sample.gates.clear();
  node(sample, "ownership").trace.parts = {
      {.node = 2, .share = 0.5, .n = 38, .score = 0.35, .contribution = 0.14},
      {.node = 5, .share = 0.5, .n = 30, .score = 0.1, .contribution = 0.11}};
  return sample;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++found;
  }
  return found;
}

/// What the report explains: the whole, then each questionnaire.
std::vector<NodeTrace> traces(const Assessment& assessment) {
  const View view = build(protect(assessment), english, context);
  std::vector<NodeTrace> all;
  if (view.trace) {
    all.push_back(*view.trace);
  }
  for (const Chapter& chapter : view.chapters) {
    all.insert(all.end(), chapter.traces.begin(), chapter.traces.end());
  }
  return all;
}

}  // namespace

TEST_SUITE("reports/view/trace") {
  TEST_CASE("the report explains overall and each scored questionnaire") {
    const auto all = traces(with_trace());
    REQUIRE(all.size() == 3);
    CHECK(all[0].id == "overall");
    CHECK(all[1].id == "ownership");
    CHECK(all[2].id == "metrics");
    CHECK(plain(all[1].summary) == "How is this figure made? Ownership of CX");
    CHECK(traces(testing::sample_distribution()).empty());
  }

  TEST_CASE("the report lists the practices of dimensions that a model of their own scores") {
    Assessment sample = with_trace();
    const std::string id = sample.nodes[2].id;
    Questionnaire& questionnaire = sample.engagement.questionnaires[0].questionnaire;
    questionnaire.dimensions.resize(1);
    questionnaire.dimensions[0].id = id.substr(id.find('.') + 1);
    questionnaire.dimensions[0].model = ModelChoice{.id = "cumulative"};
    sample.nodes[2].trace.practices = {{.node = 3,
                                        .level = 1,
                                        .goal = {},
                                        .stream = {},
                                        .score = 0.3,
                                        .rating = Rating::partly,
                                        .blocks = true}};
    const auto all = traces(sample);
    REQUIRE(all.size() == 4);
    CHECK(all[2].id == id);
    REQUIRE(all[2].table);
    CHECK(all[2].table->rows[0].cells.back().text == "in the way");
    // Where the questionnaire itself looks at the practices, its own block lists them.
    questionnaire.model.id = "cumulative";
    CHECK(traces(sample).size() == 3);
  }

  TEST_CASE("the table of parts ends with the sum of their contributions") {
    const auto trace = traces(with_trace())[1];
    REQUIRE(trace.table);
    REQUIRE(trace.table->rows.size() == 3);
    CHECK(trace.table->rows[0].label == "Mandate");
    CHECK(trace.table->rows[0].cells.back().text == "0.1400");
    CHECK(trace.table->rows[2].cells.back().text == "0.2500");
    // (.35 + .1) / 2 = .225 is not .25.
    CHECK(trace.arithmetic.front() == "0.1400 + 0.1100 = 0.2500");
  }

  TEST_CASE("every row has a cell for every heading") {
    for (const NodeTrace& trace : trace_down(protect(with_trace()), 0, english)) {
      if (!trace.table) {
        continue;
      }
      for (const TableRow& row : trace.table->rows) {
        CHECK(row.cells.size() == trace.table->headings.size());
      }
    }
  }

  TEST_CASE("HTML folds one block a node, Markdown has the same figures") {
    const std::string html = render_html(protect(with_trace()), Language::en, context);
    CHECK(count(html, "<details class=\"data trace\">") == 3);
    CHECK(count(html, "<li>0.1400 + 0.1100 = 0.2500</li>") == 1);
    const std::string markdown = render_markdown(protect(with_trace()), Language::en, context);
    CHECK(count(markdown, "- 0.1400 + 0.1100 = 0.2500") == 1);
    CHECK(count(markdown, "| Mandate | 1 | 50% | 0.3500 | 38 | 0.1400 |") == 1);
  }

  TEST_CASE("a hidden questionnaire says so and has no figure") {
    Assessment sample = with_trace();
    node(sample, "ownership").overall->asked = 3;
    const auto trace = traces(sample)[1];
    CHECK(trace.result.front().starts_with("Hidden: fewer than 5 people"));
    CHECK_FALSE(trace.table);
    CHECK(trace.arithmetic.empty());
    CHECK(trace.remarks.empty());
  }
}

TEST_SUITE("reports/view/trace_numbers") {
  TEST_CASE("a level score never reads as if it stood on another level") {
    Levels levels;
    for (int number = 1; number <= 5; ++number) {
      levels.push_back({.number = number,
                        .from = {number == 1 ? 1'000'000 : number * 1'000'000 - 500'000},
                        .name = {},
                        .description = {}});
    }
    CHECK(trace_level_score(3.224, levels, Language::en) == "3.22");
    CHECK(trace_level_score(2.4996, levels, Language::en) == "2.4996");
    CHECK(trace_level_score(2.4996, levels, Language::de) == "2,4996");
  }

  TEST_CASE("sums are those of the figures as shown") {
    // .00005 shows as .0001, .00004 as .0000.
    const std::optional<double> figures[] = {0.00005, 0.00005, 0.00004, std::nullopt};
    CHECK(sum_as_shown(figures) == 2);
    CHECK(as_shown(0.4531) == 4531);
  }
}
