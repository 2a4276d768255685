// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/privacy_check_json.hpp"

#include "reports/formats/json_values.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace cxmat::reports {
namespace {

constexpr int schema_version = 1;

using attack::AttackedCell;
using attack::Published;
using attack::PublishedWave;
using attack::Range;

std::string_view name_of(attack::Safety safety) {
  static constexpr std::array<std::string_view, 3> names{"holds", "narrow", "recovered"};
  return names[static_cast<std::size_t>(safety)];
}

std::string_view name_of(attack::BoundsState state) {
  static constexpr std::array<std::string_view, 5> names{"found", "wide_enough", "contradictory",
                                                         "too_large", "failed"};
  return names[static_cast<std::size_t>(state)];
}

Json end_of(double value) {
  return std::isfinite(value) ? Json(static_cast<std::int64_t>(value)) : Json(nullptr);
}

Json people(const PublishedWave& wave, std::size_t position) {
  Json json = Json::object();
  for (const attack::Membership& group : wave.people[position]) {
    json[group.grouping] = group.value;
  }
  return json;
}

Json node(const PublishedWave& wave, const attack::CellPlace& place) {
  return place.node ? Json(wave.nodes[*place.node].id) : Json(nullptr);
}

Json cell(const Published& published, const AttackedCell& cell) {
  const PublishedWave& wave = published.waves[cell.place.wave];
  Json json = {{"node", node(wave, cell.place)},
               {"wave", wave.id},
               {"people", people(wave, cell.place.people)},
               {"n", Json::array({end_of(cell.n.low), end_of(cell.n.high)})},
               {"score", nullptr},
               {"level_score", nullptr},
               {"n_safety", std::string(name_of(cell.n_safety))},
               {"score_safety", nullptr},
               {"state", std::string(name_of(cell.state))}};
  if (cell.mean) {
    const std::size_t levels = attack::level_count(wave.nodes[*cell.place.node]);
    const auto level_score = [levels](double score) {
      return 1 + static_cast<double>(levels - 1) * score;
    };
    json["score"] = {cell.mean->low, cell.mean->high};
    json["level_score"] = {level_score(cell.mean->low), level_score(cell.mean->high)};
    json["score_safety"] = std::string(name_of(cell.mean_safety));
  }
  return json;
}

Json small_union(const Published& published, const attack::SmallUnion& found) {
  const PublishedWave& wave = published.waves[found.whole.wave];
  Json parts = Json::array();
  for (const std::size_t part : found.parts) {
    parts.push_back(people(wave, part));
  }
  return {{"node", node(wave, found.whole)},
          {"wave", wave.id},
          {"people", people(wave, found.whole.people)},
          {"hidden", std::move(parts)},
          {"with_rest", found.with_rest},
          {"n", found.n}};
}

}  // namespace

std::string privacy_check_json(const Published& published, const attack::AttackResult& found,
                               std::string_view version) {
  Json cells = Json::array();
  for (const AttackedCell& attacked : found.cells) {
    cells.push_back(cell(published, attacked));
  }
  Json unions = Json::array();
  for (const attack::SmallUnion& left : found.unions) {
    unions.push_back(small_union(published, left));
  }
  const Json json = {{"schema_version", schema_version},
                     {"producer", fmt::format("cxmat {}", version)},
                     {"minimum_group", found.minimum_group},
                     {"holds", found.holds()},
                     {"shown", found.shown},
                     {"hidden", found.hidden},
                     {"empty", found.empty},
                     {"attacked", found.cells.size()},
                     {"too_well_known", attack::too_well_known(found)},
                     {"contradictions", found.contradictions},
                     {"cells", std::move(cells)},
                     {"unions", std::move(unions)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cxmat::reports
