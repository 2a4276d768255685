// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/comments.hpp"

#include "tests/support/small_questionnaire.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

using Texts = std::vector<std::string>;

Texts numbered(std::size_t count) {
  Texts texts;
  for (std::size_t i = 0; i < count; ++i) {
    texts.push_back("comment " + std::string(1, static_cast<char>('a' + i)));
  }
  return texts;
}

/// What is left of `texts`, with `withheld` more that were written.
Comments after(const Texts& texts, std::int64_t withheld = 0,
               Collection collection = Collection::survey, const std::string& question = "qa1") {
  Assessment assessment;
  assessment.engagement = engagement_of(two_dimensions());
  assessment.engagement.privacy.collection = collection;
  NodeResult node{.id = question, .kind = NodeKind::question};
  node.comments = Comments{.count = static_cast<std::int64_t>(texts.size()) + withheld,
                           .texts = texts,
                           .withheld = withheld};
  assessment.nodes.push_back(node);
  protect_comments(assessment);
  return *assessment.nodes[0].comments;
}

Texts sorted(Texts texts) {
  std::ranges::sort(texts);
  return texts;
}

}  // namespace

TEST_SUITE("anonymity/comments") {
  TEST_CASE("texts are shown from minimum_comments on, counting what is shown") {
    CHECK(after(numbered(9)).texts.empty());
    CHECK(after(numbered(9)).count == 9);
    CHECK(sorted(after(numbered(10)).texts) == numbered(10));
    CHECK(after(numbered(10)).count == 10);
    CHECK(after(numbered(9), 7).texts.empty());  // sixteen wrote, but only nine would be shown
    CHECK(after(numbered(9), 7).count == 16);
  }

  TEST_CASE("a number from 1 to minimum_group - 1 is hidden; none is no secret") {
    CHECK_FALSE(after(numbered(4)).count);
    CHECK(after(numbered(5)).count == 5);
    CHECK_FALSE(after({}, 4).withheld);
    CHECK(after({}, 5).withheld == 5);
    CHECK(after(numbered(10), 0).withheld == 0);
  }

  TEST_CASE("where texts are shown and the number withheld is not, the sum would give it away") {
    CHECK_FALSE(after(numbered(12), 3).withheld);
    CHECK_FALSE(after(numbered(12), 3).count);
    CHECK(after(numbered(12), 5).count == 17);
    CHECK(after(numbered(9), 3).count == 12);  // no texts to subtract
  }

  TEST_CASE("in a consensus nothing is hidden but what may name somebody") {
    const Comments comments = after(numbered(1), 1, Collection::consensus);
    CHECK(comments == Comments{.count = 2, .texts = numbered(1), .withheld = 1});
  }

  TEST_CASE("the order follows from the texts, not from the rows") {
    const Texts texts = numbered(20);
    const Texts shown = after(texts).texts;
    Texts reversed(texts.rbegin(), texts.rend());
    Texts rotated = texts;
    std::rotate(rotated.begin(), rotated.begin() + 7, rotated.end());
    CHECK(after(reversed).texts == shown);
    CHECK(after(rotated).texts == shown);
    CHECK(shown != texts);  // neither sorted: 1 in 20! by chance
    CHECK(shown != reversed);
    CHECK(after(texts, 0, Collection::consensus).texts == shown);
    CHECK(after(texts, 0, Collection::survey, "qa2").texts != shown);  // another question's draw
  }

  TEST_CASE("a text that stands there twice is shown twice") {
    Texts texts = numbered(10);
    texts.push_back(texts[3]);
    CHECK(sorted(after(texts).texts) == sorted(texts));
  }

  TEST_CASE("every text is as likely at every place") {
    // 2000 questions: of ten texts each stands first in about 200 of them, with a standard
    // deviation of sqrt(2000 * .1 * .9) = 13.4. Five of these are 67.
    const Texts texts = numbered(10);
    std::map<std::string, int> first;
    for (int question = 0; question < 2000; ++question) {
      const Comments shown = after(texts, 0, Collection::consensus, "q" + std::to_string(question));
      ++first[shown.texts.front()];
    }
    REQUIRE(first.size() == 10);
    for (const auto& counted : first) {
      CAPTURE(counted.first);
      CHECK(counted.second > 200 - 67);
      CHECK(counted.second < 200 + 67);
    }
  }

  TEST_CASE("protect() does all of that") {
    Assessment assessment;
    assessment.engagement = engagement_of(two_dimensions());
    assessment.nodes.push_back({.id = "overall"});
    assessment.nodes.push_back({.id = "qa1", .kind = NodeKind::question});
    assessment.nodes[1].comments = Comments{.count = 9, .texts = numbered(9), .withheld = 0};
    CHECK(protect(assessment)->nodes[1].comments->texts.empty());
    CHECK_FALSE(protect(assessment)->nodes[0].comments);
  }
}
