/// \file
/// The scoring model that a questionnaire or a dimension names.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/reader.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <optional>

namespace cxmat::questionnaire_file {

/// The model under `model`, a word or a map {id: ..., p: ...}. Reports unknown_model,
/// model_parameter (power_mean without p) and gated_without_gates.
[[nodiscard]] std::optional<ModelChoice> read_model(yaml::Reader& reader, yaml::MapReader& map,
                                                    bool has_gates);

}  // namespace cxmat::questionnaire_file
