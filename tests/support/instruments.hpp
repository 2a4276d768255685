/// \file
/// Small instruments built by hand, with something missing in each.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/instruments/instrument.hpp>

namespace cxmat::testing {

[[nodiscard]] inline LocalizedText german_english(std::string de, std::string en) {
  LocalizedText text;
  text.set(Language::de, std::move(de));
  text.set(Language::en, std::move(en));
  return text;
}

/// Three phases, the second without touchpoints. The hotline has the priority 5 x 2.5 = 12.5, the
/// reviews 4 x 1 = 4; of the box nothing is known.
[[nodiscard]] inline Touchpoints small_touchpoints() {
  Touchpoints touchpoints;
  touchpoints.head = {
      .id = "small", .title = german_english("Kleiner Laden", "Small shop"), .date = "2026-09-15"};
  touchpoints.phases = {{.id = "search", .label = german_english("Suchen", "Searching")},
                        {.id = "buy", .label = german_english("Kaufen", "Buying")},
                        {.id = "use", .label = german_english("Nutzen", "Using")}};
  Touchpoint hotline{.id = "hotline", .label = LocalizedText("Hotline"), .phase = 2};
  hotline.control = Touchpoint::Control::own;
  hotline.owner = LocalizedText("Service");
  hotline.contacts = 900;
  hotline.relevance = 5;
  hotline.expectation = 4.5;
  hotline.fulfilment = 2;
  hotline.basis = Touchpoint::Basis::survey;
  hotline.n = 42;
  Touchpoint reviews{.id = "reviews", .label = LocalizedText("Reviews"), .phase = 0};
  reviews.control = Touchpoint::Control::earned;
  reviews.relevance = 4;
  reviews.expectation = 4;
  reviews.fulfilment = 3;
  reviews.basis = Touchpoint::Basis::estimate;
  Touchpoint box{.id = "box", .label = LocalizedText("Box"), .phase = 2};
  touchpoints.inventory = {hotline, reviews, box};
  return touchpoints;
}

/// Nobody wants the call "where is it" (200 x 5 = 1000 a year); the change of address could be
/// automated for 100 x 4 x 0.5 x (1 - 0.5) - 40 = 60; of the advice no number is known.
[[nodiscard]] inline Automation small_automation() {
  Automation automation;
  automation.head = {.id = "small", .title = LocalizedText("Contacts"), .date = {}};
  automation.currency = "EUR";
  ContactReason where{.id = "where", .label = german_english("Wo ist es?", "Where is it?")};
  where.volume = 200;
  where.cost = 5;
  where.customer = -2;
  where.company = -1;
  where.causing = LocalizedText("Logistik");
  ContactReason address{.id = "address", .label = LocalizedText("Address")};
  address.volume = 100;
  address.cost = 4;
  address.customer = 1;
  address.company = -1;
  address.automatable = 0.5;
  address.fallback = 0.5;
  address.running_cost = 40;
  ContactReason advice{.id = "advice", .label = LocalizedText("Advice")};
  advice.customer = 2;
  advice.company = 2;
  automation.reasons = {where, address, advice};
  return automation;
}

}  // namespace cxmat::testing
