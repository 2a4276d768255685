// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/section.hpp"

#include "reports/formats/html.hpp"
#include "reports/formats/instruments/document.hpp"
#include "reports/formats/instruments/text.hpp"
#include "reports/formats/markdown.hpp"
#include "support/plain.hpp"
#include "support/sample_assessment.hpp"
#include "tests/support/instruments.hpp"

#include <doctest/doctest.h>

#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;
using cxmat::testing::plain;

namespace {

const Messages english(Language::en);
const RenderContext context{.version = "0.1.0", .date = "2026-10-05"};

std::vector<Instrument> three() {
  std::vector<Instrument> instruments{testing::small_touchpoints(), testing::small_automation(),
                                      testing::small_touchpoints()};
  std::get<Touchpoints>(instruments[2]).head.title = LocalizedText("Second shop");
  return instruments;
}

/// The ids of a document; each must be there once.
std::multiset<std::string> ids(std::string_view html) {
  std::multiset<std::string> found;
  for (std::size_t at = html.find(" id=\""); at != std::string_view::npos;
       at = html.find(" id=\"", at + 1)) {
    const std::size_t from = at + 5;
    found.emplace(html.substr(from, html.find('"', from) - from));
  }
  return found;
}

}  // namespace

TEST_SUITE("reports/view/instruments/section") {
  TEST_CASE("a section says whose it is: the file's title and date") {
    const InstrumentSection section = section_of(testing::small_touchpoints(), english);
    CHECK(section.heading == "Touchpoints");
    const InstrumentSection known = section_of(Instrument(testing::small_touchpoints()), english);
    CHECK(plain(known.about) == "Small shop, 15 September 2026");
    CHECK(plain(section_of(Instrument(testing::small_automation()), english).about) == "Contacts");
  }

  TEST_CASE("two of a kind have ids of their own and are told apart by their titles") {
    const auto sections = sections_of(three(), english);
    REQUIRE(sections.size() == 3);
    CHECK(sections[0].id == "touchpoints");
    CHECK(plain(sections[0].heading) == "Touchpoints: Small shop");
    CHECK(sections[1].heading == "Contact reasons");
    CHECK(sections[2].id == "touchpoints-2");
    CHECK(plain(sections[2].heading) == "Touchpoints: Second shop");
    CHECK(sections_of({}, english).empty());
  }

  TEST_CASE("a report has a section for each, in its contents too, and no id twice") {
    const std::string html =
        render_html(protect(testing::sample_assessment()), Language::en, context, three());
    CHECK(html.find("<section id=\"touchpoints-2\">") != std::string::npos);
    CHECK(html.find("<a href=\"#automation\">Contact reasons</a>") != std::string::npos);
    CHECK(html.find("id=\"benchmark\"") < html.find("<section id=\"touchpoints\">"));
    const std::multiset<std::string> all = ids(html);
    for (const std::string& id : all) {
      CAPTURE(id);
      CHECK(all.count(id) == 1);
    }
    const std::string markdown =
        render_markdown(protect(testing::sample_assessment()), Language::en, context, three());
    CHECK(markdown.find("\n## Contact reasons\n") != std::string::npos);
    CHECK(markdown.find("| Where is it? |") != std::string::npos);
  }

  TEST_CASE("a report without instruments has no trace of them") {
    const std::string html =
        render_html(protect(testing::sample_assessment()), Language::en, context);
    CHECK(html.find("ouchpoint") == std::string::npos);
  }

  TEST_CASE("a document of instruments alone has the same sections, and no id twice") {
    const std::string html = render_instruments_html(three(), Language::de, context);
    CHECK(html.find("<title>CX-Instrumente</title>") != std::string::npos);
    CHECK(html.find("<a href=\"#touchpoints-2\">") != std::string::npos);
    const std::multiset<std::string> all = ids(html);
    for (const std::string& id : all) {
      CHECK(all.count(id) == 1);
    }
    CHECK(render_instruments_markdown(three(), Language::de, context)
              .starts_with("# CX-Instrumente\n"));
  }

  TEST_CASE("what users write is text in every format") {
    Touchpoints touchpoints = testing::small_touchpoints();
    touchpoints.inventory[0].label = LocalizedText("<b>|x|</b> & {{labels}}");
    touchpoints.inventory[0].owner = LocalizedText("<script>");
    const std::vector<Instrument> instruments{touchpoints};
    const std::string html = render_instruments_html(instruments, Language::en, context);
    CHECK(html.find("<b>") == std::string::npos);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("{{labels}}") != std::string::npos);
  }

  TEST_CASE("the terminal's text keeps within 100 columns and has no marks around names") {
    const std::string text = render_instruments_text(three(), Language::de);
    CHECK(text.find(isolate_begin) == std::string::npos);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      // Umlauts and dashes take up to three bytes a column.
      CHECK(line.size() <= 130);
      CHECK_FALSE(line.ends_with(' '));
    }
  }
}
