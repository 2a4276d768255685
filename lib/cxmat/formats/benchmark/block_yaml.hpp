/// \file
/// A JSON value as YAML that people like to read. Not installed: the JSON library is heavy.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace cxmat {

/// Maps and lists in blocks; the maps below `nodes`, one line each. Texts stand in quotes, keys
/// where they must. With a final line end.
[[nodiscard]] std::string block_yaml(const nlohmann::ordered_json& json);

}  // namespace cxmat
