/// \file
/// Comma, semicolon, tab or bar: how a CSV text says what separates its cells.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/csv/csv.hpp>

#include <cstdint>
#include <string_view>

namespace cxmat::csv {

/// Who wrote a CSV.
enum class Writer : std::uint8_t {
  careful,  ///< cells are cut by commas, semicolons or tabs, and quoted as in RFC 4180
  any       ///< or by bars; and where tabs cut them, quotes are loose
};

/// The layout of `text`. A first line such as `sep=;`, as Excel writes and reads it, decides and
/// is passed over. Otherwise the comma, the semicolon, the tab and the bar are tried on the first
/// 50 records, with respect for quotes: the one that gives most sound records the width of the
/// first (more than one cell) wins, then the one that gives more cells, then the order above. Where
/// none separates anything it is the comma.
[[nodiscard]] Layout detect_layout(std::string_view text, Writer writer = Writer::careful);

/// Whether detect_layout() would find the same whatever stood behind `text`: all that it tries
/// ends before the end of `text`.
[[nodiscard]] bool shows_layout(std::string_view text);

/// The number of cells of `cursor`'s record without empty ones at its end that lie beyond
/// `width`: what a trailing delimiter leaves behind is no cell.
[[nodiscard]] std::size_t width_of(const Cursor& cursor, std::size_t width = 0) noexcept;

}  // namespace cxmat::csv
