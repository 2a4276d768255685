/// \file
/// Where a part of a scalar stands in the file, for carets under one word of a longer text.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/reader.hpp>

#include <cstddef>
#include <string_view>

namespace cxmat {

[[nodiscard]] std::size_t code_points(std::string_view text) noexcept;

/// `text` without its first `count` code points.
[[nodiscard]] std::string_view skip_code_points(std::string_view text, std::size_t count) noexcept;

/// The place of `part`, a view into `node.text`. Where the source shows the scalar in another form
/// (escaped, over several lines, embedded), the place of the whole scalar.
[[nodiscard]] yaml::Position place_inside(const yaml::Reader& reader, const yaml::Node& node,
                                          std::string_view part);

}  // namespace cxmat
