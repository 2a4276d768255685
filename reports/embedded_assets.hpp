/// \file
/// Templates, stylesheets and JSON Schemas as they lie in the binary.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace cxmat::reports {

struct EmbeddedAsset {
  std::string_view name;
  std::string_view bytes;
};

[[nodiscard]] std::span<const EmbeddedAsset> embedded_assets() noexcept;

}  // namespace cxmat::reports
