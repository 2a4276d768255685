/// \file
/// A tree as compact bytes: how the catalogue is embedded in the binary, so that no YAML is parsed
/// at start-up. Not a file format: written and read by the same build only.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/tree.hpp>

#include <string>
#include <string_view>

namespace cxmat::yaml {

/// The tree below and including `node` as bytes.
[[nodiscard]] std::string pack(const Node& node);

/// The inverse of `pack`. Throws std::logic_error on bytes that pack() did not write.
[[nodiscard]] Node unpack(std::string_view bytes);

}  // namespace cxmat::yaml
