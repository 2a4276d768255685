/// \file
/// Respondents' ids that are there twice.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/responses/responses.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace cxmat {

/// Those of `rows` (one wave's) that have an id.
[[nodiscard]] std::vector<std::size_t> rows_with_id(const Responses& responses,
                                                    std::span<const std::size_t> rows);

/// Those of `rows` (one wave's) whose id another one has, which stays: the one that comes_before().
[[nodiscard]] std::vector<std::size_t> repeated_ids(const Responses& responses,
                                                    std::span<const std::size_t> rows);

}  // namespace cxmat
