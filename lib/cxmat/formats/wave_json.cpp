// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/wave_json.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace cxmat {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json nullable(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json interval(const std::optional<Interval>& interval) {
  return interval ? Json::array({interval->low, interval->high}) : Json(nullptr);
}

}  // namespace

Json to_json(const std::optional<WaveChange>& change) {
  if (!change) {
    return nullptr;
  }
  return {{"from", change->from},
          {"to", change->to},
          {"difference", change->difference},
          {"interval", interval(change->interval)},
          {"paired", change->paired},
          {"pairs", change->paired ? Json(change->pairs) : Json(nullptr)},
          {"t", nullable(change->t)},
          {"degrees_of_freedom", nullable(change->degrees_of_freedom)},
          {"p", nullable(change->p)},
          {"adjusted_p", nullable(change->adjusted_p)},
          {"verdict", std::string(to_string(change->verdict))},
          {"common_questions", change->common_questions},
          {"questions", change->questions}};
}

Json to_json(const std::optional<WaveTrend>& trend) {
  if (!trend) {
    return nullptr;
  }
  return {{"waves", trend->waves},
          {"unit", trend->per_year ? "year" : "wave"},
          {"slope", nullable(trend->slope)},
          {"slope_interval", interval(trend->slope_interval)},
          {"kendall_s", nullable(trend->kendall_s)},
          {"kendall_z", nullable(trend->kendall_z)},
          {"kendall_p", nullable(trend->kendall_p)},
          {"kendall_exact", trend->kendall_p ? Json(trend->kendall_exact) : Json(nullptr)},
          {"common_questions", trend->common_questions},
          {"questions", trend->questions}};
}

}  // namespace cxmat
