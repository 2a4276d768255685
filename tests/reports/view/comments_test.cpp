// SPDX-License-Identifier: Apache-2.0
#include "reports/view/comments.hpp"

#include "reports/formats/csv.hpp"
#include "reports/formats/explain_json.hpp"
#include "reports/formats/explain_text.hpp"
#include "reports/formats/html.hpp"
#include "reports/formats/markdown.hpp"
#include "reports/formats/table.hpp"
#include "support/plain.hpp"
#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;
using cxmat::testing::node;
using cxmat::testing::plain;

namespace {

const Messages english(Language::en);
const Messages german(Language::de);
const RenderContext context{.version = "0.1.0", .date = "2026-10-05"};

/// The sample with `withheld` comments more on its first question.
Assessment with_withheld(std::int64_t withheld) {
  Assessment sample = testing::sample_assessment();
  Comments& comments = *node(sample, "own01").comments;
  comments.withheld = withheld;
  comments.count = 12 + withheld;
  return sample;
}

std::string counts(const Assessment& assessment, const Messages& messages) {
  return plain(comments(protect(assessment), messages)->questions.at(0).counts);
}

}  // namespace

TEST_SUITE("reports/view/comments") {
  TEST_CASE("each question has its texts and how many people wrote") {
    const auto part = comments(protect(testing::sample_assessment()), english);
    REQUIRE(part.has_value());
    REQUIRE(part->questions.size() == 1);
    CHECK(part->questions[0].heading == "Named owner");
    CHECK(part->questions[0].question == "How far along is: Named owner?");
    std::vector<std::string> texts = part->questions[0].texts;
    REQUIRE(texts.size() == 12);
    std::ranges::sort(texts);
    CHECK(texts.front() == "Remark A");
    CHECK(texts.back() == "Remark L");
    CHECK(plain(part->questions[0].counts) == "12 people wrote something.");
  }

  TEST_CASE("questions on which too few people wrote are named, without a number") {
    const Protected<Assessment> shown = protect(testing::sample_assessment());
    CHECK(plain(comments(shown, english)->hidden) ==
          "Comments are shown from 10 people on. On these questions fewer people wrote something "
          "that can be shown: Written mandate.");
    CHECK(plain(comments(shown, german)->hidden) ==
          "Kommentare werden erst ab 10 Personen gezeigt. Zu diesen Fragen haben weniger Personen "
          "etwas geschrieben, das sich zeigen lässt: Schriftlicher Auftrag.");
  }

  TEST_CASE("what was withheld is counted, a small number is not told, nor by subtraction") {
    CHECK(counts(with_withheld(5), english) ==
          "17 people wrote something. 5 comments are left out because they may name somebody.");
    CHECK(counts(with_withheld(4), english) ==
          "12 comments are shown. A few comments, fewer than 5, are left out because they may name "
          "somebody.");
    CHECK(counts(with_withheld(5), german) ==
          "17 Personen haben etwas geschrieben. 5 Kommentare fehlen, weil sie jemanden erkennbar "
          "machen könnten.");
  }

  TEST_CASE("a consensus shows its reasons without counting people") {
    Assessment sample = testing::sample_consensus();
    node(sample, "own01").comments = Comments{.count = 1, .texts = {"Agreed"}, .withheld = 0};
    node(sample, "own02").comments = Comments{.count = 1, .texts = {}, .withheld = 1};
    const auto part = comments(protect(sample), english);
    REQUIRE(part.has_value());
    REQUIRE(part->questions.size() == 2);
    CHECK(part->questions[0].counts.empty());
    CHECK(part->questions[1].counts == "One comment is left out because it may name somebody.");
    CHECK(part->hidden.empty());
  }

  TEST_CASE("where nobody wrote there is no such section") {
    Assessment sample = testing::sample_assessment();
    for (NodeResult& each : sample.nodes) {
      each.comments.reset();
    }
    CHECK_FALSE(comments(protect(sample), english).has_value());
    CHECK(render_html(protect(sample), Language::en, context).find("Comments") ==
          std::string::npos);
    CHECK(render_markdown(protect(sample), Language::en, context).find("Comments") ==
          std::string::npos);
  }

  TEST_CASE("a comment is one line, and one of nothing but invisible signs is none") {
    Assessment sample = testing::sample_assessment();
    std::vector<std::string>& texts = node(sample, "own01").comments->texts;
    texts[0] = "two\n\nlines";
    texts[1] = "\u202E";
    const auto part = comments(protect(sample), english);
    REQUIRE(part.has_value());
    CHECK(part->questions[0].texts.size() == 11);
    CHECK(std::ranges::count(part->questions[0].texts, "two lines") == 1);
  }
}

TEST_SUITE("reports/formats/comments") {
  TEST_CASE("HTML and Markdown quote a comment and take nothing in it for markup") {
    Assessment sample = testing::sample_assessment();
    node(sample, "own01").comments->texts[0] = "<b>*fett*</b> & {{cover}}";
    const std::string html = render_html(protect(sample), Language::de, context);
    CHECK(html.find("<h2>Kommentare</h2>") != std::string::npos);
    CHECK(html.find("<blockquote class=\"comment\"><p><bdi>&lt;b&gt;*fett*&lt;/b&gt; &amp; "
                    "{{cover}}</bdi></p></blockquote>") != std::string::npos);
    CHECK(html.find("Secret") == std::string::npos);
    const std::string markdown = render_markdown(protect(sample), Language::de, context);
    CHECK(markdown.find("\n\n> \\<b\\>\\*fett\\*\\</b\\> \\& \\{\\{cover\\}\\}\n\n") !=
          std::string::npos);
    CHECK(markdown.find("Secret") == std::string::npos);
  }

  TEST_CASE("tables, CSV and explanations show none") {
    const Protected<Assessment> shown = protect(testing::sample_assessment());
    for (const std::string& text : {render_table(shown, Language::en), render_csv(shown),
                                    render_explanation(shown, "own01", Language::en),
                                    explanation_json(shown, "own01", "1")}) {
      CHECK_FALSE(text.empty());
      CHECK(text.find("Remark") == std::string::npos);
    }
  }
}
