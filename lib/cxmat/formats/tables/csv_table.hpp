/// \file
/// CSV as a table. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/tables/body.hpp>
#include <cxmat/formats/tables/encoding.hpp>

#include <string>

namespace cxmat::tables {

/// Any text is CSV. Warning: damaged_text.
[[nodiscard]] Result<Opened> open_csv(Text text, const std::string& file);

}  // namespace cxmat::tables
