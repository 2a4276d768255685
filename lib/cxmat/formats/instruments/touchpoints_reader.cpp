// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/instruments/touchpoints_reader.hpp"

#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/instruments/instrument_fields.hpp"
#include "cxmat/formats/outcome.hpp"
#include "cxmat/formats/ranges.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace cxmat {
namespace {

using instrument_file::choice;
using instrument_file::number_within;

constexpr double lowest_rating = 1;
constexpr double highest_rating = 5;
constexpr std::int64_t strongest_emotion = 2;

std::vector<NamedPart> read_parts(const Texts& texts, std::span<const yaml::Node> items,
                                  std::string_view what, UniqueIds& ids) {
  std::vector<NamedPart> parts;
  for (const yaml::Node& item : items) {
    yaml::MapReader map(texts.reader(), item, what);
    NamedPart part;
    part.id = instrument_file::read_id(texts.reader(), map, ids);
    part.label = texts.read(map, "label", yaml::Need::required);
    map.finish();
    parts.push_back(std::move(part));
  }
  return parts;
}

/// Reads the entries of one inventory, whose phases and personas are known.
class Inventory {
 public:
  Inventory(const Texts& texts, const UniqueIds& phases, const UniqueIds& personas)
      : texts_(texts), reader_(texts.reader()), phases_(phases), personas_(personas) {}

  [[nodiscard]] Touchpoint read(const yaml::Node& node) {
    yaml::MapReader map(reader_, node, "inventory");
    Touchpoint touchpoint;
    touchpoint.id = instrument_file::read_id(reader_, map, ids_);
    touchpoint.label = texts_.read(map, "label", yaml::Need::required);
    if (const yaml::Node* phase = map.find("phase", yaml::Need::required); phase != nullptr) {
      touchpoint.phase = instrument_file::reference(reader_, *phase, "phase", phases_).value_or(0);
    }
    read_kind(map, touchpoint);
    read_ratings(map, touchpoint);
    read_steering(map, touchpoint);
    map.finish();
    return touchpoint;
  }

 private:
  void read_kind(yaml::MapReader& map, Touchpoint& touchpoint) const {
    touchpoint.channel = texts_.read(map, "channel");
    touchpoint.medium = choice<Touchpoint::Medium>(reader_, map, "medium", {"analogue", "digital"});
    touchpoint.control =
        choice<Touchpoint::Control>(reader_, map, "control", {"own", "partner", "earned"});
    for (const yaml::Node& item : map.list("personas")) {
      const auto persona = instrument_file::reference(reader_, item, "personas", personas_);
      if (persona &&
          std::ranges::find(touchpoint.personas, *persona) == touchpoint.personas.end()) {
        touchpoint.personas.push_back(*persona);
      }
    }
  }

  void read_ratings(yaml::MapReader& map, Touchpoint& touchpoint) const {
    const auto rating = [&](std::string_view key) {
      return number_within(reader_, map, key, lowest_rating, highest_rating);
    };
    touchpoint.contacts = fields::whole_from(reader_, map, "contacts", 0);
    touchpoint.relevance = rating("relevance");
    touchpoint.expectation = rating("expectation");
    touchpoint.fulfilment = rating("fulfilment");
    touchpoint.basis = choice<Touchpoint::Basis>(reader_, map, "basis", {"estimate", "survey"});
    touchpoint.n = fields::positive(reader_, map, "n");
    if (const auto emotion =
            fields::whole_within(reader_, map, "emotion", -strongest_emotion, strongest_emotion)) {
      touchpoint.emotion = static_cast<int>(*emotion);
    }
    touchpoint.moment = map.flag("moment").value_or(false);
  }

  void read_steering(yaml::MapReader& map, Touchpoint& touchpoint) const {
    touchpoint.owner = texts_.read(map, "owner");
    touchpoint.goal = texts_.read(map, "goal");
    if (const yaml::Node* node = map.find("kpi"); node != nullptr) {
      touchpoint.kpi = read_kpi(*node);
    }
    touchpoint.verdict =
        choice<Touchpoint::Verdict>(reader_, map, "verdict", {"keep", "improve", "stop"});
  }

  [[nodiscard]] Touchpoint::Kpi read_kpi(const yaml::Node& node) const {
    yaml::MapReader map(reader_, node, "kpi");
    Touchpoint::Kpi kpi;
    kpi.name = texts_.read(map, "name", yaml::Need::required);
    kpi.value = map.number("value");
    kpi.unit = texts_.read(map, "unit");
    kpi.target = map.number("target");
    map.finish();
    return kpi;
  }

  const Texts& texts_;
  yaml::Reader& reader_;
  const UniqueIds& phases_;
  const UniqueIds& personas_;
  UniqueIds ids_;
};

}  // namespace

Result<Touchpoints> read_touchpoints(const yaml::Document& document) {
  Diagnostics found;
  yaml::Reader reader(document, found);
  yaml::MapReader map(reader, document.root, "touchpoints");
  Touchpoints touchpoints;
  std::string id;
  if (fields::head(reader, map, document.root, "touchpoints", id)) {
    const Texts texts = instrument_file::texts_of(reader, document.root);
    touchpoints.head = instrument_file::read_head(texts, map, std::move(id));
    UniqueIds phases;
    UniqueIds personas;
    touchpoints.phases =
        read_parts(texts, instrument_file::filled_list(reader, map, "phases"), "phases", phases);
    touchpoints.personas = read_parts(texts, map.list("personas"), "personas", personas);
    Inventory inventory(texts, phases, personas);
    for (const yaml::Node& node : instrument_file::filled_list(reader, map, "inventory")) {
      touchpoints.inventory.push_back(inventory.read(node));
    }
    map.finish();
  }
  sort_by_place(found);
  return outcome(std::move(touchpoints), std::move(found));
}

}  // namespace cxmat
