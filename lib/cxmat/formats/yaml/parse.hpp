/// \file
/// Text to tree, over yaml-cpp's event interface. Refuses what YAML 1.1 readers let pass in
/// silence (duplicate keys, a second document, an unclosed quote, aliases, merge keys, tags) and
/// reports every problem with its place. Bounded: bytes, depth and node count.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/yaml/tree.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace cxmat::yaml {

inline constexpr std::size_t max_bytes = 16U << 20U;  ///< larger files are refused unread
inline constexpr std::size_t max_depth = 64;
inline constexpr std::size_t max_nodes = 2'000'000;

/// Parses one UTF-8 document (a byte order mark and Windows line ends are fine). An empty file is
/// an error. `file` is the name used in diagnostics.
[[nodiscard]] Result<Document> parse(std::string_view text, std::string file);

}  // namespace cxmat::yaml
