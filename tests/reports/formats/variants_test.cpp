// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/html.hpp"
#include "reports/formats/markdown.hpp"
#include "reports/formats/variant_page.hpp"
#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

using namespace cxmat;
using namespace cxmat::reports;

namespace {

RenderContext context_of(Variant variant) {
  return {.version = "0.1.0", .date = "2026-10-05", .pictures = {}, .variant = variant};
}

std::string html_of(Variant variant, Assessment assessment = testing::sample_assessment(),
                    Language language = Language::en) {
  return render_html(protect(std::move(assessment)), language, context_of(variant));
}

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_SUITE("reports/formats/variants") {
  TEST_CASE("each variant starts from a page of its own") {
    CHECK(page_of(Variant::full, "html") == "report.html.mustache");
    CHECK(page_of(Variant::summary, "md") == "summary.md.mustache");
    CHECK(page_of(Variant::workshop, "html") == "workshop.html.mustache");
  }

  TEST_CASE("the summary is page 1: the same first page, no chapter") {
    const std::string full = html_of(Variant::full);
    const std::string summary = html_of(Variant::summary);
    const auto first_page = [](const std::string& html) {
      const std::size_t begin = html.find("<div class=\"summary\">");
      return html.substr(begin, html.find("<div class=\"layout\"", begin) - begin);
    };
    CHECK(first_page(summary) == first_page(full));
    CHECK_FALSE(holds(summary, "class=\"chapter\""));
    CHECK(holds(summary, "id=\"scores\""));  // where the chart's link leads
    CHECK(summary.size() < full.size() / 2);
    const std::string markdown = render_markdown(protect(testing::sample_assessment()),
                                                 Language::en, context_of(Variant::summary));
    CHECK(holds(markdown, "# Musterwerk AG"));
    CHECK_FALSE(holds(markdown, "## Ownership of CX"));
  }

  TEST_CASE("the workshop leaves room in every chapter and asks for names and days") {
    const std::string html = html_of(Variant::workshop);
    CHECK(holds(html, "<div class=\"blank\"><h3>What surprises you?</h3></div>"));
    CHECK(holds(html, "<dt>By when?</dt><dd></dd>"));
    CHECK(holds(html, "id=\"chapter-3\""));
    const std::string markdown = render_markdown(protect(testing::sample_assessment()),
                                                 Language::de, context_of(Variant::workshop));
    CHECK(holds(markdown, "### Was überrascht Sie?"));
    CHECK(holds(markdown, "   - Bis wann?:"));
  }

  TEST_CASE("readers are addressed as the assessment says") {
    Assessment sample = testing::sample_assessment();
    CHECK(holds(html_of(Variant::workshop, sample, Language::de), "Was nehmen Sie sich vor?"));
    sample.engagement.report.address = Address::informal;
    const std::string german = html_of(Variant::workshop, sample, Language::de);
    CHECK(holds(german, "Was nehmt ihr euch vor?"));
    CHECK_FALSE(holds(german, " Sie "));
    CHECK(html_of(Variant::workshop, sample) == html_of(Variant::workshop));
  }
}
