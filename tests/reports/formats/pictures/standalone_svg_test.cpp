// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/pictures/standalone_svg.hpp"

#include "reports/assets.hpp"
#include "reports/formats/figure_files.hpp"
#include "reports/formats/markdown.hpp"
#include "reports/formats/pictures/light_style.hpp"
#include "support/sample_assessment.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace cxmat;
using namespace cxmat::reports;

namespace {

constexpr std::string_view sheet = R"(
/* .c-bar { fill: red; } */
:root { --ink: #111111; --accent: #0b5563; --twice: var(--accent); }
@media screen { :root { --ink: #eeeeee; } .c-bar { fill: blue; } }
body { color: var(--ink); }
.chart { display: block; fill: var(--ink); font-family: var(--sans); }
.chart text { fill: var(--ink); }
.chart .c-label, .chart .c-other { font-size: 12px; font-weight: 650; cursor: help; }
.c-bar, .c-other { fill: var(--twice); }
.c-unused { fill: var(--ink); }
)";

}  // namespace

TEST_SUITE("reports/formats/pictures") {
  TEST_CASE("a picture's style: its classes, light colours, nothing that only browsers know") {
    const std::string svg = R"(<svg><rect class="c-bar x"/><text class="c-label">a</text></svg>)";
    CHECK(light_style(sheet, svg) ==
          "svg{fill:#111111;font-family:\"Liberation Sans\",Arial,Helvetica,sans-serif}\n"
          "text{fill:#111111}\n"
          ".c-label{font-size:12px;font-weight:bold}\n"
          ".c-bar{fill:#0b5563}\n");
    CHECK(light_colours(sheet).at("ink") == "#111111");
  }

  TEST_CASE("the report's figures stand alone: no variables, every class has its rule") {
    const RenderContext context{.version = "0.1.0", .date = ""};
    const auto files = svg_files(protect(testing::sample_assessment()), Language::en, context);
    REQUIRE(files.size() > 3);
    std::set<std::string> names;
    for (const FigureFile& file : files) {
      CAPTURE(file.name);
      CHECK(names.insert(file.name).second);
      CHECK(file.bytes.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
      CHECK(file.bytes.find("xmlns=\"http://www.w3.org/2000/svg\"") != std::string::npos);
      CHECK(file.bytes.find("viewBox=") != std::string::npos);
      CHECK(file.bytes.find("var(") == std::string::npos);
      CHECK(file.bytes.find("inherit") == std::string::npos);
      CHECK(file.bytes.find("font-family:\"Liberation Sans\"") != std::string::npos);
    }
  }

  TEST_CASE("Markdown shows the pictures it is told of, and none otherwise") {
    const auto shown = protect(testing::sample_assessment());
    RenderContext context{.version = "0.1.0", .date = ""};
    const std::string plain = render_markdown(shown, Language::en, context);
    CHECK(plain.find("![") == std::string::npos);
    context.pictures = "figures/x.en.";
    const std::string markdown = render_markdown(shown, Language::en, context);
    for (const FigureFile& file : svg_files(shown, Language::en, context)) {
      CHECK(markdown.find("](figures/x.en." + file.name + ")") != std::string::npos);
    }
  }

  TEST_CASE("nothing stays nothing") {
    CHECK(standalone_svg("", sheet).empty());
  }
}
