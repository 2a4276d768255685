/// \file
/// An order of rows that depends on what they hold, not on where they stand: whatever picks one of
/// several rows picks the same one however the rows were shuffled.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/responses/responses.hpp>

#include <cstddef>

namespace cxmat {

/// True if row `a` comes before row `b`: the one with more answers; then by the answers, groups,
/// weight, duration, id and texts. Rows of which neither comes first are the same in everything.
[[nodiscard]] bool comes_before(const Responses& responses, std::size_t a, std::size_t b) noexcept;

}  // namespace cxmat
