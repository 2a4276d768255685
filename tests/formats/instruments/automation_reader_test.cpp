// SPDX-License-Identifier: Apache-2.0
#include "tests/support/findings.hpp"

#include <cxmat/formats/instruments/automation_reader.hpp>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;
using test::place;
using test::with;

constexpr std::string_view good = R"yaml(cxmat: 1
automation: our-contacts
title: Our contacts
currency: EUR
reasons:
  - id: address
    label: {de: Adresse ändern, en: Change of address}
    volume: 18500
    minutes: 2.5
    cost: 3.1
    causing: {de: Vertrieb, en: Sales}
    customer: 1
    company: -1.5
    emotion: low
    learning: medium
    sales: high
    automatable: 0.9
    fallback: 0.1
    running_cost: 9000
    safeguards: {de: Rückruf, en: A call back}
  - {id: other, label: Other}
)yaml";

Lines findings(std::string_view text) {
  const Result<Automation> result = read_automation(test::parsed(text));
  CHECK(result.value.has_value() == !has_errors(result.diagnostics));
  return lines_of(result.diagnostics);
}

Lines changed(std::string_view from, std::string_view to) {
  return findings(with(good, from, to));
}

}  // namespace

TEST_SUITE("formats/instruments/automation") {
  TEST_CASE("a file with everything in it is read completely") {
    const Result<Automation> result = read_automation(test::parsed(good));
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    CHECK(result->head.id == "our-contacts");
    CHECK(result->head.date.empty());
    CHECK(result->currency == "EUR");
    REQUIRE(result->reasons.size() == 2);
    const ContactReason& address = result->reasons[0];
    CHECK(address.label.in(Language::de) == "Adresse ändern");
    CHECK(address.volume == 18'500);
    CHECK(address.minutes == 2.5);
    CHECK(address.cost == 3.1);
    CHECK(address.causing.in(Language::en) == "Sales");
    CHECK(address.customer == 1.0);
    CHECK(address.company == -1.5);
    CHECK(address.emotion == Degree::low);
    CHECK(address.learning == Degree::medium);
    CHECK(address.sales == Degree::high);
    CHECK(address.automatable == 0.9);
    CHECK(address.fallback == 0.1);
    CHECK(address.running_cost == 9000.0);
    CHECK(address.safeguards.in(Language::de) == "Rückruf");
    ContactReason bare;
    bare.id = "other";
    bare.label = LocalizedText("Other");
    CHECK(result->reasons[1] == bare);
  }

  TEST_CASE("figures have limits, and every one beyond is reported") {
    CHECK(changed("customer: 1", "customer: 3") ==
          Lines{place(good, "1\n    company") + " error CX066 customer | 3 | -2..2"});
    CHECK(changed("automatable: 0.9", "automatable: 90") ==
          Lines{place(good, "0.9") + " error CX066 automatable | 90 | 0..1"});
    CHECK(changed("cost: 3.1", "cost: -3.1").size() == 1);
    CHECK(changed("volume: 18500", "volume: 18500.5").size() == 1);
    CHECK(changed("volume: 18500", "volume: 9223372036854775807").size() == 1);
  }

  TEST_CASE("reasons have ids of their own and a list with something in it") {
    CHECK(changed("id: other", "id: address").size() == 1);
    CHECK(findings("cxmat: 1\nautomation: a\ntitle: A\nreasons: []\n") ==
          Lines{"4:1 error CX131 reasons"});
    CHECK(
        changed("emotion: low", "emotion: mediun") ==
        Lines{place(good, "low\n") + " error CX068 mediun | emotion | medium | low, medium, high"});
  }
}
