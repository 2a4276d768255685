/// \file
/// A silo map's file to a checked SiloMap.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/yaml/tree.hpp>
#include <cxmat/instruments/silo_map.hpp>

namespace cxmat {

[[nodiscard]] Result<SiloMap> read_silo_map(const yaml::Document& document);

}  // namespace cxmat
