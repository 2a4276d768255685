// SPDX-License-Identifier: Apache-2.0
#include "comparison/units.hpp"

#include <cxmat/comparison/compare_results.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace cxmat;
using cxmat::testing::hide;
using cxmat::testing::node_of;
using cxmat::testing::unit;
using doctest::Approx;

namespace {

using Codes = std::vector<Code>;

Codes codes(const Diagnostics& found) {
  Codes list;
  std::ranges::transform(found, std::back_inserter(list), &Diagnostic::code);
  return list;
}

std::vector<std::string> ids(const Comparison& comparison) {
  std::vector<std::string> list;
  std::ranges::transform(comparison.nodes, std::back_inserter(list), &ComparedNode::id);
  return list;
}

}  // namespace

TEST_SUITE("comparison/compare_results") {
  TEST_CASE("two results, node by node") {
    const auto compared = compare_results({unit("Anker", 2.5), unit("Boje", 3.5)}, {});
    REQUIRE(compared);
    CHECK(compared.diagnostics.empty());
    CHECK(compared->overall);
    CHECK_FALSE(compared->ranking);
    CHECK(ids(*compared) ==
          std::vector<std::string>{"overall", "ownership", "ownership.mandate", "silos"});
    const ComparedNode& node = *compared->find("ownership");
    CHECK(node.parent == "overall");
    CHECK(*node.mean == Approx(3));
    CHECK(*node.units[0].gap == Approx(-0.5));
    REQUIRE(node.difference);
    CHECK(node.difference->difference == Approx(1));
    CHECK(node.difference->verdict == DifferenceVerdict::higher);
    // Two questionnaires with the same p: Holm doubles it. The dimension stands alone.
    CHECK(*node.difference->adjusted_p == Approx(2 * *node.difference->p));
    const UnitDifference& mandate = *compared->find("ownership.mandate")->difference;
    CHECK(*mandate.adjusted_p == *mandate.p);
  }

  TEST_CASE("questions come when they are asked for") {
    const auto compared =
        compare_results({unit("Anker", 2.5), unit("Boje", 3.5)}, {.questions = true});
    REQUIRE(compared);
    REQUIRE(compared->find("own01") != nullptr);
    CHECK(compared->find("own01")->parent == "ownership.mandate");
  }

  TEST_CASE("one result, or none, is no comparison") {
    CHECK(codes(compare_results({}, {}).diagnostics) == Codes{Code::compare_one_unit});
    const auto one = compare_results({unit("Anker", 3)}, {});
    CHECK_FALSE(one);
    CHECK(codes(one.diagnostics) == Codes{Code::compare_one_unit});
    CHECK(one.diagnostics.front().arguments == std::vector<std::string>{"1"});
  }

  TEST_CASE("another version of a questionnaire is left out, and the overall score with it") {
    ResultSummary newer = unit("Boje", 3.5);
    newer.questionnaires[0].version = "2.0.0";
    const auto compared = compare_results({unit("Anker", 2.5), newer}, {});
    REQUIRE(compared);
    CHECK(codes(compared.diagnostics) ==
          Codes{Code::compare_other_version, Code::compare_overall_differs});
    CHECK(compared.diagnostics.front().arguments ==
          std::vector<std::string>{"ownership", "1.0.0, 2.0.0"});
    CHECK(ids(*compared) == std::vector<std::string>{"silos"});
    CHECK(compared->find("silos")->parent.empty());
    REQUIRE(compared->left_out.size() == 1);
    CHECK(compared->left_out.front().why == WhyLeftOut::other_version);

    const auto allowed = compare_results({unit("Anker", 2.5), newer}, {.allow_version = true});
    REQUIRE(allowed);
    CHECK(codes(allowed.diagnostics) == Codes{Code::compare_versions_allowed});
    CHECK(allowed->overall);
    CHECK(allowed->other_versions == std::vector<std::string>{"ownership"});
  }

  TEST_CASE("nothing in common is an error") {
    ResultSummary other = unit("Boje", 3.5);
    other.questionnaires[0].id = "x";
    other.questionnaires[1].id = "y";
    const auto compared = compare_results({unit("Anker", 2.5), other}, {});
    CHECK_FALSE(compared);
    CHECK(codes(compared.diagnostics) == Codes{Code::compare_nothing_common});
    ResultSummary newer = unit("Boje", 3.5);
    newer.questionnaires[0].version = "2.0.0";
    newer.questionnaires[1].version = "2.0.0";
    CHECK_FALSE(compare_results({unit("Anker", 2.5), newer}, {}));
    ResultSummary shares = unit("Boje", 3.5);
    shares.questionnaires[0].scored = false;
    shares.questionnaires[1].scored = false;
    CHECK_FALSE(compare_results({unit("Anker", 2.5), shares}, {}));
  }

  TEST_CASE("overall scores compare only with the same questionnaires and weights") {
    ResultSummary heavier = unit("Boje", 3.5);
    heavier.questionnaires[0].weight = 2;
    const auto compared = compare_results({unit("Anker", 2.5), heavier}, {});
    REQUIRE(compared);
    CHECK_FALSE(compared->overall);
    CHECK(codes(compared.diagnostics) == Codes{Code::compare_overall_differs});
    CHECK(compared->find("ownership") != nullptr);
    heavier.questionnaires[1].weight = 2;  // 2 to 2 is 1 to 1
    CHECK(compare_results({unit("Anker", 2.5), heavier}, {})->overall);
    ResultSummary less = unit("Boje", 3.5);
    less.questionnaires.pop_back();
    less.nodes.pop_back();
    const auto fewer = compare_results({unit("Anker", 2.5), less}, {});
    REQUIRE(fewer);
    CHECK_FALSE(fewer->overall);
    CHECK(fewer->left_out.front().why == WhyLeftOut::only_one);
    ResultSummary no_root = unit("Boje", 3.5);
    no_root.nodes.erase(no_root.nodes.begin());
    CHECK_FALSE(compare_results({unit("Anker", 2.5), no_root}, {})->overall);
  }

  TEST_CASE("another number of levels is left out") {
    ResultSummary three = unit("Boje", 2.5);
    node_of(three, "ownership").levels = 3;
    const auto compared = compare_results({unit("Anker", 2.5), three}, {});
    REQUIRE(compared);
    CHECK(compared->find("ownership") == nullptr);
    CHECK(compared->left_out.front().why == WhyLeftOut::other_levels);
  }

  TEST_CASE("what is hidden stays hidden, and is no zero") {
    ResultSummary hidden = unit("Boje", 3.5);
    hide(node_of(hidden, "overall"));
    const auto pair = compare_results({unit("Anker", 2.5), hidden}, {});
    REQUIRE(pair);
    const ComparedNode& overall = *pair->find("overall");
    CHECK(overall.units[1].state == UnitState::hidden);
    CHECK_FALSE(overall.difference);
    CHECK_FALSE(overall.mean);
    CHECK_FALSE(overall.units[0].gap);

    const auto three = compare_results({unit("Anker", 2.5), hidden, unit("Cargo", 3)}, {});
    REQUIRE(three);
    REQUIRE(three->ranking);
    CHECK(three->ranking->unranked == std::vector<std::size_t>{1});
    CHECK(*three->find("overall")->mean == Approx(2.75));
  }

  TEST_CASE("who was asked other questions has a distance, but no test") {
    ResultSummary other = unit("Boje", 3.5);
    SummaryNode& question = node_of(other, "own01");
    question.n = 0;
    question.level_score.reset();
    const auto pair = compare_results({unit("Anker", 2.5), other}, {});
    REQUIRE(pair);
    for (const char* id : {"overall", "ownership", "ownership.mandate"}) {
      const UnitDifference& found = *pair->find(id)->difference;
      CHECK(found.reason == NotTested::other_questions);
      CHECK(found.difference == Approx(1));
      CHECK_FALSE(found.p);
    }
    CHECK(pair->find("silos")->difference->p.has_value());
    // Close to the others, and yet not one of those who cannot be told apart.
    const auto three = compare_results({unit("Anker", 3.6), other, unit("Cargo", 3.6)}, {});
    REQUIRE(three);
    using Runs = std::vector<std::vector<std::size_t>>;
    CHECK(three->ranking->runs == Runs{{0, 1}, {2}});
    CHECK(three->ranking->pairs[0].reason == NotTested::tested);
    CHECK(three->ranking->pairs[1].reason == NotTested::other_questions);
    // A dimension without a score tells it, too, where its questions are hidden.
    hide(question);
    SummaryNode& mandate = node_of(other, "ownership.mandate");
    mandate.n = 0;
    mandate.level_score.reset();
    CHECK_FALSE(compare_results({unit("Anker", 2.5), other}, {})->find("overall")->difference->p);
    // Of what is hidden nobody knows.
    hide(mandate);
    CHECK(compare_results({unit("Anker", 2.5), other}, {})->find("overall")->difference->p);
  }

  TEST_CASE("results of one organisation stand in the order of their dates") {
    ResultSummary later = unit("Anker", 3.5);
    later.date = "2026-12-31";
    const auto compared = compare_results({later, unit("Anker", 2.5)}, {});
    REQUIRE(compared);
    CHECK(compared->one_organisation);
    CHECK(compared->units[0].date == "2026-06-30");
    CHECK(compared->find("overall")->difference->difference == Approx(1));
    // Others stay in the order of the call.
    later.organisation.name = "Boje";
    CHECK(compare_results({later, unit("Anker", 2.5)}, {})->units[0].date == "2026-12-31");
    // Without a date there is no order.
    ResultSummary undated = unit("Anker", 4);
    undated.date.clear();
    later.organisation.name = "Anker";
    CHECK(compare_results({later, undated}, {})->units[0].date == "2026-12-31");
  }

  TEST_CASE("self-assessments beside ratings by third parties are said to be so") {
    ResultSummary rated = unit("Boje", 3.5);
    rated.method = RatedBy::third_party;
    const auto compared = compare_results({unit("Anker", 2.5), rated}, {});
    REQUIRE(compared);
    CHECK(compared->mixed_methods);
    CHECK(codes(compared.diagnostics) == Codes{Code::compare_mixed_methods});
  }

  TEST_CASE("three are ranked by overall, by what all have, or by the node asked for") {
    const std::vector<ResultSummary> units{unit("Anker", 2.5), unit("Boje", 3.5), unit("Cargo", 3)};
    CHECK(compare_results(units, {})->ranking->node == "overall");
    CHECK(compare_results(units, {.rank_by = "silos"})->ranking->node == "silos");
    const auto unknown = compare_results(units, {.rank_by = "silo"});
    CHECK_FALSE(unknown);
    CHECK(unknown.diagnostics.back().code == Code::compare_unknown_node);
    CHECK(unknown.diagnostics.back().arguments == std::vector<std::string>{"silo", "silos"});
    std::vector<ResultSummary> uneven = units;
    uneven[0].questionnaires.erase(uneven[0].questionnaires.begin());
    std::erase_if(uneven[0].nodes,
                  [](const SummaryNode& node) { return node.id.starts_with("own"); });
    const auto common = compare_results(uneven, {});
    REQUIRE(common);
    CHECK(common->ranking->node == "silos");
    CHECK(common->find("ownership")->units[0].state == UnitState::not_asked);
    CHECK(*common->find("ownership")->mean == Approx(3.25));
  }

  TEST_CASE("umlauts, duplicate nodes and unknown levels do no harm") {
    ResultSummary odd = unit("Förde & Söhne", 3.5);
    odd.nodes.push_back(odd.nodes[1]);
    for (SummaryNode& node : odd.nodes) {
      node.levels = 0;
    }
    const auto compared = compare_results({unit("Anker", 2.5), odd}, {});
    REQUIRE(compared);
    CHECK(std::ranges::count(ids(*compared), "ownership") == 1);
    CHECK(compared->find("overall")->difference->p.has_value());
  }
}
