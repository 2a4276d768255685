/// \file
/// Whether a picture is there from its first byte to its last.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace cxmat::engagement_file {

/// PNG: every chunk whole, IHDR first with a size, IDAT, IEND (ISO 15948, 5 and 11.2).
[[nodiscard]] bool is_whole_png(std::string_view bytes) noexcept;

/// JPEG: a frame and a scan whose segments are whole, and the end of image behind them (ISO
/// 10918-1, B.2).
[[nodiscard]] bool is_whole_jpeg(std::string_view bytes) noexcept;

/// SVG: one element `svg` of its namespace, with or without a prefix, all elements closed in their
/// order, all values quoted. Undeclared prefixes elsewhere and unknown entities are not looked for.
[[nodiscard]] bool is_whole_svg(std::string_view text);

/// The byte behind a document type that begins at `at`, its internal subset included; npos where it
/// does not end.
[[nodiscard]] std::size_t behind_document_type(std::string_view text, std::size_t at) noexcept;

}  // namespace cxmat::engagement_file
