/// \file
/// The organisation among its peers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/benchmark/select.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::view {

/// Below this many peers there is no comparison.
inline constexpr std::int64_t fewest_peers = minimum_peers;

struct BenchmarkPart {
  std::string title;
  std::string described;  ///< source, year, method, selection
  std::string synthetic;  ///< the warning; empty for real peers
  std::string position;   ///< the finding for the overall score
  Table table;
};

/// "better than 31 of 60 peers" for the overall score, or why there is no comparison.
[[nodiscard]] std::string position_among_peers(const Assessment& assessment,
                                               const Messages& messages);

/// That the peers are made up, or "".
[[nodiscard]] std::string synthetic_warning(const Assessment& assessment, const Messages& messages);

/// "CX benchmark 2025 (made-up peers)"; "" without a benchmark.
[[nodiscard]] std::string benchmark_name(const Assessment& assessment, const Messages& messages);

/// Nothing without a benchmark.
[[nodiscard]] std::optional<BenchmarkPart> benchmark(const Protected<Assessment>& assessment,
                                                     const Messages& messages);

}  // namespace cxmat::reports::view
