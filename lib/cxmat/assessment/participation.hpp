/// \file
/// Who was invited and who took part in the latest wave.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>

#include <cstdint>
#include <optional>

namespace cxmat {

/// People who took part in the latest wave; nothing where hidden.
[[nodiscard]] std::optional<std::int64_t> respondents_of(const Assessment& assessment);

/// People invited to the latest wave: as the wave says it, else the sum over the first grouping all
/// of whose values say it. Nothing where it is not known.
[[nodiscard]] std::optional<std::int64_t> population_of(const Assessment& assessment);

}  // namespace cxmat
