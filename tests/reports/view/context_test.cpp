// SPDX-License-Identifier: Apache-2.0
#include "reports/view/context.hpp"

#include "reports/formats/html.hpp"
#include "reports/formats/markdown.hpp"
#include "reports/view/words.hpp"
#include "tests/support/sample_assessment.hpp"

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;

namespace {

const Messages english(Language::en);
const Messages german(Language::de);

ContextBenchmark study() {
  ContextBenchmark file;
  file.id = "study";
  file.title = LocalizedText("A study");
  file.source = LocalizedText("Somebody 2024");
  file.population = LocalizedText("large companies");
  file.publisher = "Institute";
  file.licence = "cited";
  file.year = 2024;
  file.method = "self";
  file.figures = {
      {.id = "known", .label = LocalizedText("Known"), .node = "overall", .share = 0.13},
      {.id = "index", .label = LocalizedText("Index"), .node = "elsewhere"},
      {.id = "stages", .label = LocalizedText("Stages")}};
  file.figures[0].note = LocalizedText("Beware.");
  file.figures[0].question = LocalizedText("How many?");
  file.figures[1].value = 7.31;
  file.figures[1].unit = LocalizedText("points");
  file.figures[1].n = 7000;
  file.figures[2].level_shares = {0.7, 0.3};
  file.figures[2].levels = {LocalizedText("Low"), LocalizedText("High")};
  file.figures[2].implied = {2};
  return file;
}

Assessment with_context() {
  Assessment sample = testing::sample_assessment();
  sample.context = {study()};
  return sample;
}

}  // namespace

TEST_SUITE("reports/view/context") {
  TEST_CASE("figures stand beside our own result, with n or that none is published") {
    const auto files = published_figures(protect(with_context()), english);
    REQUIRE(files.size() == 1);
    const Table& table = files[0].table;
    REQUIRE(table.rows.size() == 5);
    CHECK(table.rows[0].cells[0].text == "13%");
    CHECK(table.rows[0].cells[1].text == "not published");
    CHECK(table.rows[0].cells[2].text == "2.6");
    CHECK(table.rows[1].cells[0].text == "7.31 points");
    CHECK(table.rows[1].cells[1].text == "7,000");
    CHECK(table.rows[1].cells[2].text == "–");  // no such node here
    CHECK(table.rows[3].label == "Low");
    CHECK(table.rows[3].cells[0].text == "70%");
    CHECK(table.rows[4].label == "High (follows from the others)");
    for (const TableRow& row : table.rows) {
      CHECK(row.cells.size() == table.headings.size());
    }
    CHECK(without_isolates(files[0].described) ==
          "Source: Somebody 2024. Published by Institute. Year: 2024. Asked: large companies. "
          "Self-assessed. Licence: cited.");
    REQUIRE(files[0].notes.size() == 1);
    CHECK(without_isolates(files[0].notes[0]) == "Known: Question: How many? Beware.");
    CHECK(files[0].synthetic.empty());
  }

  TEST_CASE("German figures have a comma") {
    const auto files = published_figures(protect(with_context()), german);
    CHECK(files[0].table.rows[1].cells[0].text == "7,31 points");
    CHECK(files[0].table.rows[0].cells[1].text == "nicht veröffentlicht");
  }

  TEST_CASE("our own result stays hidden beside them, too") {
    Assessment sample = with_context();
    NodeResult& root = testing::node(sample, "overall");
    root.overall->n = 3;
    root.waves.back().overall->n = 3;
    const auto files = published_figures(protect(sample), english);
    CHECK(files[0].table.rows[0].cells[2].text == "hidden");
  }

  TEST_CASE("a report has the section only with published figures, and says that no rank follows") {
    const RenderContext context;
    const std::string html = render_html(protect(with_context()), Language::en, context);
    CHECK(html.find("<section id=\"context\">") != std::string::npos);
    CHECK(html.find("no rank follows from them") != std::string::npos);
    CHECK(html.find("href=\"#context\"") != std::string::npos);
    const std::string plain =
        render_html(protect(testing::sample_assessment()), Language::en, context);
    CHECK(plain.find("id=\"context\"") == std::string::npos);
    const std::string markdown = render_markdown(protect(with_context()), Language::de, context);
    CHECK(markdown.find("## Veröffentlichte Zahlen zur Einordnung") != std::string::npos);
    CHECK(markdown.find("| Known | 13 % | nicht veröffentlicht | 2,6 |") != std::string::npos);
  }
}
