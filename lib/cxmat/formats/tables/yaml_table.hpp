/// \file
/// YAML as a table. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/tables/body.hpp>
#include <cxmat/formats/tables/encoding.hpp>

#include <string>
#include <string_view>

namespace cxmat::tables {

/// Whether `text` begins like a list of maps or a response file of this program.
[[nodiscard]] bool looks_like_yaml(std::string_view text, std::string_view file) noexcept;

/// A list of maps, or a map with such a list under `responses` or `results`, or with one map under
/// `response`. Errors: those of YAML,
/// records_expected, repeated_group, too_many_columns; warnings: those of YAML, damaged_text.
[[nodiscard]] Result<Opened> open_yaml(const Text& text, const std::string& file);

}  // namespace cxmat::tables
