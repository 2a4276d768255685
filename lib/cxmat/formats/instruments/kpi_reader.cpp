// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/instruments/kpi_reader.hpp"

#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/instruments/departments.hpp"
#include "cxmat/formats/instruments/instrument_fields.hpp"
#include "cxmat/formats/instruments/kpi_series_reader.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace cxmat::instrument_file {
namespace {

using Direction = Kpi::Direction;
using Kind = Kpi::Kind;

constexpr std::array<std::string_view, 2> directions{"up", "down"};

/// Which way is good, where the kind says it. A CSAT does not: German scales often run from 1,
/// which is best.
std::optional<Direction> derived_direction(const Kpi& kpi) noexcept {
  switch (kpi.kind) {
    case Kind::ces:
      if (!kpi.variant) {
        return std::nullopt;
      }
      return kpi.variant == Kpi::Variant::effort ? Direction::down : Direction::up;
    case Kind::service_cost_per_customer:
    case Kind::avoidable_share:
      return Direction::down;
    case Kind::nps:
    case Kind::first_contact_resolution:
    case Kind::value_adding_share:
    case Kind::self_service_share:
      return Direction::up;
    case Kind::csat:
    case Kind::other:
      break;
  }
  return std::nullopt;
}

std::optional<Kpi::Scale> usual_scale(const Kpi& kpi) noexcept {
  if (kpi.kind == Kind::nps) {
    return Kpi::Scale{.min = -100, .max = 100};
  }
  if (kpi.kind == Kind::ces && kpi.variant) {
    return Kpi::Scale{.min = 1, .max = kpi.variant == Kpi::Variant::effort ? 5.0 : 7.0};
  }
  return std::nullopt;
}

std::optional<Kpi::Scale> read_scale(yaml::Reader& reader, const yaml::Node& node) {
  yaml::MapReader map(reader, node, "scale");
  const std::optional<double> min = map.number("min", yaml::Need::required);
  const std::optional<double> max = map.number("max", yaml::Need::required);
  map.finish();
  if (!min || !max) {
    return std::nullopt;
  }
  if (*max <= *min) {
    const yaml::Node& end = *node.find("max");
    reader.error(Code::number_out_of_range, end.position,
                 {"max", end.text, "> " + node.find("min")->text});
    return std::nullopt;
  }
  return Kpi::Scale{.min = *min, .max = *max};
}

std::optional<Kpi::Decision> read_decision(const Texts& texts, yaml::MapReader& root) {
  const yaml::Node* node = root.find("last_decision");
  if (node == nullptr) {
    return std::nullopt;
  }
  yaml::MapReader map(texts.reader(), *node, "last_decision");
  Kpi::Decision decision;
  static_cast<void>(map.find("date", yaml::Need::required));
  decision.date = fields::date(texts.reader(), map, "date").value_or("");
  decision.what = texts.read(map, "what");
  map.finish();
  return decision;
}

}  // namespace

std::span<const std::string> kpi_kind_words() {
  static const std::array<std::string, 9> words{"nps",
                                                "ces",
                                                "csat",
                                                "service_cost_per_customer",
                                                "first_contact_resolution",
                                                "value_adding_share",
                                                "avoidable_share",
                                                "self_service_share",
                                                "other"};
  return words;
}

Kpi KpiReader::read(const yaml::Node& node) {
  yaml::MapReader map(*reader_, node, "kpis");
  Kpi kpi;
  kpi.id = read_id(*reader_, map, ids_);
  kpi.label = texts_->read(map, "label", yaml::Need::required);
  read_measure(map, kpi);
  read_use(map, kpi);
  kpi.series = read_series(*reader_, map, kpi);
  static_cast<void>(map.find("factors"));
  map.finish();
  return kpi;
}

void KpiReader::read_measure(yaml::MapReader& map, Kpi& kpi) const {
  if (const yaml::Node* kind = map.find("kind", yaml::Need::required); kind != nullptr) {
    const auto word = fields::one_of(*reader_, *kind, "kind", kpi_kind_words());
    kpi.kind = word ? static_cast<Kind>(*word) : Kind::other;
    read_variant(map, kpi);
    read_direction(map, kpi);
  }
  kpi.scale = usual_scale(kpi);
  if (const yaml::Node* scale = map.find("scale"); scale != nullptr) {
    const std::optional<Kpi::Scale> given = read_scale(*reader_, *scale);
    if (kpi.kind != Kind::nps) {
      kpi.scale = given;
    } else if (given && given != kpi.scale) {
      reader_->error(Code::only_scale, map.place_of("scale"), {"nps", "-100..100"});
    }
  }
  kpi.unit = texts_->read(map, "unit");
  kpi.definition = texts_->read(map, "definition");
  kpi.population = texts_->read(map, "population");
  kpi.trigger = choice<Kpi::Trigger>(*reader_, map, "trigger", {"relationship", "transaction"});
}

void KpiReader::read_variant(yaml::MapReader& map, Kpi& kpi) const {
  const bool is_ces = kpi.kind == Kind::ces;
  const auto variant = fields::one_of(*reader_, map, "variant", {"1.0", "2.0", "1", "2"},
                                      is_ces ? yaml::Need::required : yaml::Need::optional);
  if (variant && !is_ces) {
    reader_->error(Code::only_for_kind, map.place_of("variant"), {"variant", "ces"});
  } else if (variant) {
    kpi.variant = *variant % 2 == 0 ? Kpi::Variant::effort : Kpi::Variant::ease;
  }
}

void KpiReader::read_direction(yaml::MapReader& map, Kpi& kpi) const {
  const std::optional<Direction> derived = derived_direction(kpi);
  const bool is_known = derived || (kpi.kind == Kind::ces);
  const auto given = choice<Direction>(*reader_, map, "direction", {directions[0], directions[1]},
                                       is_known ? yaml::Need::optional : yaml::Need::required);
  if (derived && given && derived != given) {
    const std::string word(directions.at(static_cast<std::size_t>(*derived)));
    reader_->error(Code::direction_contradicts, map.place_of("direction"),
                   {kpi_kind_words()[static_cast<std::size_t>(kpi.kind)], word});
  }
  kpi.direction = derived.value_or(given.value_or(Direction::up));
}

void KpiReader::read_use(yaml::MapReader& map, Kpi& kpi) const {
  kpi.owner = texts_->read(map, "owner");
  if (const yaml::Node* measured = map.find("measured"); measured != nullptr) {
    kpi.measured = references(*reader_, *measured, "measured", *departments_);
  }
  if (const yaml::Node* able = map.find("influenced_by"); able != nullptr) {
    kpi.influenced_by = references(*reader_, *able, "influenced_by", *departments_);
  }
  kpi.bonus = map.flag("bonus").value_or(false);
  kpi.target = map.number("target");
  kpi.last_decision = read_decision(*texts_, map);
  kpi.verdict = choice<Kpi::Verdict>(*reader_, map, "verdict", {"keep", "change", "drop", "add"});
}

void KpiReader::read_factors(const yaml::Node& node, Kpi& kpi) const {
  const yaml::Node* factors = node.find("factors");
  if (factors == nullptr) {
    return;
  }
  const std::vector<std::size_t> positions = references(*reader_, *factors, "factors", ids_);
  if (factors->kind != yaml::Kind::list || positions.size() < factors->items.size()) {
    // references() told what is wrong, but for the same id twice.
    if (factors->kind == yaml::Kind::list && factors->items.size() == 2 && positions.size() == 1 &&
        factors->items[0].text == factors->items[1].text) {
      reader_->error(Code::duplicate_id, factors->items[1].position,
                     {factors->items[1].text, place_text(reader_->at(factors->items[0]))});
    }
    return;
  }
  if (positions.size() != 2) {
    reader_->error(Code::number_out_of_range, factors->position,
                   {"factors", std::to_string(positions.size()), "2"});
    return;
  }
  for (const yaml::Node& item : factors->items) {
    if (item.text == kpi.id) {
      reader_->error(Code::points_at_itself, item.position, {kpi.id});
    }
  }
  kpi.factors = {positions[0], positions[1]};
}

}  // namespace cxmat::instrument_file
