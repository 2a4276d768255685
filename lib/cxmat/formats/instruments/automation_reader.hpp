/// \file
/// An automation portfolio's file to a checked Automation.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/yaml/tree.hpp>
#include <cxmat/instruments/automation.hpp>

namespace cxmat {

[[nodiscard]] Result<Automation> read_automation(const yaml::Document& document);

}  // namespace cxmat
