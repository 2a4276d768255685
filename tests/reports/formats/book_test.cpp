// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/base64.hpp"
#include "reports/formats/book_html.hpp"
#include "reports/formats/book_markdown.hpp"
#include "support/sample_assessment.hpp"

#include <cxmat/core/sha256.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;
using cxmat::testing::both;

namespace {

const RenderContext context{.version = "0.1.0", .date = ""};

Questionnaire sample() {
  Questionnaire sample =
      cxmat::testing::sample_assessment().engagement.questionnaires[0].questionnaire;
  sample.description = both("Wer CX verantwortet.", "Who answers for CX.");
  sample.licence = "CC-BY-4.0";
  sample.dimensions[0].questions[0].ask = {"manager"};
  return sample;
}

/// Most texts that a user can write are `payload`.
Questionnaire with_texts(const std::string& payload) {
  Questionnaire made = sample();
  Question& question = made.dimensions[0].questions[0];
  for (LocalizedText* text :
       {&made.title, &made.description, &made.dimensions[0].label, &question.label, &question.hint,
        &question.evidence, &made.facts[0].label, &made.gates[0].because, &question.anchors[1],
        &question.advice[1]}) {
    *text = LocalizedText(payload);
  }
  made.sources = {payload};
  return made;
}

Questionnaire second() {
  Questionnaire other = sample();
  other.id = "second";
  other.title = both("Das andere", "The other one");
  return other;
}

Defaults roles() {
  Defaults defaults;
  defaults.roles["manager"] = both("Führungskräfte", "Managers");
  return defaults;
}

using Questionnaires = std::vector<Questionnaire>;

std::string html(const Questionnaires& all, Language language = Language::en) {
  return render_book_html(all, roles(), language, context);
}

std::string markdown(const Questionnaires& all, Language language = Language::en) {
  return render_book_markdown(all, roles(), language, context);
}

bool holds(std::string_view text, std::string_view wanted) {
  return text.find(wanted) != std::string_view::npos;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++found;
  }
  return found;
}

/// What stands between each `before` and the next quote.
std::vector<std::string> quoted(std::string_view text, std::string_view before) {
  std::vector<std::string> found;
  for (std::size_t at = text.find(before); at != std::string_view::npos;
       at = text.find(before, at + 1)) {
    const std::size_t begin = at + before.size();
    found.emplace_back(text.substr(begin, text.find('"', begin) - begin));
  }
  return found;
}

/// Without the stylesheet.
std::string body_of(const std::string& document) {
  return document.substr(document.find("</style>"));
}

/// Each of these stands in the text, and behind the one before.
void check_order(const std::string& text, const std::vector<std::string>& parts) {
  std::size_t last = 0;
  for (const std::string& part : parts) {
    CAPTURE(part);
    const std::size_t at = text.find(part, last);
    CHECK(at != std::string::npos);
    last = at == std::string::npos ? last : at;
  }
}

}  // namespace

TEST_SUITE("reports/formats/book") {
  TEST_CASE("the book goes from the cover over the questions to what comes after them") {
    const std::vector<std::string> parts{"Ownership of CX",
                                         "Who answers for CX.",
                                         "How to answer",
                                         "step 1",
                                         "Scattered",
                                         "Mandate",
                                         "How far along is: Named owner?",
                                         "Named owner at level 3",
                                         "Papers on Named owner",
                                         "Means",
                                         "For the assessor",
                                         "Is a person named?",
                                         "At most level score 2",
                                         "Nobody is named.",
                                         "After the assessment",
                                         "Next step for Named owner from level 4",
                                         "Sources and licence"};
    // The contents name the parts first.
    check_order(body_of(html({sample()})), parts);
    check_order(markdown({sample()}), parts);
  }

  TEST_CASE("nobody reads advice before the last question of the last questionnaire") {
    for (const std::string& text :
         {body_of(html({sample(), second()})), markdown({sample(), second()})}) {
      const std::size_t first_advice = text.find("Next step for");
      REQUIRE(first_advice != std::string::npos);
      CHECK(text.rfind("How far along is:") < first_advice);
      CHECK(text.rfind("At most level score") < first_advice);
      // Caps and facts do not tell people which answer is wanted.
      CHECK(text.rfind("How far along is:") < text.find("At most level score"));
      CHECK(text.rfind("How far along is:") < text.find("Is a person named?"));
    }
  }

  TEST_CASE("one questionnaire is the book's title, several have a chapter each") {
    const std::string one = html({sample()});
    CHECK(holds(one, "<h1><bdi>Ownership of CX</bdi></h1>"));
    CHECK(holds(one, "<h2><bdi>The questions</bdi></h2>"));
    const std::string two = html({sample(), second()});
    CHECK(holds(two, "<h1><bdi>Customer experience: the questionnaires</bdi></h1>"));
    CHECK(holds(two, "<h2><bdi>Ownership of CX</bdi></h2>"));
    CHECK(holds(two, "<h2><bdi>The other one</bdi></h2>"));
    // What they share is explained once.
    CHECK(count(two, "step 1</bdi>") == 1);
    CHECK(count(two, "<h3>The levels</h3>") == 1);
  }

  TEST_CASE("ids are unique, and every link within leads somewhere") {
    for (const Questionnaires& all : {Questionnaires{sample()}, Questionnaires{sample(), second()},
                                      Questionnaires{sample(), sample()}}) {
      const std::string text = body_of(html(all));
      const std::vector<std::string> ids = quoted(text, " id=\"");
      const std::set<std::string> unique(ids.begin(), ids.end());
      CHECK(ids.size() == unique.size());
      for (const std::string& link : quoted(text, "href=\"#")) {
        CAPTURE(link);
        CHECK(unique.contains(link));
      }
    }
  }

  TEST_CASE("the licence is a link where cxmat knows it, words where not") {
    const std::string url = "https://creativecommons.org/licenses/by/4.0/";
    CHECK(holds(html({sample()}), "<a href=\"" + url + "\" rel=\"license\">CC BY 4.0</a>"));
    CHECK(holds(markdown({sample()}), "[CC BY 4.0](" + url + ")"));
    Questionnaire own = sample();
    own.licence = "<b>ours</b>";
    CHECK_FALSE(holds(html({own}), "creativecommons"));
    CHECK(holds(html({own}), "&lt;b&gt;ours&lt;/b&gt;"));
    own.licence = "";
    CHECK(holds(html({own}), "Licence: <span>not stated</span>"));
  }

  TEST_CASE("what users write stays text") {
    const std::string payload = "{{program}} {{{labels}}} <i>*x*</i> \"&";
    const Questionnaire hostile = with_texts(payload);
    const std::string page = body_of(html({hostile}));
    CHECK(holds(page, "{{program}} {{{labels}}} &lt;i&gt;*x*&lt;/i&gt; &quot;&amp;"));
    CHECK_FALSE(holds(page, "<i>"));
    CHECK(count(page, "<") == count(body_of(html({with_texts("x")})), "<"));
    const std::string text = markdown({hostile});
    CHECK_FALSE(holds(text, "<i>"));
    CHECK_FALSE(holds(text, " *x*"));
    CHECK(holds(text, "\\{\\{program\\}\\}"));
  }

  TEST_CASE("the stylesheet is allowed by its hash and nothing else is") {
    const std::string page = html({sample()});
    const std::size_t begin = page.find("<style>") + 7;
    const std::string style = page.substr(begin, page.find("</style>") - begin);
    CHECK(holds(style, ".rungs"));
    CHECK(holds(page, "style-src &#39;sha256-" + base64(sha256(style)) + "&#39;"));
    CHECK_FALSE(holds(page, "<script"));
    CHECK_FALSE(holds(page, " style="));
    CHECK_FALSE(holds(page, " src="));
  }

  TEST_CASE("a questionnaire of shares has neither levels nor a chapter for the assessor") {
    const Questionnaire pulse =
        cxmat::testing::sample_assessment().engagement.questionnaires[2].questionnaire;
    const std::string page = body_of(html({pulse}));
    CHECK(holds(page, "there are no levels"));
    CHECK_FALSE(holds(page, "The levels"));
    CHECK_FALSE(holds(page, "For the assessor"));
    CHECK_FALSE(holds(page, "After the assessment"));
  }

  TEST_CASE("it is written in the reader's language, with the date where there is one") {
    const std::string german = html({sample()}, Language::de);
    CHECK(holds(german, "<html lang=\"de\">"));
    CHECK(holds(german, "So wird geantwortet"));
    CHECK(holds(german, "Gefragt: <bdi>Führungskräfte</bdi>"));
    const std::string dated = render_book_html(std::array{sample()}, roles(), Language::de,
                                               {.version = "0.1.0", .date = "2026-10-05"});
    CHECK(holds(dated, "5. Oktober 2026"));
  }

  TEST_CASE("an area taken from elsewhere says from where") {
    Questionnaire composed = sample();
    composed.dimensions[0].origin = Inclusion{.questionnaire = "parts", .version = "2.0.0"};
    composed.includes = {*composed.dimensions[0].origin};
    CHECK(holds(html({composed}), "from the questionnaire <bdi>parts</bdi>, version"));
    CHECK(holds(markdown({composed}), "Taken from parts 2.0.0."));
    CHECK_FALSE(holds(html({sample()}), "Taken from"));
  }

  TEST_CASE("advice says in which area it stands, nested ones with what is around them") {
    Questionnaire nested = sample();
    Dimension outer;
    outer.id = "outer";
    outer.label = both("Außen", "Outer");
    outer.dimensions = {nested.dimensions[0]};
    nested.dimensions = {outer};
    const std::string page = html({nested});
    CHECK(holds(page, "<h3><bdi>Outer</bdi></h3>"));
    CHECK(holds(page, "<h4><bdi>Mandate</bdi></h4>"));
    CHECK(holds(page, "<h4 class=\"advice-area\"><bdi>Outer \u00b7 Mandate</bdi></h4>"));
  }

  TEST_CASE("don't know is explained where questions share it, not where one offers it") {
    CHECK(holds(html({sample()}), "is for everyone who cannot tell."));
    Questionnaire single = sample();
    single.dimensions.resize(1);
    single.dimensions[0].questions.resize(1);
    CHECK_FALSE(holds(html({single}), "is for everyone who cannot tell."));
  }

  TEST_CASE("the same input gives the same bytes, without empty lines in a row") {
    CHECK(html({sample(), second()}) == html({sample(), second()}));
    const std::string text = markdown({sample(), second()});
    CHECK(text == markdown({sample(), second()}));
    CHECK_FALSE(holds(text, "\n\n\n"));
    CHECK(text.ends_with("\n"));
  }
}
