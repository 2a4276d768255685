/// \file
/// Respondents' ids that are there twice.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/responses/responses.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace cxmat {

/// Those of `rows` (one wave's, rising) that have an id of their own. Rows without one are numbered
/// by the reader of responses, in each file from 1: where all numbers among the ids count on from
/// the row above or start at 1, they are taken for such numbers. An empty id is none.
[[nodiscard]] std::vector<std::size_t> rows_with_id(const Responses& responses,
                                                    std::span<const std::size_t> rows);

/// Those of `rows` (one wave's, rising) whose own id an earlier one has.
[[nodiscard]] std::vector<std::size_t> repeated_ids(const Responses& responses,
                                                    std::span<const std::size_t> rows);

}  // namespace cxmat
