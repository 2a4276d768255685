/// \file
/// The scoring model that a questionnaire or a dimension names.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/reader.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <optional>

namespace cxmat::questionnaire_file {

/// The model under `model`: a word, or a map of `id` and what belongs to that model: `p` of a
/// power_mean, `missing: zero` of coverage_sum (which it is anyway), `of` of gated: the model under
/// the caps, with its `p`. Reports unknown_model, model_parameter (power_mean without p),
/// gated_without_gates and unknown_value (a practice model under caps).
[[nodiscard]] std::optional<ModelChoice> read_model(yaml::Reader& reader, yaml::MapReader& map,
                                                    bool has_gates);

}  // namespace cxmat::questionnaire_file
