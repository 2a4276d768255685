/// \file
/// Where in the file a record's cell stands, as a person counts: lines, and code points in them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>
#include <cxmat/formats/csv/csv.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::csv {

/// The place of the bytes [`begin`, `end`) of `text`, which lie in the cursor's record. What
/// stretches over several lines is marked on the first.
[[nodiscard]] Location place_of(std::string_view text, const Cursor& record, std::size_t begin,
                                std::size_t end, std::string file);

/// What the message of a problem on `line` says beside its place. `offset`: of the text in its
/// file, in bytes, where it was not recoded.
[[nodiscard]] std::vector<std::string> arguments_of(const Problem& problem, std::size_t line,
                                                    std::optional<std::uint64_t> offset = {});

}  // namespace cxmat::csv
