// SPDX-License-Identifier: Apache-2.0
#include <cxmat/comparison/comparable.hpp>

#include <doctest/doctest.h>

using namespace cxmat;

namespace {

SummaryNode node(std::string id, std::string parent, NodeKind kind) {
  SummaryNode made;
  made.id = std::move(id);
  made.parent = std::move(parent);
  made.kind = kind;
  return made;
}

/// Two scored questionnaires; own01 stands in a dimension of the first.
ResultSummary summary() {
  ResultSummary made;
  made.questionnaires = {
      {.id = "own", .version = "1.0.0", .weight = 2, .scored = true, .title = {}},
      {.id = "silo", .version = "1.0.0", .weight = 1, .scored = true, .title = {}}};
  made.nodes = {node("overall", "", NodeKind::overall),
                node("own", "overall", NodeKind::questionnaire),
                node("own.mandate", "own", NodeKind::dimension),
                node("own01", "own.mandate", NodeKind::question),
                node("silo", "overall", NodeKind::questionnaire)};
  return made;
}

}  // namespace

TEST_SUITE("do two results speak of the same thing") {
  TEST_CASE("the same questionnaires compare everywhere") {
    for (const char* id : {"overall", "own", "own.mandate", "own01", "silo"}) {
      CHECK_MESSAGE(comparable(summary(), summary(), id), id);
    }
  }

  TEST_CASE("another version parts its own nodes and the overall score only") {
    ResultSummary other = summary();
    other.questionnaires[0].version = "1.1.0";
    CHECK_FALSE(comparable(summary(), other, "overall"));
    CHECK_FALSE(comparable(summary(), other, "own"));
    CHECK_FALSE(comparable(summary(), other, "own01"));
    CHECK(comparable(summary(), other, "silo"));
  }

  TEST_CASE("the overall score needs the same shares, not the same weights") {
    ResultSummary twice = summary();
    twice.questionnaires[0].weight = 4;
    twice.questionnaires[1].weight = 2;
    CHECK(comparable(summary(), twice, "overall"));
    twice.questionnaires[1].weight = 3;
    CHECK_FALSE(comparable(summary(), twice, "overall"));
    CHECK(comparable(summary(), twice, "own"));
  }

  TEST_CASE("one questionnaire more is another overall score; a counted one is none") {
    ResultSummary more = summary();
    more.questionnaires.push_back(
        {.id = "pulse", .version = "1.0.0", .weight = 1, .scored = false, .title = {}});
    CHECK(comparable(summary(), more, "overall"));
    more.questionnaires.back().scored = true;
    CHECK_FALSE(comparable(summary(), more, "overall"));
    CHECK_FALSE(comparable(more, summary(), "overall"));
  }

  TEST_CASE("a node that one of them lacks does not compare") {
    CHECK_FALSE(comparable(summary(), summary(), "own02"));
    ResultSummary less = summary();
    less.nodes.pop_back();
    CHECK_FALSE(comparable(summary(), less, "silo"));
  }
}
