/// \file
/// A pit stop as the YAML that people go on writing.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/instruments/pitstop/pitstop.hpp>

#include <string>
#include <string_view>

namespace cxmat {

/// The file that read_pitstop() reads back to the same plan. Keys that nobody has filled in yet
/// stand there without a value; `how_to` is the comment at the top, line by line.
[[nodiscard]] std::string pitstop_yaml(const PitStop& plan, std::string_view how_to);

}  // namespace cxmat
