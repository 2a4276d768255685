/// \file
/// The `series:` of a KPI.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/reader.hpp>
#include <cxmat/instruments/kpi_review/kpi.hpp>

#include <vector>

namespace cxmat::instrument_file {

/// Periods of one length in rising order, values on `kpi`'s scale, where it has one. Reports
/// bad_period, periods_out_of_order and number_out_of_range.
[[nodiscard]] std::vector<Kpi::Point> read_series(yaml::Reader& reader, yaml::MapReader& map,
                                                  const Kpi& kpi);

}  // namespace cxmat::instrument_file
