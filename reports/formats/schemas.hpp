/// \file
/// The JSON Schemas of the file formats, and the table schemas of CSV files, as they lie in the
/// binary.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports {

/// What schemas are about, sorted: "assessment", "benchmark", ...
[[nodiscard]] std::vector<std::string> schema_names();

/// The file that a schema is kept in: "benchmark.schema.json" for "benchmark", "scores.table.json"
/// for "scores".
[[nodiscard]] std::string schema_file(std::string_view name);

/// The bytes of the schema with one of these names.
[[nodiscard]] std::string_view schema(std::string_view name);

/// The names, and what each is for.
[[nodiscard]] std::string render_schema_list(Language language);

}  // namespace cxmat::reports
