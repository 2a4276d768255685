/// \file
/// The `report` of assessment.yaml: how the report looks and speaks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/yaml/reader.hpp>

namespace cxmat::engagement_file {

/// Files are named, not read. Reports an accent that is no colour (bad_colour).
[[nodiscard]] ReportSettings read_report_settings(yaml::Reader& reader, yaml::MapReader& root);

}  // namespace cxmat::engagement_file
