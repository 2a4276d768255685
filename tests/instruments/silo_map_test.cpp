// SPDX-License-Identifier: Apache-2.0
//
// The figures are worked by hand.
#include <cxmat/instruments/silo_map.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <vector>

using namespace cxmat;

namespace {

using Way = InformationFlow::Way;
using Positions = std::vector<std::size_t>;

doctest::Approx close(double value) {
  return doctest::Approx(value).epsilon(1e-12).scale(0);
}

InformationFlow flow_of(std::size_t from, std::size_t to, Way way, std::optional<double> quality,
                        std::optional<double> contacts = {}) {
  InformationFlow flow;
  flow.from = from;
  flow.to = to;
  flow.way = way;
  flow.needed = true;
  flow.quality = quality;
  flow.contacts = contacts;
  return flow;
}

/// Departments 0, 1, 2 and system 3.
SiloMap company() {
  SiloMap map;
  map.units.resize(4);
  map.units[3].kind = FlowUnit::Kind::system;
  map.flows = {flow_of(0, 1, Way::system, 4),       flow_of(0, 1, Way::meeting, 3),
               flow_of(1, 0, Way::none, {}, 500),   flow_of(2, 0, Way::ad_hoc, 2),
               flow_of(2, 0, Way::none, {}, 9000),  flow_of(0, 3, Way::system, 5),
               flow_of(3, 0, Way::system, {}, 100), flow_of(1, 2, Way::ad_hoc, 2.5, 20)};
  return map;
}

}  // namespace

TEST_SUITE("instruments: silo map") {
  TEST_CASE("working is: there is a way, and its quality is 3 or more") {
    using State = InformationFlow::State;
    CHECK(flow_of(0, 1, Way::ad_hoc, 3).state() == State::works);
    CHECK(flow_of(0, 1, Way::system, 2.9).state() == State::fails);
    CHECK(flow_of(0, 1, Way::none, 5).state() == State::fails);
    CHECK(flow_of(0, 1, Way::system, {}).state() == State::unjudged);
  }

  TEST_CASE("coverage counts what is needed and leaves out what cannot be judged") {
    SiloMap map = company();
    map.flows.push_back(flow_of(1, 0, Way::system, 5));
    map.flows.back().needed = false;
    const SiloFindings found = review(map);
    CHECK(found.overall.flows == 9);
    CHECK(found.overall.needed == 8);
    CHECK(found.overall.working == 3);
    CHECK(found.overall.failing == 4);
    CHECK(found.overall.unjudged == 1);
    CHECK(*found.overall.coverage() == close(3.0 / 7));
    CHECK(found.units[0].in.needed == 4);
    CHECK(*found.units[0].in.coverage() == 0);
    CHECK(*found.units[0].out.coverage() == 1);
  }

  TEST_CASE("the matrix holds the mean quality, and nothing where nothing was rated") {
    const SiloFindings found = review(company());
    CHECK(*found.matrix[0][1].quality == close(3.5));
    CHECK(*found.matrix[2][0].quality == close(2));  // of the one that has a way
    CHECK(found.matrix[2][0].counts.flows == 2);
    CHECK_FALSE(found.matrix[1][0].quality);
    CHECK(found.matrix[1][0].counts.failing == 1);
    CHECK_FALSE(found.matrix[3][0].quality);
    CHECK(found.matrix[2][1].counts.flows == 0);
  }

  TEST_CASE("agreement: reported by both ends among those that anybody reports") {
    SiloMap map = company();
    CHECK_FALSE(review(map).agreement());
    map.flows[0].reported_by_from = map.flows[0].reported_by_to = true;
    map.flows[3].reported_by_to = true;
    map.flows[5].reported_by_from = true;
    const SiloFindings found = review(map);
    CHECK(found.reported == 3);
    CHECK(found.agreed == 1);
    CHECK(*found.agreement() == close(1.0 / 3));
    CHECK(found.one_sided == Positions{3, 5});
  }

  TEST_CASE("one-way streets run between departments; what is needed back comes first") {
    SiloMap map = company();
    SiloFindings found = review(map);
    REQUIRE(found.one_way.size() == 1);  // to the system there is none
    CHECK(found.one_way[0].from == 0);
    CHECK(found.one_way[0].to == 1);
    CHECK(found.one_way[0].needed_back == 1);

    map.flows.push_back(flow_of(1, 2, Way::system, 4));
    found = review(map);
    REQUIRE(found.one_way.size() == 2);
    CHECK(found.one_way[1].from == 1);
    CHECK(found.one_way[1].needed_back == 0);

    map.flows.push_back(flow_of(1, 0, Way::system, {}));  // might work: nothing is claimed
    CHECK(review(map).one_way.size() == 1);
  }

  TEST_CASE("who gives or gets nothing that works") {
    const SiloFindings found = review(company());
    CHECK_FALSE(found.units[0].gives_nothing);
    CHECK_FALSE(found.units[0].gets_nothing);  // the system's flow to it may work
    CHECK(found.units[1].gives_nothing);
    CHECK_FALSE(found.units[1].gets_nothing);
    CHECK(found.units[2].gives_nothing);
    CHECK(found.units[2].gets_nothing);
    CHECK_FALSE(found.units[3].gives_nothing);
  }

  TEST_CASE("needed and failing by contacts, those without a figure last") {
    CHECK(review(company()).missing == Positions{4, 2, 7, 3});
  }

  TEST_CASE("delivered and not used") {
    SiloMap map = company();
    map.flows[0].used = false;
    map.flows[1].used = true;
    map.flows[2].used = false;  // there is no way, so there is nothing to use
    CHECK(review(map).unused == Positions{0});
  }

  TEST_CASE("no flows, none needed: no coverage, and no zero") {
    SiloMap map = company();
    map.flows.clear();
    CHECK_FALSE(review(map).overall.coverage());
    CHECK(review(map).units[0].gives_nothing);
    map.flows = {flow_of(0, 1, Way::system, 5)};
    map.flows[0].needed = false;
    CHECK_FALSE(review(map).overall.coverage());
    CHECK_FALSE(review(map).units[0].gives_nothing);
    CHECK_FALSE(review(SiloMap{}).agreement());
  }
}
