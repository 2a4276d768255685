/// \file
/// A pit stop's file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/yaml/tree.hpp>
#include <cxmat/instruments/pitstop/pitstop.hpp>

namespace cxmat {

[[nodiscard]] Result<PitStop> read_pitstop(const yaml::Document& document);

}  // namespace cxmat
