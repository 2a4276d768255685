/// \file
/// When a response counts as careless, and which signs take it out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/reader.hpp>
#include <cxmat/responses/quality.hpp>

namespace cxmat::engagement_file {

/// The map under `quality`; the usual rules where it is not given.
[[nodiscard]] QualityRules read_quality(yaml::Reader& reader, yaml::MapReader& root);

}  // namespace cxmat::engagement_file
