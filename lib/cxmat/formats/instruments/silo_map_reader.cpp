// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/instruments/silo_map_reader.hpp"

#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/instruments/departments.hpp"
#include "cxmat/formats/instruments/instrument_fields.hpp"
#include "cxmat/formats/limits.hpp"
#include "cxmat/formats/outcome.hpp"

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace cxmat {
namespace {

using instrument_file::choice;
using instrument_file::reference_under;

constexpr double worst_quality = 1;
constexpr double best_quality = 5;

/// A number under `key` that is not negative.
std::optional<double> not_negative(yaml::Reader& reader, yaml::MapReader& map,
                                   std::string_view key) {
  const yaml::Node* node = map.find(key);
  const std::optional<double> number = node == nullptr ? std::nullopt : reader.number(*node, key);
  if (number && *number < 0) {
    reader.error(Code::number_out_of_range, node->position, {std::string(key), node->text, ">= 0"});
    return std::nullopt;
  }
  return number;
}

std::vector<FlowUnit> read_units(const Texts& texts, yaml::MapReader& root, UniqueIds& ids) {
  yaml::Reader& reader = texts.reader();
  std::vector<FlowUnit> units;
  const auto items = instrument_file::filled_list(reader, root, "units");
  for (const yaml::Node& node :
       limits::at_most(reader, items, instrument_file::most_units, "units")) {
    yaml::MapReader map(reader, node, "units");
    FlowUnit unit;
    unit.id = instrument_file::read_id(reader, map, ids);
    unit.label = texts.read(map, "label", yaml::Need::required);
    unit.kind = choice<FlowUnit::Kind>(reader, map, "kind", {"department", "system"})
                    .value_or(FlowUnit::Kind::department);
    map.finish();
    units.push_back(std::move(unit));
  }
  return units;
}

/// Reads the flows of one file, whose units are known.
class FlowReader {
 public:
  FlowReader(const Texts& texts, const UniqueIds& units)
      : texts_(&texts), reader_(&texts.reader()), units_(&units) {}

  [[nodiscard]] InformationFlow read(const yaml::Node& node) {
    yaml::MapReader map(*reader_, node, "flows");
    InformationFlow flow;
    if (node.find("id") != nullptr) {
      flow.id = instrument_file::read_id(*reader_, map, ids_);
    }
    flow.content = texts_->read(map, "content", yaml::Need::required);
    read_ends(node, map, flow);
    flow.way =
        choice<InformationFlow::Way>(*reader_, map, "way", {"system", "meeting", "ad_hoc", "none"},
                                     yaml::Need::required)
            .value_or(InformationFlow::Way::none);
    flow.delay = not_negative(*reader_, map, "delay");
    flow.needed = map.flag("needed", yaml::Need::required).value_or(false);
    flow.quality =
        instrument_file::number_within(*reader_, map, "quality", worst_quality, best_quality);
    read_reports(map, flow);
    flow.used = map.flag("used");
    flow.contacts = not_negative(*reader_, map, "contacts");
    map.finish();
    return flow;
  }

 private:
  void read_ends(const yaml::Node& node, yaml::MapReader& map, InformationFlow& flow) const {
    const auto from = reference_under(*reader_, map, "from", *units_, yaml::Need::required);
    const auto to = reference_under(*reader_, map, "to", *units_, yaml::Need::required);
    flow.from = from.value_or(0);
    flow.to = to.value_or(0);
    if (from && from == to) {
      reader_->error(Code::points_at_itself, node.find("to")->position, {units_->names()[flow.to]});
    }
  }

  void read_reports(yaml::MapReader& map, InformationFlow& flow) const {
    static const std::array<std::string, 2> ends{"from", "to"};
    for (const yaml::Node& item : map.list("reported_by")) {
      if (const auto end = fields::one_of(*reader_, item, "reported_by", ends)) {
        (*end == 0 ? flow.reported_by_from : flow.reported_by_to) = true;
      }
    }
  }

  const Texts* texts_;
  yaml::Reader* reader_;
  const UniqueIds* units_;
  UniqueIds ids_;
};

}  // namespace

Result<SiloMap> read_silo_map(const yaml::Document& document) {
  Diagnostics found;
  yaml::Reader reader(document, found);
  yaml::MapReader map(reader, document.root, "silo_map");
  SiloMap silos;
  std::string id;
  if (fields::head(reader, map, document.root, "silo_map", id)) {
    const Texts texts = instrument_file::texts_of(reader, document.root);
    silos.head = instrument_file::read_head(texts, map, std::move(id));
    UniqueIds units;
    silos.units = read_units(texts, map, units);
    FlowReader flows(texts, units);
    for (const yaml::Node& node : instrument_file::filled_list(reader, map, "flows")) {
      silos.flows.push_back(flows.read(node));
    }
    map.finish();
  }
  sort_by_place(found);
  return outcome(std::move(silos), std::move(found));
}

}  // namespace cxmat
