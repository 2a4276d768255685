/// \file
/// What a benchmark file holds, section by section, in one language.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/instruments/section.hpp"

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/benchmark/benchmark.hpp>

#include <vector>

namespace cxmat::reports::view {

/// About the file; all peers, node by node; segments and years by their overall score.
[[nodiscard]] std::vector<InstrumentSection> sections_of(const Benchmark& benchmark,
                                                         const Messages& messages);

/// Published figures, which nobody is ranked against.
[[nodiscard]] std::vector<InstrumentSection> sections_of(const ContextBenchmark& context,
                                                         const Messages& messages);

}  // namespace cxmat::reports::view
