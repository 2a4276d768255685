// SPDX-License-Identifier: Apache-2.0
#include "tests/support/findings.hpp"

#include <cxmat/formats/instruments/touchpoints_reader.hpp>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;
using test::place;
using test::with;

constexpr std::string_view good = R"yaml(cxmat: 1
touchpoints: our-shop
title: {de: Unser Laden, en: Our shop}
date: 2026-09-15
phases:
  - {id: search, label: {de: Suchen, en: Searching}}
  - {id: buy, label: {de: Kaufen, en: Buying}}
personas:
  - {id: regular, label: {de: Stammkundschaft, en: Regulars}}
inventory:
  - id: till
    label: {de: Kasse, en: Till}
    phase: buy
    channel: {de: Laden, en: Shop}
    medium: analogue
    control: partner
    personas: [regular]
    owner: Vertrieb
    contacts: 1200
    relevance: 4.5
    expectation: 5
    fulfilment: 1
    basis: survey
    n: 42
    emotion: -2
    moment: true
    goal: {de: Kurz warten, en: A short wait}
    kpi: {name: {de: Wartezeit, en: Wait}, value: 4.5, unit: min, target: -3}
    verdict: improve
  - {id: sign, label: Schild, phase: search}
)yaml";

Lines findings(std::string_view text) {
  const Result<Touchpoints> result = read_touchpoints(test::parsed(text));
  CHECK(result.value.has_value() == !has_errors(result.diagnostics));
  return lines_of(result.diagnostics);
}

Lines changed(std::string_view from, std::string_view to) {
  return findings(with(good, from, to));
}

}  // namespace

TEST_SUITE("formats/instruments/touchpoints") {
  TEST_CASE("a file with everything in it is read completely") {
    const Result<Touchpoints> result = read_touchpoints(test::parsed(good));
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    CHECK(result->head.id == "our-shop");
    CHECK(result->head.title.in(Language::de) == "Unser Laden");
    CHECK(result->head.date == "2026-09-15");
    REQUIRE(result->phases.size() == 2);
    CHECK(result->phases[1].label.in(Language::en) == "Buying");
    REQUIRE(result->personas.size() == 1);
    REQUIRE(result->inventory.size() == 2);
    const Touchpoint& till = result->inventory[0];
    CHECK(till.id == "till");
    CHECK(till.phase == 1);
    CHECK(till.channel.in(Language::en) == "Shop");
    CHECK(till.medium == Touchpoint::Medium::analogue);
    CHECK(till.control == Touchpoint::Control::partner);
    CHECK(till.personas == std::vector<std::size_t>{0});
    CHECK(till.owner == LocalizedText("Vertrieb"));
    CHECK(till.contacts == 1200);
    CHECK(till.relevance == 4.5);
    CHECK(till.expectation == 5.0);
    CHECK(till.fulfilment == 1.0);
    CHECK(till.basis == Touchpoint::Basis::survey);
    CHECK(till.n == 42);
    CHECK(till.emotion == -2);
    CHECK(till.moment);
    CHECK(till.goal.in(Language::de) == "Kurz warten");
    REQUIRE(till.kpi.has_value());
    CHECK(till.kpi->name.in(Language::en) == "Wait");
    CHECK(till.kpi->value == 4.5);
    CHECK(till.kpi->unit == LocalizedText("min"));
    CHECK(till.kpi->target == -3.0);
    CHECK(till.verdict == Touchpoint::Verdict::improve);
  }

  TEST_CASE("nearly everything may be missing, and then nothing is put in its place") {
    const Result<Touchpoints> result = read_touchpoints(test::parsed(good));
    REQUIRE(result);
    Touchpoint bare;
    bare.id = "sign";
    bare.label = LocalizedText("Schild");
    CHECK(result->inventory[1] == bare);
  }

  TEST_CASE("a phase or a persona must be one of the file's") {
    CHECK(changed("phase: search", "phase: serch") ==
          Lines{place(good, "search}") + " error CX102 serch | search"});
    CHECK(changed("[regular]", "[regulars]") ==
          Lines{place(good, "regular]") + " error CX102 regulars | regular"});
  }

  TEST_CASE("ratings are from 1 to 5, feelings whole from -2 to 2") {
    CHECK(changed("relevance: 4.5", "relevance: 5.5") ==
          Lines{place(good, "4.5") + " error CX066 relevance | 5.5 | 1..5"});
    CHECK(changed("fulfilment: 1", "fulfilment: 0") ==
          Lines{place(good, "1\n    basis") + " error CX066 fulfilment | 0 | 1..5"});
    CHECK(changed("emotion: -2", "emotion: -3") ==
          Lines{place(good, "-2") + " error CX066 emotion | -3 | -2..2"});
    CHECK(changed("contacts: 1200", "contacts: -1") ==
          Lines{place(good, "1200") + " error CX066 contacts | -1 | >= 0"});
    CHECK(changed("n: 42", "n: 0").size() == 1);
  }

  TEST_CASE("words out of a list are suggested") {
    CHECK(changed("medium: analogue", "medium: analog") ==
          Lines{place(good, "analogue") +
                " error CX068 analog | medium | analogue | analogue, digital"});
    CHECK(changed("control: partner", "control: others").size() == 1);
    CHECK(changed("verdict: improve", "verdict: better").size() == 1);
    CHECK(changed("basis: survey", "basis: guess").size() == 1);
  }

  TEST_CASE("unknown and missing keys are reported, all at once") {
    const std::string text = with(with(good, "    channel:", "    chanel:"), "phase: search}", "}");
    CHECK(findings(text) == Lines{place(text, "chanel") + " error CX060 chanel | channel",
                                  place(text, "{id: sign") + " error CX061 phase"});
  }

  TEST_CASE("ids are unique among touchpoints and among phases, but may be shared between them") {
    CHECK(changed("id: sign", "id: till").size() == 1);
    CHECK(changed("{id: search,", "{id: buy,").size() == 2);  // and the phase of `sign` is gone
    CHECK(changed("id: sign", "id: buy") == Lines{});
    CHECK(changed("id: sign", "id: Sign").size() == 1);
  }

  TEST_CASE("an inventory or a journey without anything in it is an error") {
    const std::string_view head = "cxmat: 1\ntouchpoints: none\ntitle: None\n";
    CHECK(findings(std::string(head) + "phases: []\ninventory: []\n") ==
          Lines{"4:1 error CX131 phases", "5:1 error CX131 inventory"});
    CHECK(findings(head) == Lines{"1:1 error CX061 phases", "1:1 error CX061 inventory"});
  }

  TEST_CASE("a text that lacks a language of the title is shown in another one, with a warning") {
    CHECK(changed("{de: Kasse, en: Till}", "{de: Kasse}") ==
          Lines{place(good, "label: {de: Kasse") + " warning CX108 label | en"});
    CHECK(changed("Schild", "{en: Sign, de: Schild}") == Lines{});
  }

  TEST_CASE("other files are no inventory") {
    CHECK(findings("cxmat: 1\nbenchmark: other\n") == Lines{"1:1 error CX064 touchpoints"});
    CHECK(findings("- cxmat\n").size() > 0);
  }
}
