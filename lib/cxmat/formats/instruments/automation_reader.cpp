// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/instruments/automation_reader.hpp"

#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/instruments/instrument_fields.hpp"
#include "cxmat/formats/outcome.hpp"
#include "cxmat/formats/ranges.hpp"

#include <string>
#include <utility>

namespace cxmat {
namespace {

using instrument_file::choice;
using instrument_file::number_within;

constexpr double strongest_worth = 2;
/// Larger figures are slips of the pen; below them, products stay exact enough.
constexpr std::int64_t most_contacts = 1'000'000'000;
constexpr double most_minutes = 10'000;
constexpr double highest_cost = 1'000'000;
constexpr double highest_running_cost = 1'000'000'000;

void read_effort(yaml::Reader& reader, yaml::MapReader& map, ContactReason& reason) {
  reason.volume = fields::whole_within(reader, map, "volume", 0, most_contacts);
  reason.minutes = number_within(reader, map, "minutes", 0, most_minutes);
  reason.cost = number_within(reader, map, "cost", 0, highest_cost);
}

void read_worth(yaml::Reader& reader, yaml::MapReader& map, ContactReason& reason) {
  const auto degree = [&](std::string_view key) {
    return choice<Degree>(reader, map, key, {"low", "medium", "high"});
  };
  reason.customer = number_within(reader, map, "customer", -strongest_worth, strongest_worth);
  reason.company = number_within(reader, map, "company", -strongest_worth, strongest_worth);
  reason.emotion = degree("emotion");
  reason.learning = degree("learning");
  reason.sales = degree("sales");
}

void read_machine(const Texts& texts, yaml::MapReader& map, ContactReason& reason) {
  yaml::Reader& reader = texts.reader();
  reason.automatable = number_within(reader, map, "automatable", 0, 1);
  reason.fallback = number_within(reader, map, "fallback", 0, 1);
  reason.running_cost = number_within(reader, map, "running_cost", 0, highest_running_cost);
  reason.safeguards = texts.read(map, "safeguards");
}

ContactReason read_reason(const Texts& texts, const yaml::Node& node, UniqueIds& ids) {
  yaml::Reader& reader = texts.reader();
  yaml::MapReader map(reader, node, "reasons");
  ContactReason reason;
  reason.id = instrument_file::read_id(reader, map, ids);
  reason.label = texts.read(map, "label", yaml::Need::required);
  reason.causing = texts.read(map, "causing");
  read_effort(reader, map, reason);
  read_worth(reader, map, reason);
  read_machine(texts, map, reason);
  map.finish();
  return reason;
}

}  // namespace

Result<Automation> read_automation(const yaml::Document& document) {
  Diagnostics found;
  yaml::Reader reader(document, found);
  yaml::MapReader map(reader, document.root, "automation");
  Automation automation;
  std::string id;
  if (fields::head(reader, map, document.root, "automation", id)) {
    const Texts texts = instrument_file::texts_of(reader, document.root);
    automation.head = instrument_file::read_head(texts, map, std::move(id));
    automation.currency = fields::filled(reader, map, "currency").value_or("");
    UniqueIds ids;
    for (const yaml::Node& node : instrument_file::filled_list(reader, map, "reasons")) {
      automation.reasons.push_back(read_reason(texts, node, ids));
    }
    map.finish();
  }
  sort_by_place(found);
  return outcome(std::move(automation), std::move(found));
}

}  // namespace cxmat
