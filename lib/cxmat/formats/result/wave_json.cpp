// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/result/wave_json.hpp"

#include "cxmat/formats/result/values.hpp"

#include <string>

namespace cxmat::result_json {

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

}  // namespace cxmat::result_json
