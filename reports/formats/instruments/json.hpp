/// \file
/// Instruments as JSON: what the files say and what follows from it, at full precision.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/instruments/instrument.hpp>

#include <span>
#include <string>

namespace cxmat::reports {

/// {"schema_version": 1, "instruments": [{"kind", "id", "title", "date", ...}]}. Absent is null,
/// texts are maps of languages, no sentence is composed.
[[nodiscard]] std::string render_instruments_json(std::span<const Instrument> instruments);

}  // namespace cxmat::reports
