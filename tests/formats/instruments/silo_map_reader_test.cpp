// SPDX-License-Identifier: Apache-2.0
#include "tests/support/findings.hpp"

#include <cxmat/formats/instruments/silo_map_reader.hpp>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;
using test::with;

constexpr std::string_view good = R"yaml(cxmat: 1
silo_map: silos-2026
title: Informationsflüsse
units:
  - {id: service, label: Kundenservice}
  - {id: crm, label: CRM, kind: system}
flows:
  - {id: history, content: Historie, from: crm, to: service, way: system, delay: 0.5, needed: true, quality: 3.5, reported_by: [from, to], used: true, contacts: 118000}
  - {content: Notizen, from: service, to: crm, way: none, needed: false}
)yaml";

Lines findings(std::string_view text) {
  const Result<SiloMap> result = read_silo_map(test::parsed(text));
  CHECK(result.value.has_value() == !has_errors(result.diagnostics));
  return lines_of(result.diagnostics);
}

Lines changed(std::string_view from, std::string_view to) {
  return findings(with(good, from, to));
}

}  // namespace

TEST_SUITE("formats/instruments/silo_map_reader") {
  TEST_CASE("a file with everything in it is read completely") {
    const Result<SiloMap> result = read_silo_map(test::parsed(good));
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    REQUIRE(result->units.size() == 2);
    CHECK(result->units[0].kind == FlowUnit::Kind::department);
    CHECK(result->units[1].kind == FlowUnit::Kind::system);
    REQUIRE(result->flows.size() == 2);
    const InformationFlow& flow = result->flows[0];
    CHECK(flow.id == "history");
    CHECK(flow.from == 1);
    CHECK(flow.to == 0);
    CHECK(flow.way == InformationFlow::Way::system);
    CHECK(*flow.delay == 0.5);
    CHECK(flow.needed);
    CHECK(*flow.quality == 3.5);
    CHECK(flow.reported_by_from);
    CHECK(flow.reported_by_to);
    CHECK(flow.used == true);
    CHECK(*flow.contacts == 118000);
    const InformationFlow& bare = result->flows[1];
    CHECK(bare.id.empty());
    CHECK_FALSE(bare.needed);
    CHECK_FALSE(bare.quality);
    CHECK_FALSE(bare.used);
    CHECK_FALSE(bare.contacts);
    CHECK_FALSE(bare.reported_by_from);
  }

  TEST_CASE("what is wrong is said at its place") {
    CHECK(changed("from: crm, to: service", "from: crm, to: crm") == Lines{"8:53 error CX281 crm"});
    CHECK(changed("from: crm", "from: cmr") == Lines{"8:44 error CX102 cmr | crm"});
    CHECK(changed("quality: 3.5", "quality: 6").size() == 1);
    CHECK(changed("delay: 0.5", "delay: -1").size() == 1);
    CHECK(changed("way: none", "way: mail").size() == 1);
    CHECK(changed("way: none, ", "").size() == 1);
    CHECK(changed(", needed: false", "").size() == 1);
    CHECK(changed("[from, to]", "[from, both]").size() == 1);
    CHECK(changed("kind: system", "kind: tool").size() == 1);
    CHECK(changed("way: none", "weg: none").size() == 2);
    CHECK(changed("{content: Notizen", "{id: history, content: Notizen").size() == 1);
  }

  TEST_CASE("empty lists") {
    CHECK(findings("cxmat: 1\nsilo_map: x\ntitle: X\nunits: []\nflows: []\n") ==
          Lines{"4:1 error CX131 units", "5:1 error CX131 flows"});
  }
}
