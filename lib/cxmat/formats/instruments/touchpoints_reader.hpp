/// \file
/// A touchpoint inventory's file to checked Touchpoints.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/yaml/tree.hpp>
#include <cxmat/instruments/touchpoints.hpp>

namespace cxmat {

[[nodiscard]] Result<Touchpoints> read_touchpoints(const yaml::Document& document);

}  // namespace cxmat
