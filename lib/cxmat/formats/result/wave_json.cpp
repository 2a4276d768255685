// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/result/wave_json.hpp"

#include "cxmat/formats/result/values.hpp"

#include <string>

namespace cxmat::result_json {

Json change(const std::optional<WaveChange>& found) {
  if (!found) {
    return nullptr;
  }
  return {{"from", found->from},
          {"to", found->to},
          {"difference", found->difference},
          {"interval", interval(found->interval)},
          {"paired", found->paired},
          {"pairs", found->paired ? Json(found->pairs) : Json(nullptr)},
          {"t", nullable(found->t)},
          {"degrees_of_freedom", nullable(found->degrees_of_freedom)},
          {"p", nullable(found->p)},
          {"adjusted_p", nullable(found->adjusted_p)},
          {"verdict", std::string(to_string(found->verdict))},
          {"common_questions", found->common_questions},
          {"questions", found->questions}};
}

Json trend(const std::optional<WaveTrend>& found) {
  if (!found) {
    return nullptr;
  }
  return {{"waves", found->waves},
          {"unit", found->per_year ? "year" : "wave"},
          {"slope", nullable(found->slope)},
          {"slope_interval", interval(found->slope_interval)},
          {"kendall_s", nullable(found->kendall_s)},
          {"kendall_z", nullable(found->kendall_z)},
          {"kendall_p", nullable(found->kendall_p)},
          {"kendall_exact", found->kendall_p ? Json(found->kendall_exact) : Json(nullptr)},
          {"common_questions", found->common_questions},
          {"questions", found->questions}};
}

}  // namespace cxmat::result_json
