/// \file
/// JSON and NDJSON as a table. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/tables/body.hpp>
#include <cxmat/formats/tables/encoding.hpp>
#include <cxmat/formats/tables/json_scan.hpp>

#include <string>

namespace cxmat::tables {

/// Reads all of it once, for its keys. Errors: json_cut_off, records_expected, repeated_group,
/// yaml_too_deep, too_many_columns; a line that is no JSON is the problem of its row. Warning:
/// damaged_text.
[[nodiscard]] Result<Opened> open_json(Text text, const JsonShape& shape, const std::string& file);

}  // namespace cxmat::tables
