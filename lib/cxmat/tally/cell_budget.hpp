/// \file
/// How much room a tally may take: as much as its answers justify. Whoever answers chooses their
/// own group where values are not listed, and a cell of one person takes as much room as any.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>
#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace cxmat {

/// Bytes that the sums of one cell take, about.
[[nodiscard]] std::size_t bytes_of_cell(const Plan& plan);

/// Cells that so many answers may be counted in: 64 MiB, and 250 bytes for each answer. At least 1.
[[nodiscard]] std::size_t most_cells(const Plan& plan, std::uint64_t answers);

/// too_many_cells for `cells` of this plan.
[[nodiscard]] Diagnostic too_many_cells(const Plan& plan, std::size_t cells);

/// The same where `responses` are of more cells than most_cells() of their answers.
[[nodiscard]] std::optional<Diagnostic> check_cells(const Plan& plan, const Responses& responses);

}  // namespace cxmat
